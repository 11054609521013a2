"""The law as the portal understands it: search by article or by word, and a page for each (P11)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from registro.selectors.ley import NOMBRES, buscar, disposicion, disposiciones


def indice(request: HttpRequest) -> HttpResponse:
    texto = request.GET.get("buscar", "").strip()[:80]
    halladas = buscar(texto) if texto else list(disposiciones())
    grupos = [(nombre, [d for d in halladas if d.fuente == fuente]) for fuente, nombre in NOMBRES.items()]
    contexto = {"texto": texto, "grupos": [g for g in grupos if g[1]], "cuantas": len(halladas)}
    return render(request, "ley/indice.html", contexto)


def articulo(request: HttpRequest, fuente: str, id_: str) -> HttpResponse:
    hallada = disposicion(fuente, id_)
    if hallada is None:
        raise Http404
    return render(request, "ley/articulo.html", {"d": hallada, "fuente": NOMBRES[hallada.fuente]})
