"""Who may enter a view. What belongs to somebody else does not exist (404), it is never forbidden (403)."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase

Vista = Callable[..., HttpResponseBase]


def solo(tipo: str, permiso: str = "") -> Callable[[Vista], Vista]:
    """Lets in users of one kind («afiliado», «enlace», «instituto»), with a permission if one is named."""

    def decorador(vista: Vista) -> Vista:
        @wraps(vista)
        def guardada(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if request.user.tipo != tipo or (permiso and not request.user.has_perm(permiso)):
                raise Http404
            return vista(request, *args, **kwargs)

        return guardada

    return decorador
