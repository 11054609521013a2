"""After the folio: list, tracking, acuse, conditions, acceptance, withdrawal (A15 to A18, A34)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from afiliados.selectors.personas import persona_de
from contratos.forms.tramite import FormaDeArchivo, FormaDeFirma, FormaDePago
from contratos.models import Tramite
from contratos.selectors.contratos import correo_de, tiene_clave
from contratos.selectors.linea import hitos
from contratos.selectors.tramites import casillas, relojes_de, resolucion_viva, tramites_de
from contratos.services import aceptar as servicio_de_aceptacion
from contratos.services.acuses import acuse_de_aceptacion, acuse_de_solicitud, contexto_de_acuse, evidencias_de
from contratos.services.codigos import codigo_en_curso, enviar_codigo
from contratos.services.pagar import corregir_cuenta
from contratos.services.revision import reponer_documento
from contratos.tramites import servicio, servicios
from contratos.views.sesion import factor_de, usuario_de
from registro.errores import Rechazo
from registro.tiempo import ahora
from registro.vistas import solo

LE_TOCA = {"BORRADOR", "FALTA_DOCUMENTO", "OFRECIDA", "DEVUELTA"}


def _mio(request: HttpRequest, folio: str) -> Tramite:
    """What belongs to somebody else does not exist: 404, never 403."""
    filas = Tramite.objects.select_related("persona", "contrato", "documento", "cuenta").exclude(folio="")
    return get_object_or_404(filas, folio=folio, persona_id=usuario_de(request).persona_id)


@solo("afiliado")
def lista(request: HttpRequest) -> HttpResponse:
    usuario = usuario_de(request)
    if usuario.persona_id is None:
        raise Http404
    todos = list(tramites_de(usuario.persona_id))
    buscado = request.GET.get("folio", "").strip().upper()
    contexto = {
        "le_toca": [t for t in todos if t.estado in LE_TOCA],
        "en_curso": [t for t in todos if not t.terminado and t.estado not in LE_TOCA],
        "terminados": [t for t in todos if t.terminado],
        "servicios": servicios(),
        "buscado": buscado,
        "hallado": next((t for t in todos if t.folio == buscado), None) if buscado else None,
    }
    return render(request, "tramites/lista.html", contexto)


@solo("afiliado")
def seguimiento(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    contexto = {
        "tramite": tramite,
        "servicio": servicio(tramite.servicio),
        "hitos": hitos(tramite),
        "relojes": relojes_de(tramite),
        "orden": getattr(tramite, "orden", None),
        "por_reponer": [c for c in casillas(tramite) if c.por_reponer],
        "form": FormaDeArchivo(),
    }
    return render(request, "tramites/seguimiento.html", contexto)


@solo("afiliado")
def reponer(request: HttpRequest, folio: str, documento: str) -> HttpResponse:
    tramite = _mio(request, folio)
    casilla = next((c for c in casillas(tramite) if c.exigido.slug == documento and c.por_reponer), None)
    if casilla is None or tramite.estado != Tramite.Estado.FALTA_DOCUMENTO:
        raise Http404
    forma = FormaDeArchivo(request.POST or None, request.FILES or None)
    if request.method == "POST" and forma.is_valid() and _reponer(request, tramite, documento, forma):
        messages.success(request, "Recibimos su documento. La revisión sigue su curso.")
        return redirect("tramite", folio)
    contexto = {"tramite": tramite, "servicio": servicio(tramite.servicio), "casilla": casilla, "form": forma}
    return render(request, "tramites/reponer.html", contexto)


def _reponer(request: HttpRequest, tramite: Tramite, slug: str, forma: FormaDeArchivo) -> bool:
    archivo = forma.cleaned_data["archivo"]
    try:
        reponer_documento(
            tramite=tramite,
            slug=slug,
            contenido=archivo.read(),
            nombre=archivo.name,
            autor=usuario_de(request),
            instante=ahora(),
        )
    except Rechazo as rechazo:
        forma.add_error("archivo", " ".join(rechazo.textos()))
        return False
    return True


@solo("afiliado")
def acuse(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    contexto = contexto_de_acuse(tramite, evidencias_de(tramite, "solicitud"))
    contexto |= {
        "pdf": acuse_de_solicitud(tramite),
        "relojes": relojes_de(tramite),
        "correo": correo_de(usuario_de(request)),
    }
    return render(request, "tramites/acuse.html", contexto)


@solo("afiliado")
def condiciones(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    resolucion = resolucion_viva(tramite)
    firme = resolucion is not None and resolucion.estado == "AUTORIZADA"
    if firme:
        servicio_de_aceptacion.marcar_mostrada(tramite=tramite, instante=ahora())
    if request.method == "POST" and firme:
        return _pedir_codigo(request, tramite)
    contexto = {"tramite": tramite, "servicio": servicio(tramite.servicio), "resolucion": resolucion if firme else None}
    return render(request, "tramites/condiciones.html", contexto)


def _pedir_codigo(request: HttpRequest, tramite: Tramite) -> HttpResponse:
    destino = reverse("tramite_firmar_oferta", args=[tramite.folio])
    if not tiene_clave(tramite.persona_id):
        return redirect(f"{reverse('firma_activar')}?next={destino}")
    try:
        que = f"aceptar y firmar los documentos de su solicitud {tramite.folio}"
        enviar_codigo(usuario=usuario_de(request), acto="aceptacion", objeto=tramite, que=que, instante=ahora())
    except Rechazo as rechazo:
        messages.warning(request, " ".join(rechazo.textos()))
    return redirect(destino)


@solo("afiliado")
def firmar_oferta(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    if tramite.perfeccionado_en is not None:
        return redirect("tramite_acuse_aceptacion", folio)
    if tramite.estado != Tramite.Estado.OFRECIDA:
        return redirect("tramite_condiciones", folio)
    if "pedir_codigo" in request.POST:
        return _pedir_codigo(request, tramite)
    forma = FormaDeFirma(request.POST or None)
    if request.method == "POST" and forma.is_valid():
        return _aceptar(request, tramite, forma)
    return _pagina_de_oferta(request, tramite, forma)


def _pagina_de_oferta(
    request: HttpRequest, tramite: Tramite, forma: FormaDeFirma, status: int = 200, **mas: Any
) -> HttpResponse:
    por_firmar = list(tramite.por_firmar.select_related("documento"))
    contexto = {
        "tramite": tramite,
        "servicio": servicio(tramite.servicio),
        "form": forma,
        "por_firmar": por_firmar,
        "boton": f"Firmar {len(por_firmar)} documento{'s' if len(por_firmar) > 1 else ''}",
        "codigo": codigo_en_curso(usuario=usuario_de(request), acto="aceptacion", objeto=tramite, instante=ahora()),
    }
    return render(request, "tramites/firmar_oferta.html", contexto | mas, status=status)


def _aceptar(request: HttpRequest, tramite: Tramite, forma: FormaDeFirma) -> HttpResponse:
    try:
        servicio_de_aceptacion.aceptar(tramite=tramite, **factor_de(request, forma))
    except Rechazo as rechazo:
        return _pagina_de_oferta(request, tramite, FormaDeFirma(), 422, rechazo=rechazo)
    return redirect("tramite_acuse_aceptacion", tramite.folio)


@solo("afiliado")
def acuse_aceptacion(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    evidencias = [e for e in evidencias_de(tramite) if e.acto != "solicitud"]
    if not evidencias:
        raise Http404
    contexto = contexto_de_acuse(tramite, evidencias)
    contexto |= {"pdf": acuse_de_aceptacion(tramite), "orden": getattr(tramite, "orden", None)}
    return render(request, "tramites/acuse_aceptacion.html", contexto)


@solo("afiliado")
@require_POST
def no_aceptar(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    if tramite.estado == Tramite.Estado.OFRECIDA:
        servicio_de_aceptacion.no_aceptar(tramite=tramite, usuario=usuario_de(request), instante=ahora())
    return redirect("tramite", folio)


@solo("afiliado")
def desistir(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    if tramite.estado not in Tramite.DESISTIBLES:
        return redirect("tramite", folio)
    if request.method == "POST":
        servicio_de_aceptacion.desistir(tramite=tramite, usuario=usuario_de(request), instante=ahora())
        return redirect("tramite", folio)
    return render(request, "tramites/desistir.html", {"tramite": tramite, "servicio": servicio(tramite.servicio)})


@solo("afiliado")
def cuenta(request: HttpRequest, folio: str) -> HttpResponse:
    tramite = _mio(request, folio)
    if tramite.estado != Tramite.Estado.DEVUELTA:
        return redirect("tramite", folio)
    forma = FormaDePago(request.POST or None)
    if request.method == "POST" and forma.is_valid() and _corregir(request, tramite, forma):
        messages.success(request, "Guardamos su cuenta. Haremos el pago otra vez.")
        return redirect("tramite", folio)
    return render(request, "tramites/cuenta.html", {"tramite": tramite, "form": forma, "titulo": "Corrija su cuenta"})


def _corregir(request: HttpRequest, tramite: Tramite, forma: FormaDePago) -> bool:
    try:
        corregir_cuenta(
            tramite=tramite,
            persona=persona_de(usuario_de(request)),
            medio=forma.cleaned_data["medio_pago"],
            clabe=forma.cleaned_data["clabe"],
            autor=usuario_de(request),
            instante=ahora(),
        )
    except Rechazo as rechazo:
        forma.add_error("clabe", " ".join(rechazo.textos()))
        return False
    return True
