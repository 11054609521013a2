"""The cases of every rule, as data: the module they belong to and what each one says. Imports nothing of the law."""

from pathlib import Path
from typing import Any

import yaml

AQUI = Path(__file__).parent
Cargador = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def leer(ruta: Path) -> list[dict[str, Any]]:
    casos: list[dict[str, Any]] = yaml.load(ruta.read_text("utf-8"), Cargador)  # noqa: S506 - a safe loader, in C where it exists
    return casos


CASOS = [(ruta.stem, caso) for ruta in sorted(AQUI.glob("*.yaml")) for caso in leer(ruta)]
