"""Worked examples of the rules: kept by whoever publishes them above, shown by the API."""

from collections.abc import Callable
from typing import Any

Fuente = Callable[[str], list[dict[str, Any]]]
_fuentes: list[Fuente] = []


def registrar_ejemplos(fuente: Fuente) -> None:
    """Adds a source: from the id of a rule to the entradas of its examples, the clearest first."""
    if fuente not in _fuentes:
        _fuentes.append(fuente)


def primer_ejemplo(regla: str) -> dict[str, Any] | None:
    """The entradas of one example of the rule, if any source has it."""
    return next((entradas for fuente in _fuentes for entradas in fuente(regla)), None)
