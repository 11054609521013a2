"""Finds every rule by walking the `rules` package of the kernel and of each app. No Django is needed."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from derecho.definicion import REGLAS, Regla
from derecho.errores import EntradaInvalida

APPS = ("derecho", "afiliados", "contratos", "prestaciones", "prestamos", "pensiones")


@cache
def descubrir(apps: tuple[str, ...] = APPS) -> dict[str, Regla]:
    """Import every rule module of the given packages, and give the registry."""
    for nombre in (f"{app}.rules" for app in apps):
        padre = nombre.rpartition(".")[0]
        if find_spec(padre) is None or find_spec(nombre) is None:
            continue
        paquete = import_module(nombre)
        for modulo in pkgutil.iter_modules(paquete.__path__):
            import_module(f"{nombre}.{modulo.name}")
    return REGLAS


def reglas() -> list[Regla]:
    """Every rule, in the order of its id."""
    return [r for _, r in sorted(descubrir().items())]


def regla(id: Any) -> Regla:
    """The rule with that id. Raises EntradaInvalida (REGLA_DESCONOCIDA)."""
    encontrada = descubrir().get(id) if isinstance(id, str) else None
    if encontrada is None:
        raise EntradaInvalida("REGLA_DESCONOCIDA", "no existe una regla con ese identificador", "regla")
    return encontrada
