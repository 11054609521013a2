"""The adhesion, page by page (A1 to A7)."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from afiliados.models import Persona
from afiliados.selectors.personas import ocupaciones_vigentes, persona_de
from contratos.forms.contrato import FormaDeClave, FormaDeDatos, FormaDeDeclaraciones, FormaDePrivacidad
from contratos.models import Cita, ContratoAdhesion, EvidenciaFirma
from contratos.selectors.contratos import contrato_de, impedimentos_de_firma, tiene_clave
from contratos.services import adherir
from contratos.services.bloquear import bloquear_firma
from contratos.services.claves import establecer_clave
from contratos.services.cotejar import gastar_codigo_papel
from contratos.services.limitar import actualizar_por_afiliacion
from contratos.services.version import version_por_firmar
from contratos.views.sesion import con_segundo_factor, usuario_de
from registro.errores import Rechazo
from registro.tiempo import ahora, hoy
from registro.vistas import solo


def _persona(request: HttpRequest) -> Persona:
    persona = persona_de(usuario_de(request))
    if persona is None:
        raise Http404
    return persona


def _borrador(request: HttpRequest) -> ContratoAdhesion | None:
    """The draft to fill in; None when the contract was already sent."""
    contrato = adherir.abrir_contrato(persona=_persona(request))
    return contrato if contrato.estado == ContratoAdhesion.Estado.BORRADOR else None


def _datos_completos(contrato: ContratoAdhesion) -> bool:
    return all(getattr(contrato, campo) for campo in adherir.CAMPOS)


@solo("afiliado")
def lista(request: HttpRequest) -> HttpResponse:
    persona = _persona(request)
    actualizar_por_afiliacion(persona=persona, fecha=hoy())
    contrato = contrato_de(persona.pk)
    borrador = contrato is None or contrato.estado in {"BORRADOR", "RECHAZADO", "RESCINDIDO"}
    contexto = {
        "contrato": contrato,
        "pensionado": hasattr(persona, "afiliado") and persona.afiliado.tipo == "pensionado",
        "leido": bool(contrato and contrato.leido_en),
        "con_datos": bool(contrato and _datos_completos(contrato)),
        "enviado": not borrador,
        "firmable": bool(contrato and contrato.estado in ContratoAdhesion.FIRMABLES),
        "con_clave": tiene_clave(persona.pk),
        "cita": Cita.objects.filter(persona=persona, tema="cotejo", estado="RESERVADA")
        .select_related("horario")
        .first(),
        "cotejo": contrato.cotejos.order_by("-pk").first() if contrato else None,
    }
    return render(request, "contratos/lista.html", contexto)


@solo("afiliado")
def leer(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        if contrato := _borrador(request):
            adherir.marcar_leido(contrato=contrato, instante=ahora())
        return redirect("contrato_datos")
    contrato = contrato_de(_persona(request).pk)
    version = contrato.version if contrato else version_por_firmar()
    return render(request, "contratos/leer.html", {"version": version, "contrato": contrato})


@solo("afiliado")
def datos(request: HttpRequest) -> HttpResponse:
    contrato = _borrador(request)
    if contrato is None:
        return redirect("contrato")
    if contrato.aviso_privacidad_en is None:
        return _privacidad(request, contrato)
    inicial = {campo: getattr(contrato, campo) for campo in adherir.CAMPOS}
    forma = FormaDeDatos(request.POST or None, initial=inicial)
    if request.method == "POST" and forma.is_valid():
        adherir.guardar_datos(contrato=contrato, **forma.cleaned_data)
        return redirect("contrato_declarar")
    persona = contrato.persona
    entidades = ocupaciones_vigentes(persona.afiliado.pk, hoy()) if hasattr(persona, "afiliado") else []
    contexto = {"form": forma, "persona": persona, "ocupaciones": entidades, "contrato": contrato}
    return render(request, "contratos/datos.html", contexto)


def _privacidad(request: HttpRequest, contrato: ContratoAdhesion) -> HttpResponse:
    """The aviso de privacidad comes before any capture."""
    forma = FormaDePrivacidad(request.POST or None)
    if request.method == "POST" and forma.is_valid():
        adherir.reconocer_privacidad(contrato=contrato, instante=ahora())
        return redirect("contrato_datos")
    contexto = {"form": forma, "contrato": contrato, "titulo": "Aviso de privacidad"}
    return render(request, "contratos/privacidad.html", contexto)


@solo("afiliado")
def declarar(request: HttpRequest) -> HttpResponse:
    contrato = _borrador(request)
    if contrato is None:
        return redirect("contrato")
    if not _datos_completos(contrato):
        return redirect("contrato_datos")
    forma, rechazo = FormaDeDeclaraciones(request.POST or None), None
    if request.method == "POST" and forma.is_valid():
        rechazo = _enviar(request, contrato, forma)
        if rechazo is None:
            return redirect("contrato_cita")
    contexto = {"form": forma, "contrato": contrato, "rechazo": rechazo, "correo": usuario_de(request).email}
    return render(request, "contratos/declarar.html", contexto, status=422 if rechazo else 200)


def _enviar(request: HttpRequest, contrato: ContratoAdhesion, forma: FormaDeDeclaraciones) -> Rechazo | None:
    adherir.declarar(contrato=contrato, **forma.cleaned_data)
    try:
        enviado = adherir.enviar_contrato(contrato=contrato, usuario=usuario_de(request), instante=ahora())
    except Rechazo as rechazo:
        return rechazo
    messages.success(request, f"Contrato enviado. Folio {enviado.folio}.")
    return None


@solo("afiliado")
def activar_clave(request: HttpRequest) -> HttpResponse:
    usuario = usuario_de(request)
    if impedimentos := impedimentos_de_firma(usuario.persona_id, ahora()):
        return render(request, "contratos/sin_firma.html", {"rechazo": Rechazo(*impedimentos)}, status=403)
    forma, rechazo, con_mfa = FormaDeClave(request.POST or None), None, con_segundo_factor(request)
    if request.method == "POST" and forma.is_valid():
        rechazo = _establecer(request, forma, con_mfa)
        if rechazo is None:
            return redirect(_a_donde(request))
    contexto = {"form": forma, "rechazo": rechazo, "con_mfa": con_mfa, "con_clave": tiene_clave(usuario.persona_id)}
    return render(request, "contratos/clave.html", contexto)


def _establecer(request: HttpRequest, forma: FormaDeClave, con_mfa: bool) -> Rechazo | None:
    usuario, papel = usuario_de(request), forma.cleaned_data["papel"]
    con_papel = bool(papel) and gastar_codigo_papel(persona_id=usuario.persona_id, codigo=papel, instante=ahora())
    if not con_papel and (papel or not con_mfa):
        forma.add_error(
            "papel", "El código no es correcto o ya se usó. Pida otro con una cita, o entre con su segundo paso."
        )
        return Rechazo()
    try:
        origen = "codigo_papel" if con_papel else "segundo_factor"
        establecer_clave(usuario=usuario, clave=forma.cleaned_data["clave"], origen=origen, instante=ahora())
    except Rechazo as rechazo:
        forma.add_error("clave", " ".join(rechazo.textos()))
        return rechazo
    messages.success(request, "Su firma ya está activa.")
    return None


def _a_donde(request: HttpRequest) -> str:
    """Back to the page that asked for the firma, if it is one of ours."""
    destino = request.GET.get("next", "")
    propio = url_has_allowed_host_and_scheme(destino, allowed_hosts={request.get_host()})
    return destino if propio and destino else "firma"


@solo("afiliado")
def firma(request: HttpRequest) -> HttpResponse:
    persona = _persona(request)
    contexto = {
        "contrato": contrato_de(persona.pk),
        "con_clave": tiene_clave(persona.pk),
        "actos": EvidenciaFirma.objects.filter(persona=persona).order_by("-instante")[:10],
        "bloqueo": [c for c in impedimentos_de_firma(persona.pk, ahora()) if c == "FIRMA_BLOQUEADA"],
    }
    return render(request, "contratos/firma.html", contexto)


@solo("afiliado")
def bloquear(request: HttpRequest) -> HttpResponse:
    """Theft or loss, from an open session: effective at once, and the session ends with it."""
    if request.method != "POST":
        return render(request, "contratos/bloquear.html")
    try:
        bloqueo = bloquear_firma(usuario=usuario_de(request), instante=ahora())
    except Rechazo as rechazo:
        return render(request, "contratos/sin_firma.html", {"rechazo": rechazo}, status=403)
    logout(request)
    return render(request, "contratos/bloqueada.html", {"bloqueo": bloqueo})
