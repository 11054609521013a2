"""Terms, ages and time of service: the only place where days are counted (calendario-plazos, convenciones)."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Collection, Iterable
from datetime import date, timedelta

DIA = timedelta(days=1)
Tramo = tuple[int, int]


def es_habil(fecha: date, inhabiles: Collection[date]) -> bool:
    """Monday to Friday that is not in the table of inhábiles."""
    return fecha.weekday() < 5 and fecha not in inhabiles


def dias_habiles_despues(fecha: date, cantidad: int, inhabiles: Collection[date]) -> date:
    """The Nth día hábil after the event; the day of the event is day 0."""
    inhabiles = inhabiles if cantidad < 3 else frozenset(inhabiles)
    while cantidad > 0:
        fecha += DIA
        if es_habil(fecha, inhabiles):
            cantidad -= 1
    return fecha


def siguiente_habil(fecha: date, inhabiles: Collection[date]) -> date:
    """The same day when it is hábil, else the first one after it."""
    return fecha if es_habil(fecha, inhabiles) else dias_habiles_despues(fecha, 1, inhabiles)


def meses_despues(fecha: date, meses: int) -> date:
    """Same day number of the target month, or its last day."""
    indice = fecha.year * 12 + fecha.month - 1 + meses
    anio, mes = indice // 12, indice % 12 + 1
    return date(anio, mes, min(fecha.day, monthrange(anio, mes)[1]))


def edad(nacimiento: date, corte: date) -> int:
    """Completed years; who was born on 29 February turns a year on 1 March of common years."""
    cumplidos = corte.year - nacimiento.year
    return cumplidos - ((corte.month, corte.day) < (nacimiento.month, nacimiento.day))


def _posicion(fecha: date, *, es_fin: bool) -> int:
    dia = min(fecha.day, 30)
    if es_fin and fecha.month == 2 and fecha.day == monthrange(fecha.year, 2)[1]:
        dia = 30
    return 360 * fecha.year + 30 * (fecha.month - 1) + dia


def tramo_360(inicio: date, fin: date) -> Tramo:
    """Both ends as positions of the commercial year; the second one is excluded."""
    return _posicion(inicio, es_fin=False), _posicion(fin, es_fin=True) + 1


def union(tramos: Iterable[Tramo]) -> list[Tramo]:
    """Disjoint and ordered stretches: a day held twice counts once."""
    unidos: list[Tramo] = []
    for inicio, fin in sorted(tramos):
        if unidos and inicio <= unidos[-1][1]:
            unidos[-1] = (unidos[-1][0], max(fin, unidos[-1][1]))
        elif fin > inicio:
            unidos.append((inicio, fin))
    return unidos


def largo(tramos: Iterable[Tramo]) -> int:
    """Days of a set of disjoint stretches."""
    return sum(fin - inicio for inicio, fin in tramos)


def interseccion(unos: list[Tramo], otros: list[Tramo]) -> list[Tramo]:
    """Days that are in both sets of disjoint ordered stretches."""
    comunes = []
    for inicio, fin in unos:
        for j in range(max(bisect_left(otros, (inicio, inicio)) - 1, 0), len(otros)):
            if otros[j][0] >= fin:
                break
            a, b = max(inicio, otros[j][0]), min(fin, otros[j][1])
            if a < b:
                comunes.append((a, b))
    return comunes


def diferencia(unos: list[Tramo], otros: list[Tramo]) -> list[Tramo]:
    """Days of the first set that are not in the second one, disjoint and ordered."""
    quedan = []
    for inicio, fin in unos:
        for a, b in interseccion([(inicio, fin)], otros):
            if inicio < a:
                quedan.append((inicio, a))
            inicio = b
        if inicio < fin:
            quedan.append((inicio, fin))
    return quedan


def bloques_de_calendario(unos: Iterable[tuple[date, date]], otros: Iterable[tuple[date, date]]) -> list[int]:
    """Time of each stretch of the first set that is not in the second: a whole month of the calendar is 30 days."""
    quedan = diferencia(*(union((a.toordinal(), b.toordinal() + 1) for a, b in x) for x in (unos, otros)))
    return [_de_fecha_a_fecha(date.fromordinal(inicio), date.fromordinal(fin)) for inicio, fin in quedan]


def _de_fecha_a_fecha(desde: date, hasta: date) -> int:
    meses = (hasta.year - desde.year) * 12 + hasta.month - desde.month
    meses -= meses_despues(desde, meses) > hasta
    return 30 * meses + (hasta - meses_despues(desde, meses)).days
