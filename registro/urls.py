"""Addresses that belong to no benefit."""

from django.urls import path

from registro.views import documentos, salud

urlpatterns = [
    path("documentos/<uuid:documento_id>/", documentos.descargar, name="documento"),
    path("salud/", salud.salud, name="salud"),
]
