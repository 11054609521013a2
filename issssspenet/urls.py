"""Addresses of the portal. Each application owns its own; here is only their order."""

from importlib.util import find_spec

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("gestion/", admin.site.urls),
    path("api/", include("registro.urls_api")),
    path("", include("registro.urls")),
]
for aplicacion in (
    "contratos.urls_cuentas",
    "contratos.urls",
    "afiliados.urls",
    "prestaciones.urls",
    "prestamos.urls",
    "pensiones.urls",
):
    if find_spec(aplicacion):
        urlpatterns.append(path("", include(aplicacion)))

handler400 = "registro.views.errores.peticion_invalida"
handler403 = "registro.views.errores.sin_permiso"
handler404 = "registro.views.errores.no_encontrada"
handler500 = "registro.views.errores.falla"
