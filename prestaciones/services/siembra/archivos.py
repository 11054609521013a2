"""The files that the invented entidades would send: the real parser reads them."""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from afiliados.services.cargas.movimientos import COLUMNAS as DE_MOVIMIENTOS
from derecho.quincena import Quincena
from prestaciones.services.nomina import COLUMNAS as DE_NOMINA
from prestaciones.services.nomina import OPCIONALES
from prestaciones.services.siembra.plantilla import Empleo, Suceso, al_centavo

CERO = Decimal("0.00")
# Folio and pesos of each deduction ordered, by (CURP, plaza).
Ordenes = dict[tuple[str, str], list[tuple[str, Decimal]]]


def _csv(filas: Iterable[Iterable[object]]) -> bytes:
    memoria = io.StringIO()
    csv.writer(memoria, lineterminator="\n").writerows(filas)
    return memoria.getvalue().encode()


def _cabeza(entidad: str, quincena: Quincena) -> tuple[str, int, int]:
    return entidad, quincena.anio, quincena.indice % 24 + 1


def archivo_de_movimientos(entidad: str, quincena: Quincena, sucesos: Iterable[Suceso]) -> bytes:
    filas: list[tuple[object, ...]] = [DE_MOVIMIENTOS]
    for s in sucesos:
        e, p = s.empleo, s.empleo.persona
        filas.append(
            (
                *_cabeza(entidad, quincena), p.curp, p.rfc, p.nss, e.numero, p.apellido1, p.apellido2, p.nombres,
                s.movimiento, s.fecha, s.motivo, e.calidad, s.nombramiento, e.plaza, e.centro, e.mensual, e.bruto,
                s.fecha_fin or "",
            )
        )  # fmt: skip
    return _csv(filas)


def _renglones(empleo: Empleo, dias: int, ordenes: Ordenes) -> Iterable[tuple[Any, ...]]:
    """The row of the plaza, and one more for each further folio."""
    base = empleo.quincenal(dias)
    cuotas = al_centavo(base * 5 / 100), al_centavo(base * 6 / 100)
    primera, *otras = ordenes.get((empleo.persona.curp, empleo.plaza), []) or [("", CERO)]
    yield "ORD", empleo.persona.curp, empleo.plaza, base, dias, *cuotas, *primera
    for folio, importe in otras:
        yield "ORD", empleo.persona.curp, empleo.plaza, CERO, 0, CERO, CERO, folio, importe


def archivo_de_nomina(
    entidad: str, quincena: Quincena, empleos: Iterable[tuple[Empleo, int]], ordenes: Ordenes
) -> bytes:
    """The short format; every deduction ordered is withheld whole."""
    columnas = DE_NOMINA[: len(DE_NOMINA) - OPCIONALES]
    renglones = [fila for empleo, dias in empleos for fila in _renglones(empleo, dias, ordenes)]
    base, dias, fondo, prestaciones, descuentos = (
        sum((fila[lugar] for fila in renglones), CERO) for lugar in (3, 4, 5, 6, 8)
    )
    control = ("CONTROL", len(renglones), "", "", "", "", base, int(dias), fondo, prestaciones, "", descuentos)
    return _csv([columnas, *((*_cabeza(entidad, quincena), *fila) for fila in renglones), control])
