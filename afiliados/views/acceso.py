"""Which entidad an enlace acts for. What belongs to another one does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from afiliados.models import Carga
from afiliados.selectors.entidades import designacion_vigente, entidad_de
from registro.tiempo import hoy
from registro.vistas import solo


def de_entidad(vista: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Only for enlaces: gives the request its `entidad`, and `puede_enviar` while the designation is in force."""

    @wraps(vista)
    @solo("enlace")
    def guardada(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.entidad = entidad_de(request.user)
        if request.entidad is None:
            raise Http404
        vigente = designacion_vigente(request.user, hoy())
        request.puede_enviar = vigente is not None and vigente.entidad_id == request.entidad.pk
        return vista(request, *args, **kwargs)

    return guardada


def carga_propia(request: HttpRequest, pk: int) -> Carga:
    cargas = Carga.objects.select_related("entidad", "aplico", "documento")
    return get_object_or_404(cargas, pk=pk, entidad=request.entidad)
