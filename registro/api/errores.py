"""Every refusal of the API has one shape: the first defect in `error`, all of them in `fallas`."""

from collections.abc import Sequence
from typing import Any

import structlog
from rest_framework.exceptions import APIException
from rest_framework.response import Response
from rest_framework.views import exception_handler

from derecho import EntradaInvalida, Falla

log = structlog.get_logger("issssspenet.api")
# A rule has some thirty entradas; the rest of a million wrong keys would only make the answer heavy.
FALLAS_MAXIMAS = 100
LARGO_DEL_CAMPO = 200
# What HTTP refuses before a rule is asked. 400 is JSON that cannot be read; 422, JSON that the rule cannot use.
DE_HTTP = {
    403: ("SIN_PERMISO", "esta dirección no admite su petición"),
    404: ("RUTA_DESCONOCIDA", "no existe esa dirección; las que hay están en /api/v1/esquema/ y terminan en diagonal"),
    405: ("METODO_NO_ADMITIDO", "esta dirección no admite ese método; el encabezado Allow dice cuáles"),
    406: ("RESPUESTA_NO_DISPONIBLE", "la respuesta sólo existe como application/json"),
    415: ("TIPO_DE_CONTENIDO", "envíe el cuerpo con Content-Type: application/json"),
    429: (
        "DEMASIADAS_PETICIONES",
        "hizo demasiadas peticiones; el encabezado Retry-After dice cuántos segundos esperar",
    ),
    500: ("FALLA_INTERNA", "algo falló de nuestro lado; repita más tarde, nada se guardó"),
}


class CuerpoRechazado(APIException):
    """The body cannot be read at all."""

    def __init__(self, estado: int, codigo: str, texto: str, campo: str) -> None:
        super().__init__(texto)
        self.status_code = estado
        self.falla = Falla(campo, codigo, texto)


def manejar(exc: Exception, contexto: dict[str, Any]) -> Response:
    """The handler of DRF: also a failure of ours answers JSON, without a trace of the code."""
    if isinstance(exc, EntradaInvalida):
        return Response(cuerpo_de(exc.fallas), status=404 if exc.codigo == "REGLA_DESCONOCIDA" else 422)
    respuesta = exception_handler(exc, contexto)
    if respuesta is None:
        log.error("api_falla", exc_info=exc)
        respuesta = Response(status=500)
    codigo, texto = DE_HTTP.get(respuesta.status_code, DE_HTTP[500])
    falla = exc.falla if isinstance(exc, CuerpoRechazado) else Falla("", codigo, texto)
    respuesta.data = cuerpo_de([falla])
    return respuesta


def cuerpo_de(fallas: Sequence[Falla]) -> dict[str, Any]:
    """First defect, every defect (up to a hundred) and how many there are."""
    dichas = [_como_dict(f) for f in fallas[:FALLAS_MAXIMAS]]
    return {"error": dichas[0], "fallas": dichas, "total": len(fallas)}


def _como_dict(falla: Falla) -> dict[str, str]:
    return {"codigo": falla.codigo, "texto": falla.texto, "campo": falla.campo[:LARGO_DEL_CAMPO]}
