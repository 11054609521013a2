"""Canonical bytes, leaves and links: the arithmetic of the evidence. Pure, so that anybody can repeat it."""

import hashlib
import json
import unicodedata
from typing import Any

PREFIJO_HOJA, PREFIJO_ESLABON = b"\x00", b"\x01"
GENESIS = "0" * 64


def _normal(valor: Any) -> Any:
    if isinstance(valor, float):
        raise TypeError("Un documento canónico no lleva números de punto flotante.")
    if isinstance(valor, str):
        return unicodedata.normalize("NFC", valor)
    if isinstance(valor, dict):
        return {_normal(clave): _normal(v) for clave, v in valor.items()}
    if isinstance(valor, list | tuple):
        return [_normal(v) for v in valor]
    return valor


def canonico(datos: Any) -> bytes:
    """One byte string per meaning: sorted keys, NFC text, no spaces, no floats (after RFC 8785)."""
    return json.dumps(_normal(datos), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def sha256(contenido: bytes) -> str:
    return hashlib.sha256(contenido).hexdigest()


def hoja(sal: bytes, datos: Any) -> str:
    """Salted commitment to an event: H(0x00 || salt || canonical JSON), in hexadecimal."""
    return sha256(PREFIJO_HOJA + sal + canonico(datos))


def eslabon(previo: str, hoja_: str) -> str:
    """Link of the chain: H(0x01 || previous link || leaf), in hexadecimal."""
    return sha256(PREFIJO_ESLABON + bytes.fromhex(previo) + bytes.fromhex(hoja_))
