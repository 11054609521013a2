"""How accounts talk to people: every mail goes through the avisos, every TOTP secret is kept encrypted."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from registro.cifrado import cifrar, descifrar


class AdaptadorDeCuentas(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up freely: accounts are activated with the data of the padrón."""
        return False


class AdaptadorDeSegundoFactor(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return cifrar(text)

    def decrypt(self, encrypted_text: str) -> Any:
        return descifrar(encrypted_text)
