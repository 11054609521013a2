"""What staff sees of the money: everything, and nothing that it could change here."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from prestaciones.models import (
    Corrida,
    Cuenta,
    Entero,
    Fondo,
    Garantia,
    Lote,
    OrdenDescuento,
    Periodo,
    Poliza,
    RenglonOrden,
    SaldoPersona,
)
from registro.admin import SoloLectura
from registro.templatetags.formatos import dinero

LINEAS_A_LA_VISTA = 200


@admin.register(Poliza)
class PolizaAdmin(SoloLectura):
    list_display = ("clave", "fondo", "quincena", "concepto", "renglones", "total")
    list_filter = ("fondo", "quincena")
    list_select_related = ("fondo",)
    search_fields = ("clave",)
    fields = readonly_fields = ("clave", "fondo", "quincena", "concepto", "entidad", "total", "creada", "lineas")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Poliza]":
        return super().get_queryset(request).defer("tx")

    @admin.display(description="Renglones")
    def lineas(self, poliza: Poliza) -> SafeString:
        """The first lines; a póliza of the quincena may have thousands."""
        lineas = poliza.movimientos.select_related("cuenta", "persona").order_by("renglon")[:LINEAS_A_LA_VISTA]
        filas = ((m.renglon, m.cuenta, m.persona or "", dinero(m.cargo), dinero(m.abono)) for m in lineas)
        return format_html_join("", "<div>{} · {} · {} · cargo {} · abono {}</div>", filas)


@admin.register(Fondo)
class FondoAdmin(SoloLectura):
    list_display = ("clave", "nombre", "fundamento")


@admin.register(Cuenta)
class CuentaAdmin(SoloLectura):
    list_display = ("fondo", "clave", "nombre", "naturaleza", "personal")
    list_filter = ("fondo",)


@admin.register(Periodo)
class PeriodoAdmin(SoloLectura):
    list_display = ("quincena", "estado", "cerrado_en")


@admin.register(SaldoPersona)
class SaldoAdmin(SoloLectura):
    list_display = ("persona", "fondo", "saldo", "comprometido")
    list_filter = ("fondo",)
    list_select_related = ("persona", "fondo")
    search_fields = ("persona__curp", "persona__nombre_orden")


@admin.register(Garantia)
class GarantiaAdmin(SoloLectura):
    list_display = ("clave", "persona", "importe", "liberado", "creada")
    list_select_related = ("persona",)
    search_fields = ("clave", "persona__curp")


@admin.register(Corrida)
class CorridaAdmin(SoloLectura):
    list_display = ("quincena", "estado", "huella_mayor", "terminada")


@admin.register(Lote)
class LoteAdmin(SoloLectura):
    list_display = ("corrida", "carga", "desde", "hasta", "estado", "intentos", "movimientos")
    list_filter = ("estado",)
    list_select_related = ("corrida", "carga__entidad")


@admin.register(OrdenDescuento)
class OrdenAdmin(SoloLectura):
    list_display = ("entidad", "quincena", "emitida", "vista_en", "cerrada_en")
    list_filter = ("quincena",)
    list_select_related = ("entidad",)


@admin.register(RenglonOrden)
class RenglonOrdenAdmin(SoloLectura):
    list_display = ("folio", "persona", "quincena", "concepto", "importe", "aplicado", "estado", "motivo")
    list_filter = ("estado", "concepto", "quincena")
    list_select_related = ("persona",)
    search_fields = ("folio", "referencia", "persona__curp")


@admin.register(Entero)
class EnteroAdmin(SoloLectura):
    list_display = ("referencia", "entidad", "quincena", "importe", "fecha")
    list_filter = ("quincena",)
    list_select_related = ("entidad",)
    search_fields = ("referencia", "entidad__nombre")
