"""Worked examples of each rule for the public page: the entradas of the catalogue, computed now."""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from contratos.selectors.valores import Visible, visibles
from derecho import Resultado, explicar, regla, reglas
from derecho.definicion import VEREDICTO


@dataclass(frozen=True)
class Ejemplo:
    """An example of the page: what goes in, what comes out, and the explanation."""

    numero: int
    entradas: dict[str, Any]
    resultado: Resultado
    con: list[Visible]
    sale: list[Visible]


@cache
def _por_regla() -> dict[str, list[dict[str, Any]]]:
    por_regla: dict[str, list[dict[str, Any]]] = {}
    texto = files("contratos").joinpath("datos", "ejemplos.jsonl").read_text(encoding="utf-8")
    for linea in texto.splitlines():
        ejemplo = json.loads(linea)
        por_regla.setdefault(ejemplo["regla"], []).append(ejemplo["entradas"])
    return por_regla


def entradas_de(regla: str) -> list[dict[str, Any]]:
    """The entradas of each example of a rule."""
    return _por_regla().get(regla, [])


@lru_cache(maxsize=64)
def ejemplos_de(id_: str) -> tuple[Ejemplo, ...]:
    """Every explained example of a rule; empty when the portal does not compute it."""
    if id_ not in {r.id for r in reglas()}:
        return ()
    return tuple(
        ejemplo(id_, explicar(id_, entradas), entradas, numero)
        for numero, entradas in enumerate(entradas_de(id_), start=1)
    )


def ejemplo(id_: str, resultado: Resultado, entradas: dict[str, Any], numero: int = 0) -> Ejemplo:
    """A result with its values in words; the entradas as they were asked."""
    r = regla(id_)
    return Ejemplo(
        numero, entradas, resultado, visibles(r.entradas, entradas), visibles(VEREDICTO | r.salidas, resultado.salidas)
    )
