"""Simulators for anybody: each application adds its own at start-up; their pages are one and the same."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms


@dataclass(frozen=True)
class Explicada:
    """A rule with the entradas of a simulation: what «¿De dónde sale esta cifra?» tells step by step."""

    regla: str
    entradas: dict[str, Any]
    al: date | None = None


@dataclass(frozen=True)
class Simulador:
    """One simulator.

    simular: (clean data of the form, today) -> a result of its own; raises Rechazo when a published figure is missing.
    mostrar: (result, form data) -> what its template prints.
    explicadas: (result, row) -> the rules behind the figures, or behind one row of its table; empty: no such row.
    tabla: (result) -> rows of the file to download, headings first.
    """

    slug: str
    orden: int
    titulo: str
    tarjeta: str
    responde: str
    fundamento: str
    forma: type[forms.Form]
    ejemplo: dict[str, Any]
    simular: Callable[[dict[str, Any], date], Any]
    mostrar: Callable[[Any, dict[str, Any]], dict[str, Any]]
    explicadas: Callable[[Any, int | None], list[Explicada]]
    tabla: Callable[[Any], Iterable[list[str]]]
    plantilla: str


_simuladores: dict[str, Simulador] = {}


def registrar(simulador: Simulador) -> None:
    _simuladores[simulador.slug] = simulador


def simuladores() -> list[Simulador]:
    """All of them, in the order of the index."""
    return sorted(_simuladores.values(), key=lambda s: s.orden)


def simulador(slug: str) -> Simulador | None:
    return _simuladores.get(slug)
