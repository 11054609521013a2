"""Addresses of the uploads of an entidad."""

from django.urls import path

from afiliados.views import cargas

urlpatterns = [
    path("entidad/cargas/nueva/", cargas.nueva, name="carga_nueva"),
    path("entidad/plantillas/<slug:layout>.<slug:formato>", cargas.descargar_plantilla, name="plantilla"),
    path("entidad/cargas/<int:pk>/", cargas.carga, name="carga"),
    path("entidad/cargas/<int:pk>/filas/", cargas.filas, name="carga_filas"),
    path("entidad/cargas/<int:pk>/devolver/", cargas.devolver, name="carga_devolver"),
    path("entidad/cargas/<int:pk>/descartar/", cargas.descartar, name="carga_descartar"),
    path("entidad/cargas/<int:pk>/cambios/", cargas.cambios, name="carga_cambios"),
    path("entidad/cargas/<int:pk>/firmar/", cargas.firmar, name="carga_firmar"),
    path("entidad/cargas/<int:pk>/acuse/", cargas.acuse, name="carga_acuse"),
]
