"""Who acts on a page, and from which session."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest

from registro.models import Usuario
from registro.sesion import Sesion, con_segundo_factor, sesion_de
from registro.tiempo import ahora

__all__ = ["Sesion", "con_segundo_factor", "factor_de", "sesion_de", "usuario_de"]


def usuario_de(request: HttpRequest) -> Usuario:
    """The account of a request whose view already asked for a session."""
    usuario: Any = request.user
    assert isinstance(usuario, Usuario)  # noqa: S101 - the guard of the view already asked
    return usuario


def factor_de(request: HttpRequest, forma: Form) -> dict[str, Any]:
    """What a signing service takes from a page: who, clave, code, session and the instant of the server."""
    return {
        "usuario": usuario_de(request),
        "clave": forma.cleaned_data["clave"],
        "codigo": forma.cleaned_data["codigo"],
        "sesion": sesion_de(request),
        "instante": ahora(),
    }
