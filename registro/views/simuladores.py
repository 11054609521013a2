"""The index of the simulators that the applications registered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from registro.simuladores import simuladores


@require_safe
def indice(request: HttpRequest) -> HttpResponse:
    return render(request, "simulador/indice.html", {"simuladores": simuladores()})
