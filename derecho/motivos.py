"""Reasons and alerts in words: one file, one sentence per code, with the article that founds it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Motivo:
    """A code of refusal or alert. `texto_largo` has named placeholders for the person's own figures."""

    codigo: str
    tipo: str
    articulo_fraccion: str
    texto: str
    fuente_interna: str | None = None
    texto_largo: str | None = None


@cache
def motivos() -> dict[str, Motivo]:
    """Every code."""
    ruta = files("derecho").joinpath("datos", "motivos.yaml")
    cargador = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    datos = yaml.load(ruta.read_text(encoding="utf-8"), Loader=cargador)  # noqa: S506 - both loaders are the safe ones
    return {codigo: Motivo(codigo, **campos) for codigo, campos in datos.items()}


def motivo(codigo: str) -> Motivo:
    """The words of a code. Raises KeyError when the code has no sentence: a refusal without words is a defect."""
    return motivos()[codigo]
