"""Appointments (A5, P8): a list of hours, one button each."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from afiliados.models import Persona
from afiliados.selectors.personas import persona_de
from contratos.forms.contrato import FormaDeCita
from contratos.models import Cita, Horario
from contratos.selectors.horas import horas_por_dia
from contratos.services import citas
from contratos.views.sesion import usuario_de
from registro.errores import Rechazo
from registro.tiempo import ahora
from registro.vistas import solo


def _pagina(request: HttpRequest, tema: str) -> HttpResponse:
    persona = persona_de(usuario_de(request))
    if persona is None:
        raise Http404
    forma = FormaDeCita(request.POST or None)
    if request.method == "POST" and forma.is_valid():
        return _reservar(request, persona, forma.cleaned_data["horario"], tema)
    reservadas = list(Cita.objects.filter(persona=persona, estado=Cita.Estado.RESERVADA).select_related("horario"))
    contexto = {
        "tema": Cita.Tema(tema).label,
        "reservadas": reservadas,
        "tiene": any(c.tema == tema for c in reservadas),
        **horas_por_dia(ahora(), request.GET.get("dia", "")),
    }
    return render(request, "contratos/citas.html", contexto)


def _reservar(request: HttpRequest, persona: Persona, horario_id: int, tema: str) -> HttpResponse:
    horario = get_object_or_404(Horario, pk=horario_id)
    try:
        citas.reservar(persona=persona, horario=horario, tema=tema, instante=ahora())
    except Rechazo as rechazo:
        messages.warning(request, " ".join(rechazo.textos()))
    return redirect(request.path)


@solo("afiliado")
def cotejo(request: HttpRequest) -> HttpResponse:
    return _pagina(request, Cita.Tema.COTEJO)


@solo("afiliado")
def orientacion(request: HttpRequest) -> HttpResponse:
    return _pagina(request, Cita.Tema.ORIENTACION)


def _mia(request: HttpRequest, folio: str) -> Cita:
    filas = Cita.objects.select_related("horario")
    return get_object_or_404(filas, folio=folio, persona_id=usuario_de(request).persona_id)


@solo("afiliado")
@require_POST
def cancelar(request: HttpRequest, folio: str) -> HttpResponse:
    cita = _mia(request, folio)
    if cita.estado == Cita.Estado.RESERVADA:
        citas.cancelar(cita=cita, autor=usuario_de(request))
        messages.success(request, "Cancelamos su cita.")
    return redirect("contrato_cita" if cita.tema == Cita.Tema.COTEJO else "citas")


@solo("afiliado")
def calendario(request: HttpRequest, folio: str) -> HttpResponse:
    cita = _mia(request, folio)
    respuesta = HttpResponse(citas.ics(cita), content_type="text/calendar; charset=utf-8")
    respuesta.headers["Content-Disposition"] = f'attachment; filename="{cita.folio}.ics"'
    return respuesta
