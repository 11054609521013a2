"""P2: what would happen with one's own figures, without login. A GET, so that the result can be shared; nothing is kept."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from afiliados.services.cargas.devolver import escribir_csv, escribir_xlsx
from afiliados.services.cargas.plantillas import TIPOS
from contratos.selectors.arbol import nodos_de
from registro.errores import Rechazo
from registro.selectors.criterios import explicar
from registro.simuladores import Simulador
from registro.simuladores import simulador as buscar
from registro.tiempo import hoy


@dataclass
class Simulacion:
    """What was asked and what came out; without `resultado` there is an error, a refusal or nothing asked yet."""

    simulador: Simulador
    form: forms.Form
    consulta: str
    resultado: Any = None
    rechazo: Rechazo | None = None
    contexto: dict[str, Any] = field(default_factory=dict)


def publico(vista: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of a simulator: read only, and kept by no cache, since the address has somebody's figures."""

    @require_safe
    @never_cache
    @wraps(vista)
    def guardada(request: HttpRequest, slug: str, **partes: Any) -> HttpResponse:
        elegido = buscar(slug)
        if elegido is None:
            raise Http404
        return vista(request, _simular(elegido, request), **partes)

    return guardada


def _simular(simulador: Simulador, request: HttpRequest) -> Simulacion:
    pedido = {c: request.GET[c] for c in simulador.forma.base_fields if c in request.GET}
    forma = simulador.forma(request.GET if pedido else None, initial=simulador.ejemplo)
    simulacion = Simulacion(simulador, forma, urlencode(pedido))
    if forma.is_bound and forma.is_valid():
        try:
            simulacion.resultado = simulador.simular(forma.cleaned_data, hoy())
        except Rechazo as rechazo:
            simulacion.rechazo = rechazo
    return simulacion


@publico
def simulador(request: HttpRequest, simulacion: Simulacion) -> HttpResponse:
    contexto: dict[str, Any] = {
        "simulador": simulacion.simulador, "form": simulacion.form, "consulta": simulacion.consulta,
        "rechazo": simulacion.rechazo, "resultado": simulacion.resultado, "hoy": hoy(),
    }  # fmt: skip
    if simulacion.resultado is not None:
        contexto |= simulacion.simulador.mostrar(simulacion.resultado, simulacion.form.cleaned_data)
        ruta = reverse("simulador", args=[simulacion.simulador.slug])
        contexto["enlace"] = request.build_absolute_uri(f"{ruta}?{simulacion.consulta}")
    parcial = request.htmx and not request.htmx.history_restore_request
    respuesta = render(request, "simulador/respuesta.html" if parcial else "simulador/pagina.html", contexto)
    if parcial and simulacion.form.errors:
        # The address stays: the button then loads the whole page, with each error beside its field.
        respuesta["HX-Push-Url"] = "false"
    return respuesta


@publico
def cifra(request: HttpRequest, simulacion: Simulacion) -> HttpResponse:
    """«¿De dónde sale esta cifra?»: the trees of the rules, for the figures of the query or for one row of its table."""
    if simulacion.resultado is None:
        return _a_la_pagina(simulacion)
    fila = request.GET.get("fila", "")
    if fila and not (fila.isascii() and fila.isdecimal() and len(fila) < 5):
        raise Http404
    explicadas = simulacion.simulador.explicadas(simulacion.resultado, int(fila) if fila else None)
    if not explicadas:
        raise Http404
    resultados = [(e.regla, explicar(e.regla, e.entradas, al=e.al)) for e in explicadas]
    contexto = {
        "simulador": simulacion.simulador, "consulta": simulacion.consulta, "fila": fila,
        "resultados": [(regla, r.explicacion, nodos_de(r.explicacion)) for regla, r in resultados],
    }  # fmt: skip
    return render(request, "simulador/cifra.html", contexto)


@publico
def tabla(request: HttpRequest, simulacion: Simulacion, formato: str) -> HttpResponse:
    """The table of the result, to keep or to open in a spreadsheet."""
    if formato not in TIPOS:
        raise Http404
    if simulacion.resultado is None:
        return _a_la_pagina(simulacion)
    escribir = escribir_xlsx if formato == "xlsx" else escribir_csv
    contenido = escribir(iter(simulacion.simulador.tabla(simulacion.resultado)))
    nombre = f"simulacion-{simulacion.simulador.slug}.{formato}"
    return HttpResponse(
        contenido,
        content_type=TIPOS[formato],
        headers={"Content-Disposition": f'attachment; filename="{nombre}"'},
    )


def _a_la_pagina(simulacion: Simulacion) -> HttpResponse:
    """Nothing to explain: the page of the simulator says what to correct."""
    return redirect(f"{reverse('simulador', args=[simulacion.simulador.slug])}?{simulacion.consulta}")
