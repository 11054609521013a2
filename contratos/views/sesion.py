"""What the server saw of whoever signs."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from contratos.services.firmar import Sesion
from registro.evidencia import sha256
from registro.models import Usuario


def con_segundo_factor(request: HttpRequest) -> bool:
    """Was this session opened with a second factor or a passkey?"""
    return any(registro.get("method") == "mfa" for registro in get_authentication_records(request))


def sesion_de(request: HttpRequest) -> Sesion:
    """Digest of the session key (never the key), address behind trusted proxies, browser, second factor."""
    return Sesion(
        resumen=sha256(f"sesion:{request.session.session_key}".encode()),
        ip=get_adapter().get_client_ip(request),
        user_agent=request.headers.get("User-Agent", ""),
        segundo_factor=con_segundo_factor(request),
    )


def usuario_de(request: HttpRequest) -> Usuario:
    usuario: Any = request.user
    assert isinstance(usuario, Usuario)  # noqa: S101 - the guard of the view already asked
    return usuario
