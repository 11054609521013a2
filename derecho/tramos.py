"""Time of service over columns: the stretches of many people at once, on the 30/360 base (see derecho.plazos)."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import numpy as np

from derecho import plazos
from derecho.columnas import DIA_CERO, Clases, Columna, Irregular


def dias_360(periodos: Any) -> Columna:
    """Days of each row; a day held twice counts once."""
    return Columna.de(_dias(len(periodos), _tramos(periodos)))


def dias_comunes(unos: Any, otros: Any) -> Columna:
    """Days of each row that are in both groups: those of one, plus those of the other, less those of any."""
    filas, a, b = len(unos), _tramos(unos), _tramos(otros)
    juntos = tuple(np.concatenate(par) for par in zip(a, b, strict=True))
    return Columna.de(_dias(filas, a) + _dias(filas, b) - _dias(filas, juntos))


def dias_de_calendario(periodos: Any, no_cuentan: Any) -> Columna:
    """The other reading of the count, row by row: no institute has chosen it for a batch."""
    suyos = _por_fila(periodos)
    ajenos = _por_fila(no_cuentan) if no_cuentan else [[]] * len(suyos)
    dias = [sum(plazos.bloques_de_calendario(a, b)) for a, b in zip(suyos, ajenos, strict=True)]
    return Columna.de(np.array(dias, np.int64))


def _por_fila(periodos: Any) -> list[list[tuple[date, date]]]:
    lista = como_irregular(periodos)
    inicios, fines = (
        [date.fromordinal(d + DIA_CERO) for d in c.tolist()] for c in (lista.campos.inicio, lista.campos.fin)
    )
    pares = list(zip(inicios, fines, strict=True))
    return [pares[a:b] for a, b in itertools.pairwise(lista.offsets.tolist())]


def excluidos(exclusiones: Irregular) -> Irregular:
    """Ley 100: those that were not covered, or whose contributions were taken back."""
    campos = exclusiones.campos
    return exclusiones.filtrar((campos.tipo == "aportaciones_devueltas") | (campos.cubierto == 0))


def todos_los_periodos(empleos: Irregular) -> Irregular:
    """Ley 99: every stretch of a person, of whatever job."""
    dentro = empleos.campos.periodos
    return Irregular(dentro.campos, dentro.offsets[empleos.offsets])


def dias_de_cada_empleo(empleos: Irregular) -> Columna:
    """Ley 99: each job on its own, so that a day in two jobs is there twice."""
    return empleos.suma(dias_360(empleos.campos.periodos).v)


def dias_de_calendario_de_cada_empleo(empleos: Irregular) -> Columna:
    """Ley 99, the other reading of the count."""
    return empleos.suma(dias_de_calendario(empleos.campos.periodos, None).v)


def como_irregular(periodos: Any) -> Irregular:
    """A list of records of columns, the same length for every row, as one list per row."""
    if isinstance(periodos, Irregular):
        return periodos
    columnas = [[_dias_de(c) for c in periodo] for periodo in periodos]
    filas, cuantos = len(columnas[0][0]), len(columnas)
    campos = (np.stack(campo, axis=1).ravel() for campo in zip(*columnas, strict=True))
    return Irregular(type(periodos[0])(*campos), np.arange(0, filas * cuantos + 1, cuantos))


def _dias_de(fechas: Clases) -> Any:
    return np.array(fechas.valores, "datetime64[D]").astype(np.int64)[fechas.indice]


def _tramos(periodos: Irregular) -> tuple[Any, Any, Any]:
    """Row of each stretch, its first position in the commercial year and the one after its last."""
    filas = np.repeat(np.arange(len(periodos)), np.diff(periodos.offsets))
    campos = periodos.campos
    return filas, _posicion(campos.inicio, es_fin=False), _posicion(campos.fin, es_fin=True) + 1


def _posicion(dias: Any, *, es_fin: bool) -> Any:
    meses = dias.astype("datetime64[D]").astype("datetime64[M]")
    numero = meses.astype(np.int64)
    dia = np.minimum(dias - meses.astype("datetime64[D]").astype(np.int64) + 1, 30)
    if es_fin:
        ultimo = (dias + 1).astype("datetime64[D]").astype("datetime64[M]") != meses
        dia = np.where(ultimo & (numero % 12 == 1), 30, dia)
    return numero * 30 + dia


def _dias(filas: int, tramos: tuple[Any, ...]) -> Any:
    """Days of the union of the stretches of each row.

    In the order of their start, a stretch adds what passes the furthest end before it. The rows are kept apart by a
    step wider than all of them, so that one running maximum serves for all.
    """
    fila, inicio, fin = tramos
    if not len(fila):
        return np.zeros(filas, np.int64)
    orden = np.lexsort((inicio, fila))
    fila, inicio, fin = fila[orden], inicio[orden], np.maximum(inicio, fin)[orden]
    aparte = fila * (int(fin.max()) - int(inicio.min()) + 1)
    hasta = np.maximum.accumulate(fin + aparte)
    antes = np.concatenate([[int(inicio.min())], hasta[:-1]]) - aparte
    nuevos = np.maximum(fin - np.maximum(inicio, antes), 0)
    return np.bincount(fila, nuevos, filas).astype(np.int64)
