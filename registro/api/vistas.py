"""The addresses of the API: list, page and computation of each rule, and the schema of all of it."""

from functools import cache
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import condition, require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from derecho import Regla, regla, reglas
from registro.api import serializers
from registro.api.esquema import EsquemaDeRegla, errores_de
from registro.api.limites import LimitePorRed
from registro.api.peticion import responder
from registro.selectors.reglas import FUENTES, LARGO_DE_BUSQUEDA, buscar_reglas

BUSQUEDA = {"type": "string", "maxLength": LARGO_DE_BUSQUEDA}


class Publica(APIView):
    """For anybody: no login, hence no session and no CSRF; other sites' pages get no CORS permission."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_classes = (LimitePorRed,)
    http_method_names = ("get", "head", "post")


class Lista(Publica):
    @extend_schema(
        operation_id="listar_reglas",
        summary="Las reglas que se calculan",
        tags=["reglas"],
        parameters=[
            OpenApiParameter(
                "texto", BUSQUEDA, description="palabras del título, del artículo o del id; todas deben estar"
            ),
            OpenApiParameter("fuente", str, enum=list(FUENTES), description="ordenamiento del que viene"),
        ],
        responses={200: serializers.ListaSerializer} | errores_de(422, 429),
    )
    def get(self, request: Request) -> Response:
        halladas = buscar_reglas(request.query_params.get("texto", ""), request.query_params.get("fuente", ""))
        renglones = [serializers.renglon(r, url_de(r)) for r in halladas]
        return Response(serializers.ListaSerializer({"total": len(renglones), "reglas": renglones}).data)


class Detalle(Publica):
    @extend_schema(
        operation_id="ver_regla",
        summary="Qué pide y qué responde una regla",
        tags=["reglas"],
        responses={200: serializers.ReglaSerializer} | errores_de(404, 429),
    )
    def get(self, request: Request, id: str) -> Response:
        hallada = regla(id)
        return Response(serializers.ReglaSerializer(serializers.detalle(hallada, url_de(hallada))).data)


class Calcular(Publica):
    """Computes the rule that its address names."""

    regla: Regla | None = None
    schema = EsquemaDeRegla()

    def post(self, request: Request) -> Response:
        return Response(responder(self.regla, request.data))


class ReglaDesconocida(Publica):
    """Any other id."""

    schema = None

    def post(self, request: Request, id: str) -> Response:
        return Response(responder(regla(id), request.data))


class RutaDesconocida(Publica):
    """What is below /api/ and is nothing answers as the rest of the API does."""

    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound


def url_de(r: Regla) -> str:
    """Address of the page of a rule."""
    return reverse("api:regla", args=[r.id])


@cache
def documento() -> bytes:
    """The OpenAPI document: the same bytes until the next deployment, made once by each process."""
    return bytes(JSONRenderer().render(SchemaGenerator().get_schema(request=None, public=True)))


@cache
def _huella() -> str:
    return f'"{sha256(documento()).hexdigest()}"'


@require_safe
@condition(etag_func=lambda request: _huella())
def esquema(request: HttpRequest) -> HttpResponse:
    return HttpResponse(documento(), content_type="application/json", headers={"Cache-Control": "no-cache"})


def nombres_de_rutas() -> list[tuple[str, Regla]]:
    """Literal path of each rule, below /api/v1/."""
    return [(f"reglas/{r.id}/calcular/", r) for r in reglas()]
