"""What the server saw of whoever signs: never the session key itself."""

from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from registro.evidencia import sha256


@dataclass(frozen=True)
class Sesion:
    """Digest of the session, address behind trusted proxies, browser, and whether a second factor opened it."""

    resumen: str
    ip: str | None
    user_agent: str
    segundo_factor: bool


def con_segundo_factor(request: HttpRequest) -> bool:
    """Was this session opened with a second factor or a passkey?"""
    return any(registro.get("method") == "mfa" for registro in get_authentication_records(request, request.user))


def sesion_de(request: HttpRequest) -> Sesion:
    """The session of a request, for the evidence of a signature."""
    return Sesion(
        resumen=sha256(f"sesion:{request.session.session_key}".encode()),
        ip=get_adapter().get_client_ip(request),
        user_agent=request.headers.get("User-Agent", ""),
        segundo_factor=con_segundo_factor(request),
    )
