"""How an operation is described: those of the rules come whole from what each rule declares."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiResponse

from registro.api import componentes
from registro.api.serializers import ErrorSerializer

TEXTOS_DE_ERROR = {
    400: "El cuerpo no es JSON estricto.",
    404: "No existe esa regla.",
    413: "El cuerpo es demasiado grande.",
    415: "El cuerpo no es application/json.",
    422: "Lo enviado no sirve: todas las fallas a la vez.",
    429: "Demasiadas peticiones; Retry-After dice cuántos segundos esperar.",
}


def errores_de(*estados: int) -> dict[int, OpenApiResponse]:
    """The refusals that an operation may answer, all of one shape."""
    return {e: OpenApiResponse(ErrorSerializer, description=TEXTOS_DE_ERROR[e]) for e in estados}


class EsquemaPublico(AutoSchema):
    """Says nothing about credentials where none are asked: generated clients would demand some."""

    def get_auth(self) -> list[dict[str, Any]]:
        return [requisito for requisito in super().get_auth() if requisito]


class EsquemaDeRegla(EsquemaPublico):
    """The operation of the rule that the view holds."""

    def get_operation_id(self) -> str:
        return f"calcular_{self.view.regla.id.replace('-', '_')}"

    def get_summary(self) -> str:
        return str(self.view.regla.titulo)

    def get_description(self) -> str:
        r = self.view.regla
        return f"{r.cita}. {r.version.texto()}." + (f" {r.notas}" if r.notas else "")

    def get_tags(self) -> list[str]:
        return [self.view.regla.app]

    def get_request_serializer(self) -> Any:
        return componentes.peticion(self.view.regla)

    def get_response_serializers(self) -> Any:
        return {200: componentes.respuesta(self.view.regla)} | errores_de(400, 413, 415, 422, 429)
