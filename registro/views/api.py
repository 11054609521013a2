"""The page that tells people how to use the API."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from derecho import regla, reglas
from registro.api.peticion import responder
from registro.ejemplos import primer_ejemplo

REGLA_DE_EJEMPLO = "ley-145"


def indice(request: HttpRequest) -> HttpResponse:
    """Where the schema is, one call with its real answer, and the limits."""
    cuerpo = {"entradas": primer_ejemplo(REGLA_DE_EJEMPLO)}
    respuesta = responder(regla(REGLA_DE_EJEMPLO), cuerpo) if cuerpo["entradas"] else None
    contexto = {
        "regla": REGLA_DE_EJEMPLO,
        "cuantas": len(reglas()),
        "cuerpo": json.dumps(cuerpo, ensure_ascii=False),
        "respuesta": json.dumps(respuesta, ensure_ascii=False, indent=2),
        "portal": settings.PORTAL_URL,
        "por_minuto": settings.API_POR_MINUTO,
        "kilobytes": settings.API_CUERPO_MAXIMO // 1024,
    }
    return render(request, "api/indice.html", contexto)
