"""The body of a call: strict JSON, of a limited size."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from rest_framework.parsers import BaseParser

from derecho.errores import EntradaInvalida
from derecho.lectura_json import leer_json
from registro.api.errores import CuerpoRechazado

CAMPO = "cuerpo"


class JSONEstricto(BaseParser):
    """Refuses what two readers could understand differently (NaN, repeated keys), before any rule sees it."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None) -> Any:
        limite = settings.API_CUERPO_MAXIMO
        bytes_ = stream.read(limite + 1)
        if len(bytes_) > limite:
            raise CuerpoRechazado(413, "CUERPO_DEMASIADO_GRANDE", f"el cuerpo admite hasta {limite} bytes", CAMPO)
        try:
            return leer_json(bytes_.decode("utf-8"), CAMPO)
        except UnicodeDecodeError:
            raise CuerpoRechazado(400, "ENTRADA_FORMATO", "el cuerpo debe venir en UTF-8", CAMPO) from None
        except EntradaInvalida as e:
            raise CuerpoRechazado(400, e.codigo, e.texto, CAMPO) from None
