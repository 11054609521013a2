"""A30: the fondo de ahorro of an afiliado."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from prestaciones.selectors.fondo_ahorro import desglose, garantias_vigentes, movimientos_de, por_quincena
from registro.graficas import Serie, barras_apiladas
from registro.templatetags.formatos import dinero, quincena
from registro.tiempo import hoy
from registro.vistas import solo

A_LA_VISTA = 12


@require_GET
@solo("afiliado")
def fondo(request: HttpRequest) -> HttpResponse:
    persona = request.user.persona_id or 0
    montos, filas = desglose(persona), por_quincena(persona)
    todos = bool(request.GET.get("todos"))
    contexto = {
        "fondo": montos, "grafica": _grafica(filas) if filas else "", "garantias": garantias_vigentes(persona),
        "movimientos": movimientos_de(persona)[: None if todos else A_LA_VISTA], "todos": todos,
        "anio": hoy().year, "es_octubre": hoy().month == 10, "hoy": hoy(),
    }  # fmt: skip
    return render(request, "prestaciones/fondo.html", contexto)


def _grafica(filas: list[dict[str, Any]]) -> str:
    ultima = filas[-1]
    return barras_apiladas(
        series=[
            Serie("Usted, 5 %", [f["trabajador"] for f in filas]),
            Serie("Su entidad, 2.5 %", [f["entidad"] for f in filas]),
        ],
        rotulos=[quincena(f["quincena"]) for f in filas],
        resumen=f"En su última quincena entraron {dinero(ultima['total'])} a su fondo.",
        titulo_tabla="Aportaciones de cada quincena, en pesos (MXN)",
    )
