"""Mesa de trabajo (G1): the first page of the back office."""

from typing import Any

from django.http import HttpRequest

from contratos.selectors.mesa import colas_de
from contratos.views.sesion import usuario_de
from registro.tiempo import hoy


def mesa_de_trabajo(request: HttpRequest, contexto: dict[str, Any]) -> dict[str, Any]:
    """Called by unfold for the index of the admin."""
    colas = colas_de(usuario_de(request), hoy())
    return {**contexto, "colas": colas, "nada_urge": not any(cola.urge for cola in colas)}
