"""What every page of our own inside the admin needs."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from contratos.views.sesion import usuario_de
from registro.errores import Rechazo
from registro.models import Usuario


def pagina(request: HttpRequest, sitio: AdminSite, plantilla: str, titulo: str, **contexto: Any) -> HttpResponse:
    """A page of ours with the frame of the admin; 422 when it shows a refusal."""
    estado = 422 if contexto.get("rechazo") else 200
    return render(request, plantilla, {**sitio.each_context(request), "title": titulo, **contexto}, status=estado)


def con_permiso(request: HttpRequest, permiso: str) -> Usuario:
    """Who acts, if that person may; what one may not do does not exist."""
    usuario = usuario_de(request)
    if not usuario.has_perm(permiso):
        raise Http404
    return usuario


def decir(request: HttpRequest, rechazo: Rechazo) -> None:
    for texto in rechazo.textos():
        messages.error(request, texto)
