"""Which text of the Ley governs a date: reform marks by article and fraction (ley-versiones)."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

LEY_DESDE = date(2018, 5, 27)
RPE_DESDE = date(2002, 6, 11)
CLAVE = re.compile(r"(P[0-9]+|[IVXLC]+( Bis| sic)?(-(P[0-9]+|[a-z]))?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class TextoLegal:
    """The text of an article, or of a part of it, on a date."""

    desde: date
    derogado: bool
    disponible: bool
    existe: bool


@dataclass(frozen=True, slots=True)
class Marca:
    """One reform mark of the consolidated text."""

    fraccion: str
    tipo: str
    desde: date


def tabla(nombre: str) -> list[dict[str, str]]:
    """Rows of a data file of the kernel."""
    texto = files("derecho").joinpath("datos", nombre).read_text(encoding="utf-8")
    return list(csv.DictReader(texto.splitlines()))


@cache
def _marcas() -> dict[str, list[Marca]]:
    marcas: dict[str, list[Marca]] = {}
    for r in tabla("reformas.csv"):
        marca = Marca(r["fraccion"], r["tipo"], date.fromisoformat(r["vigente_desde"]))
        marcas.setdefault(r["articulo"], []).append(marca)
    return marcas


def reformas_de(articulo: str) -> list[Marca]:
    """The marks of an article of the Ley, oldest first."""
    return sorted(_marcas().get(articulo, []), key=lambda marca: marca.desde)


@cache
def decretos() -> dict[date, tuple[str, date]]:
    """Date in force -> decree and day of the Periódico Oficial that carried it."""
    return {
        date.fromisoformat(r["vigente_desde"]): (r["decreto"], date.fromisoformat(r["publicacion"]))
        for r in tabla("decretos.csv")
    }


def existe_articulo(articulo: str) -> bool:
    """Articles 1 to 251 and 178 Bis."""
    return articulo == "178 Bis" or (articulo.isascii() and articulo.isdigit() and 1 <= int(articulo) <= 251)


def _contiene(mayor: str, menor: str) -> bool:
    return mayor in ("", menor) or menor.startswith(mayor + "-")


def texto_legal(articulo: str, fraccion: str | None, fecha: date) -> TextoLegal:
    """The text in force on the date; marks count for the key itself, what contains it and what it contains."""
    clave = fraccion or ""
    de_articulo = _marcas().get(articulo, [])
    propias = [m for m in de_articulo if _contiene(m.fraccion, clave)]
    todas = [*propias, *(m for m in de_articulo if m not in propias and _contiene(clave, m.fraccion))]
    pasadas = [m.desde for m in todas if m.desde <= fecha]
    return TextoLegal(
        desde=max(pasadas, default=LEY_DESDE),
        derogado=any(m.tipo == "derogacion" and m.desde <= fecha for m in propias),
        disponible=len(pasadas) == len(todas),
        existe=not any(m.tipo == "adicion" and m.desde > fecha for m in propias),
    )


@lru_cache(maxsize=4096)
def motivo_de_version(articulo: str, fraccion: str | None, fecha: date) -> str | None:
    """LEY_NO_VIGENTE, VERSION_NO_DISPONIBLE, or None when the text of that date is at hand."""
    if fecha < LEY_DESDE:
        return "LEY_NO_VIGENTE"
    return None if texto_legal(articulo, fraccion, fecha).disponible else "VERSION_NO_DISPONIBLE"
