"""A19: my loan, paid and pending; A20: paying ahead of time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from prestamos.forms.anticipo import FormaAnticipo
from prestamos.models import Prestamo
from prestamos.models.prestamo import CERO
from prestamos.selectors.prestamos import Estado, cercanos, con_abonos, estado_de, prestamos_de
from prestamos.services.anticipar import cotizar
from registro.errores import Rechazo
from registro.graficas import Serie, barras_apiladas
from registro.pdf import render_pdf
from registro.tiempo import ahora, hoy
from registro.vistas import solo

POR_PAGINA = 6


def _mio(request: HttpRequest, folio: str) -> Prestamo:
    return get_object_or_404(con_abonos(prestamos_de(request.user.persona_id)), folio=folio)


@solo("afiliado")
def prestamos(request: HttpRequest) -> HttpResponse:
    filas = [estado_de(p) for p in con_abonos(prestamos_de(request.user.persona_id))]
    return render(request, "prestamos/lista.html", {"filas": filas})


def _grafica(estado: Estado) -> str:
    abonos = [a for a in estado.abonos if a.estado != "CANCELADO"]
    pagado = [a.importe if a.estado == "COBRADO" else CERO for a in abonos]
    pendiente = [CERO if a.estado == "COBRADO" else a.importe for a in abonos]
    return barras_apiladas(
        series=[Serie("Pagado", pagado), Serie("Por pagar", pendiente)],
        rotulos=[a.quincena for a in abonos],
        resumen=f"Ha pagado {estado.pagados} de {len(abonos)} abonos.",
        titulo_tabla="Abonos pagados y por pagar",
    )


@solo("afiliado")
def prestamo(request: HttpRequest, folio: str) -> HttpResponse:
    estado = estado_de(_mio(request, folio))
    proximos = cercanos(estado, POR_PAGINA)
    contexto = {"estado": estado, "grafica": _grafica(estado), "proximos": proximos}
    return render(request, "prestamos/prestamo.html", {**contexto, "resto": len(proximos) < len(estado.abonos)})


@solo("afiliado")
def estado_de_cuenta(request: HttpRequest, folio: str) -> HttpResponse:
    estado = estado_de(_mio(request, folio))
    pdf = render_pdf("pdf/estado_de_prestamo.html", {"estado": estado, "momento": ahora()})
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="estado-{folio}.pdf"'}
    )


@solo("afiliado")
def anticipo(request: HttpRequest, folio: str) -> HttpResponse:
    """Quotes, by GET so that it can be repeated; paying happens at the Institute with this reference."""
    estado = estado_de(_mio(request, folio))
    forma = FormaAnticipo(request.GET if "modo" in request.GET else None, estado=estado)
    contexto = {"estado": estado, "form": forma}
    if forma.is_bound and forma.is_valid():
        try:
            contexto["cotizacion"] = cotizar(estado.prestamo, forma.importe, hoy())
        except Rechazo as rechazo:
            contexto["rechazo"] = rechazo
    return render(request, "prestamos/anticipo.html", contexto)
