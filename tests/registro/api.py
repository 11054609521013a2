"""Helpers of the tests of the API: a call, the schema as a validator, and no limit unless a test asks for one."""

import functools
import json
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from registro.api.limites import LimitePorRed
from registro.api.vistas import documento


def limite(monkeypatch: pytest.MonkeyPatch, tasa: str | None) -> None:
    """The rate of the API in one test, which counts from zero: another may have left its calls in the cache."""
    cache.clear()
    monkeypatch.setattr(LimitePorRed, "THROTTLE_RATES", {"reglas": tasa})


def calcular(client: Any, regla: str, cuerpo: Any, **encabezados: str) -> HttpResponse:
    """One computation; `cuerpo` is sent as it is when it is text or bytes."""
    datos = cuerpo if isinstance(cuerpo, (str, bytes)) else json.dumps(cuerpo)
    return client.post(f"/api/v1/reglas/{regla}/calcular/", datos, content_type="application/json", headers=encabezados)


@functools.cache
def esquema() -> dict[str, Any]:
    return json.loads(documento())


@functools.cache
def _registro() -> Registry:
    return Registry().with_resource("api", DRAFT202012.create_resource(esquema()))


def validador(componente: str) -> Draft202012Validator:
    """A validator of one component of the schema."""
    return Draft202012Validator({"$ref": f"api#/components/schemas/{componente}"}, registry=_registro())
