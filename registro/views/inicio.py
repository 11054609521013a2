"""Home pages and the pages that say the same to everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registro.tablero import pendientes_de, publicas, tarjetas_de

MANUALES = {
    "afiliados": "Para afiliados y pensionados",
    "entidades": "Para entidades públicas patronales",
    "instituto": "Para el personal del Instituto",
}
CASA_DE = {"enlace": "/entidad/", "instituto": "/gestion/"}


def inicio(request: HttpRequest) -> HttpResponse:
    return render(request, "inicio.html", {"avisos": publicas()})


def mi_inicio(request: HttpRequest) -> HttpResponse:
    """The dashboard «de un golpe»; staff and enlaces are sent to their own house."""
    if not request.user.is_authenticated:
        return redirect("account_login")
    if casa := CASA_DE.get(request.user.tipo):
        return redirect(casa)
    contexto = {"pendientes": pendientes_de(request.user)[:3], "tarjetas": tarjetas_de(request.user)}
    return render(request, "mi_inicio.html", contexto)


def ayuda(request: HttpRequest) -> HttpResponse:
    return render(request, "ayuda/indice.html", {"manuales": MANUALES})


def manual(request: HttpRequest, para: str) -> HttpResponse:
    if para not in MANUALES:
        raise Http404
    return render(request, f"ayuda/{para}.html", {"titulo": MANUALES[para]})
