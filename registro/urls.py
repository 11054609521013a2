"""Addresses that belong to no benefit."""

from django.urls import path
from django.views.generic import TemplateView

from registro.views import criterios, documentos, inicio, ley, salud, simuladores

urlpatterns = [
    path("", inicio.inicio, name="inicio"),
    path("mi/", inicio.mi_inicio, name="mi_inicio"),
    path("ayuda/", inicio.ayuda, name="ayuda"),
    path("ayuda/<slug:para>/", inicio.manual, name="manual"),
    path("simulador/", simuladores.indice, name="simuladores"),
    path("ley/", ley.indice, name="ley"),
    path("ley/criterios/", criterios.indice, name="criterios"),
    path("ley/<slug:fuente>/<str:id_>/", ley.articulo, name="articulo"),
    path("privacidad/", TemplateView.as_view(template_name="legal/privacidad.html"), name="privacidad"),
    path("condiciones/", TemplateView.as_view(template_name="legal/condiciones.html"), name="condiciones"),
    path("accesibilidad/", TemplateView.as_view(template_name="legal/accesibilidad.html"), name="accesibilidad"),
    path("documentos/<uuid:documento_id>/", documentos.descargar, name="documento"),
    path("salud/", salud.salud, name="salud"),
]
