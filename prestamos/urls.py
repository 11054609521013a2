"""Addresses of loans."""

from django.urls import path

from prestamos.views import avales, prestamos

app_name = "prestamos"
urlpatterns = [
    path("mi/prestamos/", prestamos.prestamos, name="lista"),
    path("mi/prestamos/nuevo/avales/", avales.avales, name="avales"),
    path("mi/prestamos/nuevo/avales/dispensa/", avales.pedir_dispensa, name="pedir_dispensa"),
    path("mi/prestamos/nuevo/avales/continuar/", avales.continuar, name="avales_continuar"),
    path("mi/prestamos/nuevo/avales/<uuid:token>/retirar/", avales.retirar, name="retirar_aval"),
    path("mi/prestamos/<slug:folio>/", prestamos.prestamo, name="prestamo"),
    path("mi/prestamos/<slug:folio>/estado.pdf", prestamos.estado_de_cuenta, name="estado_de_cuenta"),
    path("mi/prestamos/<slug:folio>/anticipo/", prestamos.anticipo, name="anticipo"),
    path("mi/avales/", avales.mis_avales, name="mis_avales"),
    path("mi/avales/<uuid:token>/", avales.decidir, name="aval"),
    path("mi/avales/<uuid:token>/codigo/", avales.pedir_codigo, name="codigo_aval"),
    path("mi/avales/<uuid:token>/firmar/", avales.firmar, name="firmar_aval"),
    path("mi/avales/<uuid:token>/declinar/", avales.declinar, name="declinar_aval"),
]
