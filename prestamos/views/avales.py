"""A11: the applicant invites; A22: the aval decides with full information, before signing."""

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from contratos.forms.tramite import FormaDeFirma
from contratos.models import Tramite
from contratos.selectors.contratos import impedimentos_de_firma
from contratos.selectors.tramites import borrador_de
from contratos.services.borrador import guardar_paso
from contratos.services.codigos import codigo_en_curso, enviar_codigo
from contratos.views.flujo import siguiente
from contratos.views.sesion import sesion_de
from prestamos.forms.aval import FormaDispensa, FormaInvitacion
from prestamos.models import Aval
from prestamos.selectors.avales import avales_de, cubierto, disponibilidad
from prestamos.selectors.simulacion import simular
from prestamos.services import avales as servicio
from prestamos.services.corto_plazo import AVALES, SLUG, expediente
from registro.errores import Rechazo
from registro.selectors.criterios import calcular
from registro.templatetags.formatos import dinero
from registro.tiempo import ahora, hoy
from registro.vistas import solo


def _borrador(request: HttpRequest) -> Tramite:
    tramite = borrador_de(request.user.persona_id, SLUG)
    if tramite is None or "monto" not in tramite.datos:
        raise Http404
    return tramite


def _pagina(
    request: HttpRequest, tramite: Tramite, forma: FormaInvitacion, rechazo: Rechazo | None = None
) -> HttpResponse:
    _, _, dictamen = expediente(tramite)
    contexto = {
        "form": forma, "rechazo": rechazo, "avales": avales_de(tramite), "cubierto": cubierto(tramite),
        "descubierto": dictamen.descubierto, "falta": max(dictamen.descubierto - cubierto(tramite), 0),
        "dispensa": FormaDispensa(initial=tramite.datos.get(AVALES)),
    }  # fmt: skip
    return render(request, "prestamos/avales.html", contexto)


@solo("afiliado")
def avales(request: HttpRequest) -> HttpResponse:
    tramite = _borrador(request)
    forma = FormaInvitacion(request.POST or None)
    if not forma.is_valid():
        return _pagina(request, tramite, forma)
    try:
        servicio.invitar(
            tramite=tramite, persona=forma.cleaned_data["quien"], importe=forma.cleaned_data["importe"],
            autor=request.user, instante=ahora(),
        )  # fmt: skip
    except Rechazo as rechazo:
        return _pagina(request, tramite, forma, rechazo)
    messages.success(request, "Enviamos la invitación. Le avisaremos cuando responda.")
    return redirect("prestamos:avales")


@solo("afiliado")
@require_POST
def retirar(request: HttpRequest, token: UUID) -> HttpResponse:
    aval = get_object_or_404(Aval, token=token, tramite=_borrador(request), estado=Aval.Estado.INVITADO)
    servicio.retirar(aval=aval, autor=request.user)
    return redirect("prestamos:avales")


@solo("afiliado")
@require_POST
def pedir_dispensa(request: HttpRequest) -> HttpResponse:
    tramite, forma = _borrador(request), FormaDispensa(request.POST)
    if forma.is_valid():
        guardar_paso(tramite=tramite, paso=AVALES, limpios=forma.cleaned_data)
    return redirect(siguiente(tramite, AVALES))


@solo("afiliado")
@require_POST
def continuar(request: HttpRequest) -> HttpResponse:
    return redirect(siguiente(_borrador(request), AVALES))


def _mio(request: HttpRequest, token: UUID) -> Aval:
    avales = Aval.objects.select_related("persona__afiliado", "tramite__persona")
    return get_object_or_404(avales, token=token, persona_id=request.user.persona_id)


def _riesgo(aval: Aval) -> dict[str, object]:
    """What the aval must know before deciding: the loan, the risk, and the own fund."""
    monto = aval.tramite.datos["monto"]
    s = calcular("ley-140", disponibilidad(aval.persona, aval.importe, hoy()), al=hoy()).salidas
    simulacion = simular(
        capital=Decimal(monto["capital"]), quincenas=int(monto["quincenas"]), con_garantia=True, fecha=hoy()
    )
    return {
        "aval": aval, "simulacion": simulacion, "disponible": s["disponible"], "despues": s["disponible_despues"],
        "alcanza": s["procede"], "impedimentos": impedimentos_de_firma(aval.persona_id, ahora()),
        "abierta": aval.estado == Aval.Estado.INVITADO and aval.vence >= hoy(),
    }  # fmt: skip


@solo("afiliado")
def decidir(request: HttpRequest, token: UUID) -> HttpResponse:
    return render(request, "prestamos/aval.html", _riesgo(_mio(request, token)))


@solo("afiliado")
@require_POST
def declinar(request: HttpRequest, token: UUID) -> HttpResponse:
    servicio.declinar(aval=_mio(request, token), usuario=request.user)
    messages.success(request, "Quedó registrado que no respalda este préstamo. Nadie verá sus motivos.")
    return redirect("prestamos:mis_avales")


@solo("afiliado")
@require_POST
def pedir_codigo(request: HttpRequest, token: UUID) -> HttpResponse:
    return _pedir_codigo(request, _mio(request, token))


def _pedir_codigo(request: HttpRequest, aval: Aval) -> HttpResponse:
    que = f"firmar una garantía por {dinero(aval.importe)}"
    try:
        enviar_codigo(usuario=request.user, acto="garantia", objeto=aval, que=que, instante=ahora())
    except Rechazo as rechazo:
        messages.error(request, " ".join(rechazo.textos()))
    return redirect("prestamos:firmar_aval", token=aval.token)


@solo("afiliado")
def firmar(request: HttpRequest, token: UUID) -> HttpResponse:
    aval = _mio(request, token)
    if aval.estado == Aval.Estado.ACEPTO:
        return redirect("prestamos:mis_avales")
    if "pedir_codigo" in request.POST:
        return _pedir_codigo(request, aval)
    forma = FormaDeFirma(request.POST or None)
    if request.method == "POST" and forma.is_valid():
        return _aceptar(request, aval, forma)
    return _pagina_de_firma(request, aval, forma)


def _pagina_de_firma(
    request: HttpRequest, aval: Aval, forma: FormaDeFirma, rechazo: Rechazo | None = None
) -> HttpResponse:
    contexto = {
        "aval": aval,
        "documento": servicio.documento_de_garantia(aval=aval, autor=request.user),
        "form": forma,
        "rechazo": rechazo,
        "boton": "Firmar la garantía",
        "codigo": codigo_en_curso(usuario=request.user, acto="garantia", objeto=aval, instante=ahora()),
    }
    return render(request, "prestamos/firmar_aval.html", contexto, status=422 if rechazo else 200)


def _aceptar(request: HttpRequest, aval: Aval, forma: FormaDeFirma) -> HttpResponse:
    try:
        servicio.aceptar(
            aval=aval,
            usuario=request.user,
            clave=forma.cleaned_data["clave"],
            codigo=forma.cleaned_data["codigo"],
            sesion=sesion_de(request),
            instante=ahora(),
        )
    except Rechazo as rechazo:
        return _pagina_de_firma(request, aval, FormaDeFirma(), rechazo)
    messages.success(request, "Su garantía quedó firmada.")
    return redirect("prestamos:mis_avales")


@solo("afiliado")
def mis_avales(request: HttpRequest) -> HttpResponse:
    dados = Aval.objects.filter(persona_id=request.user.persona_id).select_related(
        "tramite__persona", "tramite__prestamo"
    )
    return render(request, "prestamos/mis_avales.html", {"avales": dados.order_by("-creado")})
