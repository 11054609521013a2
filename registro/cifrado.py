"""Reversible encryption of what must be read again: TOTP secrets and mails that carry a code."""

import base64
import hashlib

from cryptography.fernet import Fernet
from django.conf import settings


def _fernet() -> Fernet:
    llave = hashlib.sha256(settings.CLAVE_DE_CIFRADO.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(llave))


def cifrar(texto: str) -> str:
    return _fernet().encrypt(texto.encode()).decode()


def descifrar(cifrado: str) -> str:
    return _fernet().decrypt(cifrado.encode()).decode()
