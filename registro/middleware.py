"""What every answer carries, and who may not go on without a second factor."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

Siguiente = Callable[[HttpRequest], HttpResponseBase]


class PoliticaDeContenido:
    """Content-Security-Policy: strict everywhere; the back office has its own."""

    def __init__(self, get_response: Siguiente) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        respuesta = self.get_response(request)
        gestion = request.path.startswith("/gestion/")
        politica = settings.POLITICA_DE_GESTION if gestion else settings.POLITICA_PUBLICA
        respuesta.headers.setdefault("Content-Security-Policy", politica)
        return respuesta


class SinCache:
    """Pages with personal data are kept by no cache and by no shared computer."""

    def __init__(self, get_response: Siguiente) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        respuesta = self.get_response(request)
        if request.user.is_authenticated:
            respuesta.headers["Cache-Control"] = "no-store"
        return respuesta


class SegundoFactorExigido:
    """Staff and enlaces work only once their second factor is set up."""

    def __init__(self, get_response: Siguiente) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        usuario = request.user
        libre = request.path.startswith(("/cuenta/", "/static/", "/salud/", "/api/"))
        if usuario.is_authenticated and usuario.exige_segundo_factor and not libre and not is_mfa_enabled(usuario):
            return redirect(reverse("mfa_activate_totp"))
        return self.get_response(request)
