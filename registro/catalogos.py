"""Rows without which a table means nothing (fondos, accounts, series): each application registers its own loader."""

from collections.abc import Callable

_cargadores: list[Callable[[], None]] = []


def registrar(cargador: Callable[[], None]) -> Callable[[], None]:
    """Adds a loader. It must be idempotent: it runs at every set-up, and after every flush in tests."""
    if cargador not in _cargadores:
        _cargadores.append(cargador)
    return cargador


def cargar() -> None:
    for cargador in _cargadores:
        cargador()
