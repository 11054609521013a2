"""«¿De dónde sale esta cifra?» (A32) and the public check of a signed document (P6, in short)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from allauth.account.adapter import get_adapter
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from contratos.forms.calculadora import en_blanco, pedido_de
from contratos.models import Calculo, EvidenciaFirma
from contratos.selectors.arbol import nodos_de
from contratos.selectors.ejemplos import Ejemplo, ejemplo, ejemplos_de
from contratos.services.limites import consumir
from contratos.views.sesion import usuario_de
from derecho import EntradaInvalida, Regla, explicar, reglas
from registro.selectors.ley import disposicion
from registro.services.accesos import registrar_acceso
from registro.tiempo import ahora

POR_RED, CALCULOS, VENTANA = 60, 300, timedelta(hours=1)


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
    """The examples of a rule, one of them step by step, and a form to try it with other figures; for anybody."""
    r = next((r for r in reglas() if r.id == regla), None)
    if r is None:
        raise Http404
    if request.method == "POST":
        return _con_sus_datos(request, r)
    ejemplos = ejemplos_de(regla)
    elegido = tuple(e for e in ejemplos if str(e.numero) == request.GET.get("ejemplo", "1"))
    operacion = request.GET.get("operacion", "")
    con = [e.entradas for e in (elegido if "ejemplo" in request.GET else ejemplos)]
    form = en_blanco(r, con, operacion)
    return _pagina_publica(
        request, r, elegido or ejemplos[:1], form=form, abierta="ejemplo" in request.GET or operacion
    )


def _con_sus_datos(request: HttpRequest, r: Regla) -> HttpResponse:
    """What somebody wrote: their figure, or every defect on its field. Nothing is kept."""
    ip = get_adapter().get_client_ip(request)
    if consumir(f"cifra:{ip}", maximo=CALCULOS, ventana=VENTANA, instante=ahora()) < 0:
        return render(request, "429.html", status=429)
    pedido, propio = pedido_de(r, request.POST.dict()), None
    if pedido.se_calcula:
        try:
            resultado = explicar(r.id, pedido.entradas, al=pedido.al, criterios=pedido.criterios)
            propio = ejemplo(r.id, resultado, pedido.entradas)
        except EntradaInvalida as invalida:
            pedido.forma.poner_fallas(list(invalida.fallas))
    return _pagina_publica(request, r, (), form=pedido.forma, propio=propio, abierta=True)


def _pagina_publica(request: HttpRequest, r: Regla, elegidos: Sequence[Ejemplo], **contexto: Any) -> HttpResponse:
    propio = contexto.get("propio")
    explicado = propio or next(iter(elegidos), None)
    contexto |= {
        "cita": r.cita,
        "titulo": r.titulo,
        "disposicion": disposicion(r.fuente.lower(), r.id),
        "ejemplos": ejemplos_de(r.id),
        "elegido": elegidos[0].numero if elegidos else 0,
        "nodos": nodos_de(explicado.resultado.explicacion) if explicado else [],
    }
    return render(request, "contratos/cifra_publica.html", contexto)
