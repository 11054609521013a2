"""Pages for when something went wrong: what happened, what is safe, what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def formulario_vencido(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose session ended or that came from elsewhere. Drafts live on the server: nothing is lost."""
    return render(request, "errores/formulario_vencido.html", status=403)


def no_encontrada(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errores/404.html", status=404)


def sin_permiso(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errores/403.html", status=403)


def peticion_invalida(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errores/400.html", status=400)


def falla(request: HttpRequest) -> HttpResponse:
    return render(request, "errores/500.html", status=500)
