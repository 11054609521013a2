"""The one chain: which tables of insert-only events it links, and where it broke, if it did."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from registro.evidencia import GENESIS, eslabon, hoja
from registro.models import Eslabon

_fuentes: dict[str, str] = {"evento": "registro.Evento"}


def registrar_fuente(nombre: str, modelo: str) -> None:
    """Adds a table to the chain.

    Args:
        nombre: short name stored in each link.
        modelo: «app.Model» with `sal`, `hoja`, `instante` and `contenido()`, insert-only.
    """
    _fuentes[nombre] = modelo


def fuentes() -> dict[str, type[models.Model]]:
    return {nombre: apps.get_model(modelo) for nombre, modelo in _fuentes.items()}


@dataclass(frozen=True)
class Rotura:
    """The first row at which the chain no longer holds."""

    numero: int
    fuente: str
    fuente_id: int
    causa: str


def _rotura_de_contenido(tramo: list[Eslabon]) -> Rotura | None:
    modelos = fuentes()
    for fuente in sorted({renglon.fuente for renglon in tramo}):
        renglones = {r.fuente_id: r for r in tramo if r.fuente == fuente}
        sucesos = modelos[fuente]._default_manager.in_bulk(list(renglones))
        for fuente_id, renglon in renglones.items():
            suceso = sucesos.get(fuente_id)
            if suceso is None:
                return Rotura(renglon.numero, fuente, fuente_id, "el suceso ya no está")
            if hoja(bytes(suceso.sal), suceso.contenido()) != renglon.hoja:
                return Rotura(renglon.numero, fuente, fuente_id, "el contenido no coincide con su hoja")
    return None


def _tramos(tamano: int) -> Iterator[list[Eslabon]]:
    ultimo = 0
    while tramo := list(Eslabon.objects.filter(numero__gt=ultimo).order_by("numero")[:tamano]):
        yield tramo
        ultimo = tramo[-1].numero


def primera_rotura(tamano: int = 5_000) -> Rotura | None:
    """Walks the whole chain in stretches of `tamano` links; None when every link and every row holds."""
    previo, esperado = GENESIS, 1
    for tramo in _tramos(tamano):
        for renglon in tramo:
            if renglon.numero != esperado:
                return Rotura(esperado, renglon.fuente, renglon.fuente_id, "falta un eslabón")
            if renglon.previo != previo or renglon.eslabon != eslabon(previo, renglon.hoja):
                return Rotura(renglon.numero, renglon.fuente, renglon.fuente_id, "el eslabón no sigue al anterior")
            previo, esperado = renglon.eslabon, esperado + 1
        if rotura := _rotura_de_contenido(tramo):
            return rotura
    return None
