"""Addresses of the API: one literal path for each rule that the registry holds."""

from django.urls import path

from registro.api import vistas
from registro.views.api import indice

app_name = "api"
urlpatterns = [
    path("", indice, name="indice"),
    path("v1/esquema/", vistas.esquema, name="esquema"),
    path("v1/reglas/", vistas.Lista.as_view(), name="reglas"),
    *(path(f"v1/{ruta}", vistas.Calcular.as_view(regla=r)) for ruta, r in vistas.nombres_de_rutas()),
    path("v1/reglas/<str:id>/", vistas.Detalle.as_view(), name="regla"),
    path("v1/reglas/<str:id>/calcular/", vistas.ReglaDesconocida.as_view()),
    path("<path:resto>", vistas.RutaDesconocida.as_view()),
]
