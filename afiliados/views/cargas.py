"""E2 to E7: send a file, see its verdict, see what will change, sign, get the acuse."""

from allauth.account.decorators import reauthentication_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from afiliados import registros
from afiliados.forms.cargas import FormaDeCarga, FormaDeFirma
from afiliados.models import Carga
from afiliados.selectors.cargas import COLUMNAS_DE_GUIA, filas_con_problema, letra_de, pagina_de
from afiliados.services.cargas.aplicar import aplicar_carga
from afiliados.services.cargas.descartar import descartar_carga
from afiliados.services.cargas.devolver import archivo_con_errores
from afiliados.services.cargas.plantillas import plantilla
from afiliados.services.cargas.recibir import recibir_carga
from afiliados.views.acceso import carga_propia, de_entidad
from derecho.quincena import Quincena
from registro.errores import Rechazo
from registro.sesion import sesion_de
from registro.tiempo import ahora, hoy


@de_entidad
def nueva(request: HttpRequest) -> HttpResponse:
    """E2."""
    enviada = request.method == "POST"
    datos = (request.POST, request.FILES) if enviada else ()
    forma = FormaDeCarga(*datos, actual=Quincena.de_fecha(hoy()))
    rechazo = Rechazo("SIN_DESIGNACION") if enviada and not request.puede_enviar else None
    if rechazo is None and forma.is_valid():
        return redirect("carga", _recibir(request, forma).pk)
    layouts = registros.layouts.values()
    contexto = {"form": forma, "rechazo": rechazo, "layouts": layouts, "guia": COLUMNAS_DE_GUIA}
    return render(request, "entidad/nueva.html", contexto)


def _recibir(request: HttpRequest, forma: FormaDeCarga) -> Carga:
    datos = forma.cleaned_data
    return recibir_carga(
        entidad=request.entidad, contenido=datos["archivo"].read(), nombre=datos["archivo"].name,
        autor=request.user, instante=ahora(), layout=datos["layout"], quincena=datos["quincena"],
    )  # fmt: skip


@require_GET
@de_entidad
def descargar_plantilla(request: HttpRequest, layout: str, formato: str) -> HttpResponse:
    if layout not in registros.layouts or formato not in {"csv", "xlsx"}:
        raise Http404
    tipo, contenido = plantilla(registros.layouts[layout], formato)
    cabeza = {"Content-Disposition": f'attachment; filename="plantilla_{layout}.{formato}"'}
    return HttpResponse(contenido, content_type=tipo, headers=cabeza)


@require_GET
@de_entidad
def carga(request: HttpRequest, pk: int) -> HttpResponse:
    """E3: a file that is wrong as a whole; a good one shows its rows, an applied one its acuse."""
    una = carga_propia(request, pk)
    if una.estado == Carga.Estado.APLICADA:
        return redirect("carga_acuse", una.pk)
    if una.estado != Carga.Estado.RECHAZADA:
        return redirect("carga_filas", una.pk)
    return render(request, "entidad/rechazada.html", {"carga": una})


@require_GET
@de_entidad
def filas(request: HttpRequest, pk: int) -> HttpResponse:
    """E4."""
    una = carga_propia(request, pk)
    if una.estado == Carga.Estado.RECHAZADA:
        return redirect("carga", una.pk)
    ver = request.GET.get("ver", "")
    pagina = pagina_de(filas_con_problema(una, ver), request.GET.get("pagina"))
    letras = {columna: letra_de(una, columna) for columna in registros.layouts[una.layout].columnas}
    parcial = registros.layouts[una.layout].parcial
    contexto = {"carga": una, "pagina": pagina, "ver": ver, "letras": letras, "parcial": parcial}
    return render(request, "entidad/filas.html", contexto)


@require_GET
@de_entidad
def devolver(request: HttpRequest, pk: int) -> FileResponse:
    una = carga_propia(request, pk)
    if una.documento is None:
        raise Http404
    nombre, contenido = archivo_con_errores(una)
    cabeza = {"Content-Disposition": f'attachment; filename="{nombre}"'}
    return HttpResponse(contenido, content_type=una.documento.tipo, headers=cabeza)


@require_POST
@de_entidad
def descartar(request: HttpRequest, pk: int) -> HttpResponse:
    descartar_carga(carga=carga_propia(request, pk), autor=request.user)
    return redirect("entidad_inicio")


@require_GET
@de_entidad
def cambios(request: HttpRequest, pk: int) -> HttpResponse:
    """E5."""
    una = carga_propia(request, pk)
    if una.estado != Carga.Estado.REVISADA:
        return redirect("carga", una.pk)
    diferencia = registros.layouts[una.layout].cambios(una)
    return render(request, "entidad/cambios.html", {"carga": una, "cambios": diferencia})


@de_entidad
def firmar(request: HttpRequest, pk: int) -> HttpResponse:
    """E6: what is not one's own does not exist; only then is the person asked to prove again who it is."""
    una = carga_propia(request, pk)
    return _firmar(request, una) if una.estado == Carga.Estado.REVISADA else redirect("carga", una.pk)


@reauthentication_required
def _firmar(request: HttpRequest, una: Carga) -> HttpResponse:
    forma, rechazo = FormaDeFirma(request.POST if request.method == "POST" else None), None
    if forma.is_valid():
        try:
            aplicar_carga(carga=una, autor=request.user, instante=ahora(), firma=sesion_de(request))
        except Rechazo as error:
            rechazo = error
        else:
            return redirect("carga_acuse", una.pk)
    return render(request, "entidad/firmar.html", {"carga": una, "form": forma, "rechazo": rechazo})


@require_GET
@de_entidad
def acuse(request: HttpRequest, pk: int) -> HttpResponse:
    """E7."""
    una = carga_propia(request, pk)
    if una.estado != Carga.Estado.APLICADA:
        return redirect("carga", una.pk)
    return render(request, "entidad/acuse.html", {"carga": una})
