"""Every reading that the portal adopted of what the text leaves open, with who decided it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registro.selectors.criterios import buscar_lecturas, historial
from registro.tiempo import hoy

LARGO = 80


def indice(request: HttpRequest) -> HttpResponse:
    texto = request.GET.get("buscar", "").replace("\0", "").strip()[:LARGO]
    decisiones = historial()
    filas = [(lectura, decisiones.get(lectura.id, [])) for lectura in buscar_lecturas(texto)]
    contexto = {
        "texto": texto,
        "hoy": hoy(),
        "grupos": [
            ("Lecturas que el Instituto puede cambiar", [f for f in filas if f[0].alternativas]),
            ("Las demás lecturas", [f for f in filas if not f[0].alternativas]),
        ],
        "cuantas": len(filas),
    }
    return render(request, "ley/lecturas.html", contexto)
