"""«¿De dónde sale esta cifra?» of a simulation: nobody's data, nothing stored."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from contratos.selectors.arbol import nodos_de
from derecho import explicar
from prestamos.forms.simulador import FormaSimulador
from prestamos.selectors.simulacion import entradas_de_abonos
from prestamos.selectors.tasas import entradas_de_tasa, tasa_ordinaria
from registro.errores import Rechazo
from registro.tiempo import hoy


def cifra_simulada(request: HttpRequest) -> HttpResponse:
    """The trees of the rate and of the instalment, for the amount and term of the query."""
    forma = FormaSimulador(request.GET)
    if not forma.is_valid():
        raise Http404
    capital, quincenas = forma.cleaned_data["capital"], forma.cleaned_data["quincenas"]
    con_aval, dia = forma.cleaned_data["con_aval"], hoy()
    try:
        tasa = tasa_ordinaria(dia, capital, con_aval)
    except Rechazo as rechazo:
        return render(request, "prestamos/simulador.html", {"form": forma, "rechazo": rechazo})
    resultados = [
        explicar("ley-145", entradas_de_abonos(capital, quincenas, tasa, con_aval), al=dia),
        explicar("ley-144", entradas_de_tasa(dia, capital, con_aval), al=dia),
    ]
    contexto = {
        "resultados": [(r.explicacion, nodos_de(r.explicacion)) for r in resultados],
        "consulta": request.GET.urlencode(),
    }
    return render(request, "prestamos/cifra_simulada.html", contexto)
