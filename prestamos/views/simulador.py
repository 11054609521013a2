"""P2: what a loan would cost, without login. A GET, so that the result can be shared and kept."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from prestamos.forms.simulador import FormaSimulador
from prestamos.selectors.simulacion import Simulacion, simular
from registro.errores import Rechazo
from registro.graficas import Serie, barras_apiladas
from registro.tiempo import hoy

SUGERENCIA = {"capital": "25,000", "quincenas": 48}


def _grafica(simulacion: Simulacion) -> str:
    return barras_apiladas(
        series=[
            Serie("Capital", [fila.capital for fila in simulacion.tabla]),
            Serie("Interés", [fila.interes for fila in simulacion.tabla]),
        ],
        rotulos=[fila.quincena.texto for fila in simulacion.tabla],
        resumen="Al principio paga más interés; al final, más capital.",
        titulo_tabla="Capital e interés de cada quincena",
    )


def _resultado(datos: dict[str, Any]) -> dict[str, Any]:
    simulacion = simular(
        capital=datos["capital"], quincenas=datos["quincenas"], con_garantia=datos["con_aval"], fecha=hoy()
    )
    contexto: dict[str, Any] = {"simulacion": simulacion, "grafica": _grafica(simulacion)}
    if sueldo := datos["sueldo"]:
        parte = (simulacion.abono * 100 / sueldo).quantize(Decimal("0.1"), ROUND_HALF_UP)
        contexto |= {"parte_del_sueldo": parte, "sueldo": sueldo}
    return contexto


def simulador(request: HttpRequest) -> HttpResponse:
    forma = FormaSimulador(request.GET if "capital" in request.GET else None, initial=SUGERENCIA)
    contexto: dict[str, Any] = {"form": forma, "consulta": request.GET.urlencode()}
    if forma.is_bound and forma.is_valid():
        try:
            contexto |= _resultado(forma.cleaned_data)
        except Rechazo as rechazo:
            contexto["rechazo"] = rechazo
    plantilla = "prestamos/_resultado.html" if request.htmx else "prestamos/simulador.html"
    return render(request, plantilla, contexto)
