"""What an account may see before anybody has compared its holder with an identification."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

Siguiente = Callable[[HttpRequest], HttpResponseBase]


class SoloContratoSinAcreditar:
    """Not accredited: the contract draft and the appointment, nothing else of `/mi/`."""

    def __init__(self, get_response: Siguiente) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        usuario = request.user
        privada = request.path.startswith("/mi/") and not request.path.startswith("/mi/contrato/")
        if privada and usuario.is_authenticated and not usuario.acreditado:
            return redirect("contrato")
        return self.get_response(request)
