"""The law beside a figure: the page of each article that a tree cites, and its official text when it is loaded."""

import re
from functools import cache
from typing import Any

from django import template

from registro.selectors.ley import DONDE_LEER, NOMBRES, disposiciones
from registro.selectors.textos import literales, texto_vigente
from registro.tiempo import hoy

register = template.Library()
_FUENTES = {"Ley": "LEY", "RPE": "RPE", "Contrato": "CONTRATO"}
_CITA = re.compile(r"(Ley|RPE|Contrato) (.+?)(?:, .*)?")


@cache
def _rutas() -> dict[tuple[str, str], str]:
    """(source, number) -> address. Several entries may share a number: the first one in the order of the text wins."""
    return {(d.fuente, numero): d.ruta for d in reversed(disposiciones()) for numero in d.numeros}


@register.filter
def ruta_de_cita(cita: str) -> str:
    """The page of «Ley 101, P1»; empty when the citation names no single article."""
    hallada = _CITA.fullmatch(cita)
    return _rutas().get((_FUENTES[hallada[1]], hallada[2]), "") if hallada else ""


@register.inclusion_tag("ley/junto.html")
def texto_oficial(id_: str) -> dict[str, Any]:
    """The articles behind a rule, as they were published."""
    d = next((d for d in disposiciones() if d.id == id_), None)
    if d is None:
        return {}
    oficial = texto_vigente(d.fuente, hoy())
    articulos = literales(oficial, d.numeros) if oficial else []
    return {
        "d": d,
        "literales": articulos,
        "oficial": oficial,
        "fuente": NOMBRES[d.fuente],
        "donde": DONDE_LEER[d.fuente],
    }
