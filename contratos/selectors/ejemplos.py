"""Worked examples of each rule for the public page: the entradas of the catalogue, computed now."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from derecho import Resultado, explicar, reglas


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


def ejemplos_de(regla: str) -> list[Resultado]:
    """Up to eight explained results of a rule; empty when the portal does not compute it."""
    if regla not in {r.id for r in reglas()}:
        return []
    return [explicar(regla, entradas) for entradas in entradas_de(regla)]
