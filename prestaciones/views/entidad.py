"""E1 and E8: the home of an entidad, and what it must withhold."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from afiliados.selectors.entidades import cargas_de
from afiliados.views.acceso import de_entidad
from derecho.quincena import Quincena
from prestaciones.selectors.entidades import estado_por_quincena, orden_de, quincenas_con_orden
from prestaciones.selectors.ventanas import aplica_en, ventanas_del_mes
from prestaciones.services.archivo_de_orden import archivo_de_orden
from prestaciones.services.ordenes import marcar_vista, ordenar_descuentos
from registro.graficas import Serie, barras_apiladas
from registro.templatetags.formatos import dinero
from registro.tiempo import ahora, hoy

BARRAS, RECIENTES = 24, 6


def _grafica(estados: list[Any]) -> str:
    debe = sum(e.debe for e in estados)
    return barras_apiladas(
        series=[Serie("Pagado", [e.pagado for e in estados]), Serie("Por pagar", [e.debe for e in estados])],
        rotulos=[e.quincena.texto for e in estados],
        resumen=f"En las últimas {len(estados)} quincenas quedan por pagar {dinero(debe)}.",
        titulo_tabla="Pagado y por pagar en cada quincena, en pesos (MXN)",
    )


@require_GET
@de_entidad
def inicio(request: HttpRequest) -> HttpResponse:
    """E1."""
    actual = Quincena.de_fecha(hoy())
    estados = estado_por_quincena(request.entidad, actual, BARRAS)
    aplica, en_ventana = aplica_en(ahora())
    contexto = {
        "aplica": aplica, "en_ventana": en_ventana, "ventanas": ventanas_del_mes(hoy()),
        "recientes": list(reversed(estados[-RECIENTES:])), "debe": sum(e.debe for e in estados),
        "falta_nomina": None if estados[-2].nomina else estados[-2].quincena,
        "cargas": cargas_de(request.entidad)[:10], "grafica": _grafica(estados),
    }  # fmt: skip
    return render(request, "entidad/inicio.html", contexto)


def _quincena(texto: str | None) -> Quincena:
    try:
        return Quincena.leer(texto) if texto else Quincena.de_fecha(hoy())
    except ValueError as error:
        raise Http404 from error


@require_GET
@de_entidad
def descuentos(request: HttpRequest, quincena: str | None = None) -> HttpResponse:
    """E8."""
    orden = orden_de(request.entidad, _quincena(quincena))
    contexto = {"orden": orden, "ordenes": quincenas_con_orden(request.entidad)}
    return render(request, "entidad/descuentos.html", contexto)


@require_POST
@de_entidad
def actualizar(request: HttpRequest, quincena: str) -> HttpResponse:
    """Adds to an open order what became due since it was made."""
    ordenar_descuentos(quincena=_quincena(quincena))
    return redirect("descuentos_de", quincena)


@require_GET
@de_entidad
def descargar(request: HttpRequest, quincena: str, formato: str) -> HttpResponse:
    orden = orden_de(request.entidad, _quincena(quincena))
    if orden.orden is None or formato not in {"csv", "xlsx"}:
        raise Http404
    marcar_vista(orden=orden.orden, instante=ahora())
    tipo, contenido = archivo_de_orden(request.entidad, orden, formato)
    nombre = f"descuentos_{request.entidad.clave}_{quincena}.{formato}"
    return HttpResponse(
        contenido, content_type=tipo, headers={"Content-Disposition": f'attachment; filename="{nombre}"'}
    )
