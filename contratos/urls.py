"""Addresses of consent: contract, firma, appointments, the one trámite, and the figures."""

from django.urls import include, path

from contratos.views import cifras, citas, contrato, simuladores, solicitud, tramites

_nuevo = [
    path("", solicitud.nuevo, name="tramite_nuevo"),
    path("paso/<slug:paso>/", solicitud.paso, name="tramite_paso"),
    path("requisitos/", solicitud.requisitos, name="tramite_requisitos"),
    path("documentos/", solicitud.documentos, name="tramite_documentos"),
    path("revisar/", solicitud.revisar, name="tramite_revisar"),
    path("firmar/", solicitud.firmar, name="tramite_firmar"),
    path("descartar/", solicitud.descartar, name="tramite_descartar"),
]
_folio = [
    path("", tramites.seguimiento, name="tramite"),
    path("acuse/", tramites.acuse, name="tramite_acuse"),
    path("condiciones/", tramites.condiciones, name="tramite_condiciones"),
    path("firmar/", tramites.firmar_oferta, name="tramite_firmar_oferta"),
    path("aceptacion/", tramites.acuse_aceptacion, name="tramite_acuse_aceptacion"),
    path("no-aceptar/", tramites.no_aceptar, name="tramite_no_aceptar"),
    path("desistir/", tramites.desistir, name="tramite_desistir"),
    path("cuenta/", tramites.cuenta, name="tramite_cuenta"),
    path("documentos/<slug:documento>/", tramites.reponer, name="tramite_reponer"),
]

urlpatterns = [
    path("mi/contrato/", contrato.lista, name="contrato"),
    path("mi/contrato/leer/", contrato.leer, name="contrato_leer"),
    path("mi/contrato/datos/", contrato.datos, name="contrato_datos"),
    path("mi/contrato/declarar/", contrato.declarar, name="contrato_declarar"),
    path("mi/contrato/cita/", citas.cotejo, name="contrato_cita"),
    path("mi/firma/", contrato.firma, name="firma"),
    path("mi/firma/activar/", contrato.activar_clave, name="firma_activar"),
    path("mi/firma/bloquear/", contrato.bloquear, name="firma_bloquear"),
    path("citas/", citas.orientacion, name="citas"),
    path("citas/<str:folio>/cancelar/", citas.cancelar, name="cita_cancelar"),
    path("citas/<str:folio>/calendario.ics", citas.calendario, name="cita_calendario"),
    path("mi/tramites/", tramites.lista, name="tramites"),
    path("mi/tramites/nuevo/<slug:slug>/", include(_nuevo)),
    path("mi/tramites/<str:folio>/", include(_folio)),
    path("mi/cifra/<str:publico>/", cifras.cifra, name="cifra"),
    path("cifra/<slug:regla>/", cifras.publica, name="cifra_publica"),
    path("simulador/<slug:slug>/", simuladores.simulador, name="simulador"),
    path("simulador/<slug:slug>/cifra/", simuladores.cifra, name="simulador_cifra"),
    path("simulador/<slug:slug>/tabla.<slug:formato>", simuladores.tabla, name="simulador_tabla"),
    path("v/<str:codigo>/", cifras.verificar, name="verificar_codigo"),
]
