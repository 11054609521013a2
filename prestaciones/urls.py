"""Addresses of the money."""

from django.urls import path

from prestaciones.views import entidad, fondo

urlpatterns = [
    path("entidad/", entidad.inicio, name="entidad_inicio"),
    path("entidad/descuentos/", entidad.descuentos, name="descuentos"),
    path("entidad/descuentos/<str:quincena>/", entidad.descuentos, name="descuentos_de"),
    path("entidad/descuentos/<str:quincena>/actualizar/", entidad.actualizar, name="descuentos_actualizar"),
    path("entidad/descuentos/<str:quincena>/archivo.<slug:formato>", entidad.descargar, name="descuentos_archivo"),
    path("mi/cuentas/fondo/", fondo.fondo, name="fondo"),
]
