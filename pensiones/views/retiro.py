"""A24: my way to the pension. The answer first, then what is missing, then how it grows."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from afiliados.selectors.personas import persona_de
from contratos.services.calculos import calculos_de
from pensiones.forms.retiro import FormaEscenario
from pensiones.selectors.camino import Camino, camino_de
from registro.graficas import escalera
from registro.templatetags.formatos import dinero
from registro.tiempo import hoy
from registro.vistas import solo


def _grafica(camino: Camino) -> str:
    return escalera(
        puntos=[(anios, porcentaje) for anios, porcentaje in camino.porcentajes],
        actual=camino.anios_computables,
        resumen=f"Con {camino.anios_computables} años le corresponde {camino.porcentaje or 0} % de su promedio; con 28, el 100 %.",
        titulo_tabla="Porcentaje por años que cuentan (Ley, artículo 101)",
    )


@solo("afiliado")
def mi_pension(request: HttpRequest) -> HttpResponse:
    persona = persona_de(request.user)
    if persona is None or not hasattr(persona, "afiliado"):
        raise Http404
    forma = FormaEscenario(request.GET or None)
    corte: date = forma.cleaned_data["fecha"] if forma.is_bound and forma.is_valid() else hoy()
    camino = camino_de(persona.afiliado, hoy(), corte)
    contexto = {"camino": camino, "form": forma, "corte": corte, "grafica": _grafica(camino), "hoy": hoy()}
    contexto["calculos"] = calculos_de(persona.pk, camino.retiro.entradas, None)
    contexto["pension"] = dinero(camino.mensual) if camino.mensual is not None else ""
    return render(request, "pensiones/camino.html", contexto)
