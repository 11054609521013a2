"""Dated figures: a value with validity, source and publication. Past the last one there is a refusal, never a guess."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from derecho.dato import Dato
from derecho.errores import CifraNoDisponible
from derecho.versiones import tabla

ARCHIVOS = {
    "uma_diaria": "UMA diaria",
    "salario_minimo": "salario mínimo general diario",
    "tiie28_fin_de_mes": "TIIE a 28 días",
    "inpc": "INPC",
}


class Serie:
    """Rows of one figure, in order and without overlap; both ends of a validity are included."""

    def __init__(self, nombre: str, filas: Iterable[Mapping[str, Any]]) -> None:
        """Rows of a file or of the database: valor (text), vigente_desde, vigente_hasta, fuente, publicacion."""
        self.nombre = nombre
        renglones = [(_fecha(f["vigente_desde"]), _fecha(f["vigente_hasta"]), f) for f in filas]
        self.filas = sorted(renglones, key=lambda r: r[0])
        self.desde = [r[0] for r in self.filas]
        for (_, fin, _f), siguiente in zip(self.filas, self.desde[1:], strict=False):
            if fin >= siguiente:
                raise ValueError(f"{nombre}: dos valores rigen el {siguiente}")

    @property
    def horizonte(self) -> date | None:
        """The last day with a known value."""
        return self.filas[-1][1] if self.filas else None

    def al(self, fecha: date) -> Dato:
        """The value in force on a date. Raises CifraNoDisponible beyond the horizon and inside gaps."""
        i = bisect_right(self.desde, fecha) - 1
        if i < 0 or fecha > self.filas[i][1]:
            raise CifraNoDisponible(f"No hay un valor publicado de {self.nombre} para el {fecha.isoformat()}.")
        return self._dato(i)

    def del_mes(self, mes: date) -> Dato:
        """The last value dated inside the month of `mes`; a month still running counts as not published."""
        propias = [i for i, d in enumerate(self.desde) if (d.year, d.month) == (mes.year, mes.month)]
        if not propias:
            raise CifraNoDisponible(f"No hay un valor publicado de {self.nombre} para {mes:%Y-%m}.")
        return self._dato(propias[-1])

    def mapa(self, desde: date = date.min, hasta: date = date.max) -> dict[str, Dato]:
        """Values by their first day, as the rules that look for a date take them.

        Ask only for the months that matter: the explanation stores every row it was given, with its source.
        """
        return {d.isoformat(): self._dato(i) for i, d in enumerate(self.desde) if desde <= d <= hasta}

    def _dato(self, i: int) -> Dato:
        desde, hasta, fila = self.filas[i]
        vigencia = desde.isoformat() if desde == hasta else f"{desde.isoformat()} a {hasta.isoformat()}"
        return Dato(
            str(fila["valor"]), self.nombre, fila["fuente"], str(fila.get("publicacion") or "") or None, vigencia
        )


def _fecha(valor: Any) -> date:
    return valor if isinstance(valor, date) else date.fromisoformat(valor)


@cache
def serie(nombre: str) -> Serie:
    """A series that travels with the kernel (see ARCHIVOS)."""
    return Serie(ARCHIVOS[nombre], tabla(f"{nombre}.csv"))


@cache
def dias_inhabiles() -> tuple[date, ...]:
    """Rest days of LFT 74; the Institute's own and the state's are added by whoever calls."""
    return tuple(date.fromisoformat(r["fecha"]) for r in tabla("dias_inhabiles.csv"))
