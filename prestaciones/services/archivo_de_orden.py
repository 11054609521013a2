"""The file with which an entidad withholds: the same columns with which it answers."""

from collections.abc import Iterator

from afiliados.models import EntidadPatronal
from afiliados.services.cargas.devolver import escribir_csv, escribir_xlsx, inofensivo
from afiliados.services.cargas.plantillas import TIPOS
from prestaciones.selectors.entidades import Orden

COLUMNAS = (
    "ente", "ejercicio", "quincena", "curp", "nombre", "plaza", "folio_descuento", "importe_ordenado",
    "importe_aplicado", "motivo_no_aplicado",
)  # fmt: skip


def _filas(entidad: EntidadPatronal, orden: Orden) -> Iterator[list[str]]:
    yield list(COLUMNAS)
    cabeza = [entidad.clave, str(orden.quincena.anio), str(orden.quincena.indice % 24 + 1)]
    for r in orden.renglones:
        nombre = inofensivo(r.persona.nombre_completo)
        yield [*cabeza, r.persona.curp, nombre, r.plaza, r.folio, f"{r.importe:.2f}", "", ""]


def archivo_de_orden(entidad: EntidadPatronal, orden: Orden, formato: str) -> tuple[str, bytes]:
    """Media type and bytes of an order, as «csv» or «xlsx»."""
    escribir = escribir_xlsx if formato == "xlsx" else escribir_csv
    return TIPOS[formato], escribir(_filas(entidad, orden))
