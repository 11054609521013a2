"""Who acts on a page, and from which session."""

from typing import Any

from django.http import HttpRequest

from registro.models import Usuario
from registro.sesion import Sesion, con_segundo_factor, sesion_de

__all__ = ["Sesion", "con_segundo_factor", "sesion_de", "usuario_de"]


def usuario_de(request: HttpRequest) -> Usuario:
    """The account of a request whose view already asked for a session."""
    usuario: Any = request.user
    assert isinstance(usuario, Usuario)  # noqa: S101 - the guard of the view already asked
    return usuario
