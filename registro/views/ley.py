"""The law as the portal understands it: search by article or by word, and a page for each (P11)."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from derecho import Regla
from registro.selectors.busqueda_ley import buscar
from registro.selectors.ley import DONDE_LEER, NOMBRES, disposicion, disposiciones, vecinas
from registro.selectors.textos import literales, texto_vigente, textos_anteriores
from registro.selectors.usos import casos_de, pantallas_de
from registro.tiempo import hoy

LARGO = 80


def indice(request: HttpRequest) -> HttpResponse:
    texto = request.GET.get("buscar", "").replace("\0", "").strip()[:LARGO]
    hallazgos = buscar(texto, hoy()) if texto else []
    grupos = [(nombre, [d for d in disposiciones() if d.fuente == fuente]) for fuente, nombre in NOMBRES.items()]
    contexto = {"texto": texto, "hallazgos": hallazgos, "grupos": grupos, "cuantas": len(disposiciones())}
    return render(request, "ley/indice.html", contexto | {"nombres": NOMBRES})


def articulo(request: HttpRequest, fuente: str, id_: str) -> HttpResponse:
    d = disposicion(fuente, id_)
    if d is None:
        raise Http404
    anterior, siguiente = vecinas(d)
    oficial = texto_vigente(d.fuente, hoy())
    contexto = {
        "d": d,
        "fuente": NOMBRES[d.fuente],
        "anterior": anterior,
        "siguiente": siguiente,
        "oficial": oficial,
        "literales": literales(oficial, d.numeros) if oficial else [],
        "otros_textos": textos_anteriores(oficial) if oficial else [],
        "pantallas": pantallas_de(d.id),
        "casos": casos_de(d.regla.modulo) if d.regla else 0,
        "regla": d.regla and _de_la_regla(d.regla),
        "donde_leer": DONDE_LEER[d.fuente],
    }
    return render(request, "ley/articulo.html", contexto)


def _de_la_regla(regla: Regla) -> dict[str, Any]:
    """What the page prints of it: a template would call the rule itself, because a rule is callable."""
    return {
        "id": regla.id,
        "version": regla.version,
        "entradas": [tipo.texto or nombre for nombre, tipo in regla.entradas.items()],
        "salidas": [tipo.texto or nombre for nombre, tipo in regla.salidas.items()],
        "criterios": list(regla.criterios.values()),
    }
