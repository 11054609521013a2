"""Reads of the pages of an upload."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from afiliados import registros
from afiliados.models import Carga, RenglonCarga

POR_PAGINA = 50
COLUMNAS_DE_GUIA = {
    "movimientos": (
        ("curp, rfc, nss", "Como texto, con todos sus ceros."),
        ("movimiento", "ALTA, BAJA, SUELDO, LICENCIA, REINGRESO, PLAZA, ADSCRIPCION, SUSPENSION o RIESGO."),
        ("fecha_movimiento, fecha_fin", "Como 2026-11-05. El término se pide en licencias y suspensiones."),
        ("calidad", "BASE o CONFIANZA."),
        ("sueldo_base_mensual, sueldo_bruto_mensual", "Los de después del movimiento, con punto y sin comas."),
    ),
    "nomina": (
        ("tipo_nomina", "ORD (ordinaria), EXT (extraordinaria) o COMP (complementaria)."),
        ("dias_cotizados", "De 1 a 15; en COMP, 0."),
        ("folio_descuento, descuento_prestamo", "El folio de la orden y lo que descontó."),
        ("importe_ordenado, importe_aplicado, motivo_no_aplicado", "Para decir por qué no descontó completo."),
        ("CONTROL", "La última fila: cuántas filas hay y la suma de cada columna de importes."),
    ),
}


def filas_con_problema(carga: Carga, ver: str = "") -> "QuerySet[RenglonCarga]":
    """Rows with something to say, in their order; `ver`: «E» only errors, «A» only warnings."""
    renglones = registros.layouts[carga.layout].renglon._default_manager.filter(carga=carga).order_by("linea")
    return renglones.filter(veredicto=ver) if ver in {"E", "A"} else renglones.exclude(veredicto="C")


def pagina_de(renglones: "QuerySet[RenglonCarga]", numero: str | None) -> Page[Any]:
    return Paginator(renglones, POR_PAGINA).get_page(numero)


def letra_de(carga: Carga, columna: str) -> str:
    """The letter of a column in the template: «R» of sueldo_base_mensual."""
    lugar = registros.layouts[carga.layout].columnas.index(columna)
    return chr(65 + lugar)
