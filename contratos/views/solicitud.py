"""The pages before the acuse: steps, requisitos, documents, review, signature (A9 to A14)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from afiliados.models import Persona
from afiliados.selectors.personas import persona_de
from contratos.forms.documentos import FormaDeDocumentos
from contratos.forms.tramite import FormaDeEnvio
from contratos.models import Tramite
from contratos.selectors.contratos import tiene_clave
from contratos.selectors.tramites import borrador_de, casillas, impedimentos, tramite_por_token
from contratos.services import borrador
from contratos.services.codigos import codigo_en_curso, enviar_codigo
from contratos.services.enviar import ContenidoDistinto, enviar
from contratos.services.firmar import FirmaFallida
from contratos.services.limitar import actualizar_por_afiliacion
from contratos.tramites import Servicio, servicio
from contratos.views.flujo import contexto_de_paso, siguiente
from contratos.views.sesion import factor_de, usuario_de
from registro.errores import Rechazo
from registro.tiempo import ahora, hoy
from registro.vistas import solo


def _servicio(slug: str) -> Servicio:
    try:
        return servicio(slug)
    except KeyError as error:
        raise Http404 from error


def _persona(request: HttpRequest) -> Persona:
    persona = persona_de(usuario_de(request))
    if persona is None:
        raise Http404
    return persona


def _impedido(request: HttpRequest, cual: Servicio, rechazo: Rechazo) -> HttpResponse:
    return render(request, "tramites/impedido.html", {"servicio": cual, "rechazo": rechazo}, status=403)


def _sin_borrador(request: HttpRequest, cual: Servicio) -> HttpResponse:
    """There is no draft: it was just sent (the browser's back button), or it never began."""
    if folio := request.session.get(f"enviado:{cual.slug}"):
        return redirect("tramite_acuse", folio)
    return redirect("tramite_nuevo", cual.slug)


@solo("afiliado")
def nuevo(request: HttpRequest, slug: str) -> HttpResponse:
    cual, persona = _servicio(slug), _persona(request)
    actualizar_por_afiliacion(persona=persona, fecha=hoy())
    if codigos := impedimentos(cual, persona, ahora()):
        return _impedido(request, cual, Rechazo(*codigos))
    request.session.pop(f"enviado:{slug}", None)
    return redirect("tramite_paso", slug, cual.pasos[0].slug)


@solo("afiliado")
def paso(request: HttpRequest, slug: str, paso: str) -> HttpResponse:
    cual, persona = _servicio(slug), _persona(request)
    definido = next((p for p in cual.pasos if p.slug == paso), None)
    if definido is None:
        raise Http404
    tramite = borrador_de(persona.pk, slug)
    guardado = tramite.datos.get(paso) if tramite else None
    forma = definido.forma(request.POST or None, initial=guardado, persona=persona, tramite=tramite)
    if request.method == "POST" and forma.is_valid():
        return _guardar_paso(request, cual, persona, paso, forma.cleaned_data)
    contexto = contexto_de_paso(cual, tramite, paso)
    panel = cual.panel(tramite) if tramite and guardado and definido.plantilla_panel else None
    return render(request, "tramites/paso.html", {**contexto, "form": forma, "paso": definido, "panel": panel})


def _guardar_paso(
    request: HttpRequest, cual: Servicio, persona: Persona, slug_de_paso: str, limpios: dict[str, Any]
) -> HttpResponse:
    try:
        tramite = borrador.abrir_borrador(cual=cual, persona=persona, instante=ahora())
    except Rechazo as rechazo:
        return _impedido(request, cual, rechazo)
    borrador.guardar_paso(tramite=tramite, paso=slug_de_paso, limpios=limpios)
    return redirect(siguiente(tramite, slug_de_paso))


@solo("afiliado")
def requisitos(request: HttpRequest, slug: str) -> HttpResponse:
    cual, persona = _servicio(slug), _persona(request)
    tramite = borrador_de(persona.pk, slug)
    if tramite is None or any(p.slug not in tramite.datos for p in cual.pasos):
        return _sin_borrador(request, cual)
    filas = sorted(cual.requisitos(tramite), key=lambda r: r.cumple is not False)
    impiden = [r for r in filas if r.cumple is False and r.impide_enviar]
    contexto = contexto_de_paso(cual, tramite, "requisitos")
    contexto |= {"requisitos": filas, "impiden": impiden, "siguiente": siguiente(tramite, "requisitos")}
    return render(request, "tramites/requisitos.html", contexto)


@solo("afiliado")
def documentos(request: HttpRequest, slug: str) -> HttpResponse:
    cual, persona = _servicio(slug), _persona(request)
    tramite = borrador_de(persona.pk, slug)
    if tramite is None:
        return _sin_borrador(request, cual)
    forma = FormaDeDocumentos(
        request.POST or None, request.FILES or None, tramite=tramite, persona=persona, autor=usuario_de(request)
    )
    if request.method == "POST" and forma.is_valid() and forma.guardar(ahora()):
        return redirect(siguiente(tramite, "documentos"))
    contexto = contexto_de_paso(cual, tramite, "documentos")
    return render(request, "tramites/documentos.html", {**contexto, "form": forma, "casillas": casillas(tramite)})


@solo("afiliado")
def revisar(request: HttpRequest, slug: str) -> HttpResponse:
    cual, persona = _servicio(slug), _persona(request)
    tramite = borrador_de(persona.pk, slug)
    if tramite is None:
        return _sin_borrador(request, cual)
    faltan = borrador.pendientes(tramite)
    if request.method == "POST" and not faltan:
        return _pedir_codigo(request, tramite)
    contexto = contexto_de_paso(cual, tramite, "revisar") | {
        "secciones": cual.resumen(tramite),
        "casillas": casillas(tramite),
        "rechazo": Rechazo(*faltan) if faltan else None,
        "documento": None if faltan else borrador.preparar_documento(tramite=tramite, autor=usuario_de(request)),
    }
    return render(request, "tramites/revisar.html", contexto)


def _pedir_codigo(request: HttpRequest, tramite: Tramite) -> HttpResponse:
    """Sends the code for this signature and goes to the page where it is typed."""
    destino = reverse("tramite_firmar", args=[tramite.servicio])
    if not tiene_clave(tramite.persona_id):
        return redirect(f"{reverse('firma_activar')}?next={destino}")
    try:
        que = f"enviar su solicitud: {servicio(tramite.servicio).titulo}"
        enviar_codigo(usuario=usuario_de(request), acto="solicitud", objeto=tramite, que=que, instante=ahora())
    except Rechazo as rechazo:
        messages.warning(request, " ".join(rechazo.textos()))
    return redirect(destino)


@solo("afiliado")
def firmar(request: HttpRequest, slug: str) -> HttpResponse:
    cual, persona = _servicio(slug), _persona(request)
    forma = FormaDeEnvio(request.POST or None)
    if request.method == "POST" and "pedir_codigo" not in request.POST and forma.is_valid():
        return _enviar(request, cual, persona, forma)
    tramite = borrador_de(persona.pk, slug)
    if tramite is None:
        return _sin_borrador(request, cual)
    if "pedir_codigo" in request.POST:
        return _pedir_codigo(request, tramite)
    return _pagina_de_firma(request, cual, tramite, forma)


def _pagina_de_firma(
    request: HttpRequest, cual: Servicio, tramite: Tramite, forma: FormaDeEnvio, status: int = 200, **mas: Any
) -> HttpResponse:
    if not tiene_clave(tramite.persona_id):
        return redirect(f"{reverse('firma_activar')}?next={request.path}")
    if borrador.pendientes(tramite):
        return redirect("tramite_revisar", cual.slug)
    usuario = usuario_de(request)
    documento = borrador.preparar_documento(tramite=tramite, autor=usuario)
    contexto = contexto_de_paso(cual, tramite, "firmar") | {
        "form": forma,
        "documento": documento,
        "ocultos": {"token": tramite.token, "sha256": documento.sha256},
        "codigo": codigo_en_curso(usuario=usuario, acto="solicitud", objeto=tramite, instante=ahora()),
    }
    return render(request, "tramites/firmar.html", contexto | mas, status=status)


def _enviar(request: HttpRequest, cual: Servicio, persona: Persona, forma: FormaDeEnvio) -> HttpResponse:
    datos = forma.cleaned_data
    tramite = tramite_por_token(persona.pk, datos["token"])
    if tramite is None:
        raise Http404
    try:
        enviado = enviar(tramite=tramite, sha256_mostrado=datos["sha256"], **factor_de(request, forma))
    except FirmaFallida as rechazo:
        return _pagina_de_firma(request, cual, tramite, FormaDeEnvio(), 422, rechazo=rechazo)
    except ContenidoDistinto:
        return render(request, "tramites/cambio.html", {"servicio": cual, "tramite": tramite}, status=409)
    except Rechazo as rechazo:
        return _impedido(request, cual, rechazo)
    request.session[f"enviado:{cual.slug}"] = enviado.folio
    return redirect("tramite_acuse", enviado.folio)


@solo("afiliado")
def descartar(request: HttpRequest, slug: str) -> HttpResponse:
    tramite = borrador_de(_persona(request).pk, slug)
    if request.method == "POST" and tramite is not None:
        borrador.descartar(tramite=tramite)
        messages.success(request, "Borramos su borrador. No envió nada.")
    return redirect("tramites")
