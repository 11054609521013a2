"""Every article of the Ley, the reglamentos and the contract, with what the portal does with it."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from derecho import Regla, reglas

NOMBRES = {
    "LEY": "Ley de Seguridad y Servicios Sociales",
    "RPE": "Reglamento de Prestaciones Económicas",
    "RAV": "Procedimientos de afiliación y vigencia",
    "CONTRATO": "Contrato de adhesión",
}
_DECRETOS = re.compile(r"Transitorios de los Decretos (.*) \(")
CLASES = {
    "regla": "cálculo o decisión",
    "dato": "dato que se guarda",
    "control": "control que el portal impone",
    "flujo": "procedimiento",
    "plazo": "plazo",
    "documento": "documento",
}


@dataclass(frozen=True)
class Disposicion:
    """An entry of the law: an article, or the part of one that has an effect of its own."""

    id: str
    fuente: str
    articulo: str
    titulo: str
    clases: tuple[str, ...]
    computable: bool
    regla: Regla | None
    resumen: str

    @property
    def ruta(self) -> str:
        """Address of its page: /ley/‹fuente›/‹id›/."""
        return f"/ley/{self.fuente.lower()}/{self.id}/"

    @property
    def numeros(self) -> tuple[str, ...]:
        """The articles it covers, numbered as in the official text: most entries are one, some group several."""
        return _numeros(self.articulo) if self.fuente != "CONTRATO" else (self.articulo,)

    @property
    def que_hace(self) -> str:
        """In words, for people."""
        return ", ".join(CLASES[clase] for clase in self.clases)

    @property
    def estado(self) -> str:
        if self.regla:
            return "calculada"
        return "por construir" if self.computable else "sin cálculo"


@cache
def _numeros(articulo: str) -> tuple[str, ...]:
    if decretos := _DECRETOS.match(articulo):
        cuales, todos = re.findall(r"\d+", decretos[1]), ("Único", "Primero", "Segundo", "Tercero")
        return tuple(f"Transitorio {ordinal} del Decreto {n}" for n in cuales for ordinal in todos)
    numeros: list[str] = []
    for parte in articulo.split("; "):
        cual = re.match(r"Transitorios? ", parte)
        for numero in parte.removeprefix(cual[0] if cual else "").split(", "):
            sin_parrafo = re.sub(r" \((?!reforma).*\)$", "", numero)
            numeros.append(f"Transitorio {sin_parrafo}" if cual else sin_parrafo)
    return tuple(n for n in numeros if n[0].isdigit() or n.startswith("Transitorio"))


@cache
def _filas() -> tuple[dict[str, str], ...]:
    texto = files("registro").joinpath("datos", "disposiciones.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(texto.splitlines()))


@cache
def _resumenes() -> dict[str, str]:
    texto = files("registro").joinpath("datos", "resumenes.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(texto))


@cache
def disposiciones() -> tuple[Disposicion, ...]:
    """All of them, in the order of their sources and numbers."""
    hechas = {regla.id: regla for regla in reglas()}
    return tuple(
        Disposicion(
            id=fila["id"],
            fuente=fila["fuente"],
            articulo=fila["articulo"],
            titulo=fila["titulo"],
            clases=tuple(fila["clase"].split()),
            computable=fila["computable"] == "si",
            regla=hechas.get(fila["id"]),
            resumen=_resumenes()[fila["id"]],
        )
        for fila in sorted(_filas(), key=_orden)
    )


def _orden(fila: dict[str, str]) -> tuple[int, int, str]:
    numero = "".join(c for c in fila["id"].split("-")[1] if c.isdigit()) if "-" in fila["id"] else ""
    return list(NOMBRES).index(fila["fuente"]), int(numero or 9_999), fila["id"]


def disposicion(fuente: str, id_: str) -> Disposicion | None:
    return next((d for d in disposiciones() if d.id == id_ and d.fuente.lower() == fuente), None)


def buscar(texto: str) -> list[Disposicion]:
    """By number of article or by words of the title; every word must be there."""
    palabras = texto.casefold().split()
    return [
        d
        for d in disposiciones()
        if all(p == d.articulo.casefold() or p in d.titulo.casefold() or p == d.id for p in palabras)
    ]
