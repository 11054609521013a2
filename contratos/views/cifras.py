"""«¿De dónde sale esta cifra?» (A32) and the public check of a signed document (P6, in short)."""

from datetime import timedelta

from allauth.account.adapter import get_adapter
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from contratos.models import Calculo, EvidenciaFirma
from contratos.selectors.arbol import nodos_de
from contratos.selectors.ejemplos import ejemplos_de
from contratos.services.limites import consumir
from contratos.views.sesion import usuario_de
from registro.services.accesos import registrar_acceso
from registro.tiempo import ahora

POR_RED, VENTANA = 60, timedelta(hours=1)


def cifra(request: HttpRequest, publico: str) -> HttpResponse:
    """A stored figure, with the values of the day it was computed. Somebody else's does not exist."""
    calculo = get_object_or_404(Calculo, publico=publico)
    if calculo.persona_id is not None and not _puede_ver(request, calculo):
        raise Http404
    contexto = {"calculo": calculo, "explicacion": calculo.explicacion, "nodos": nodos_de(calculo.explicacion)}
    return render(request, "contratos/cifra.html", contexto)


def _puede_ver(request: HttpRequest, calculo: Calculo) -> bool:
    if not request.user.is_authenticated:
        return False
    usuario = usuario_de(request)
    if usuario.persona_id == calculo.persona_id:
        return True
    if not (usuario.is_staff and usuario.has_perm("contratos.view_calculo")):
        return False
    registrar_acceso(
        usuario=usuario, persona_id=calculo.persona_id, objeto=calculo, proposito="explicación de una cifra"
    )
    return True


def verificar(request: HttpRequest, codigo: str) -> HttpResponse:
    """What a third party may know of a signed act: kind, moment and hash; never names or amounts."""
    ip = get_adapter().get_client_ip(request)
    if consumir(f"verificar:{ip}", maximo=POR_RED, ventana=VENTANA, instante=ahora()) < 0:
        return render(request, "429.html", status=429)
    if len(codigo) != 20:
        raise Http404
    evidencia = EvidenciaFirma.objects.filter(hoja__startswith=codigo, resultado="VALIDA").first()
    contexto = {"evidencia": evidencia, "codigo": codigo}
    return render(request, "contratos/verificar.html", contexto, status=200 if evidencia else 404)


def publica(request: HttpRequest, regla: str) -> HttpResponse:
    """The same page with example data, for anybody."""
    resultados = ejemplos_de(regla)
    if not resultados:
        raise Http404
    contexto = {
        "regla": regla,
        "resultados": [(r, nodos_de(r.explicacion)) for r in resultados],
        "explicacion": resultados[0].explicacion,
    }
    return render(request, "contratos/cifra_publica.html", contexto)
