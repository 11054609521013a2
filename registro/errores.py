"""What a service raises when the law, the contract or the input says no."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from derecho import motivo


@dataclass(frozen=True)
class Razon:
    """One reason as people read it: the sentence and the article it rests on."""

    codigo: str
    texto: str
    fundamento: str


@cache
def _del_portal() -> dict[str, dict[str, str]]:
    texto = files("registro").joinpath("datos", "motivos_portal.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(texto))


def razon(codigo: str) -> Razon:
    """The words of a code, of the law or of the portal. Raises KeyError: a refusal without words is a defect."""
    if propio := _del_portal().get(codigo):
        return Razon(codigo, propio["texto"], propio["fundamento"])
    de_ley = motivo(codigo)
    return Razon(codigo, de_ley.texto, de_ley.articulo_fraccion)


class Rechazo(Exception):
    """A refusal with all its reasons.

    `motivos`: codes in alphabetical order. `datos`: the figures that their texts mention.
    """

    def __init__(self, *codigos: str, **datos: Any) -> None:
        self.motivos = sorted(set(codigos))
        self.datos = datos
        super().__init__(", ".join(self.motivos))

    @classmethod
    def de(cls, codigos: Iterable[str], **datos: Any) -> "Rechazo":
        return cls(*codigos, **datos)

    def razones(self) -> list[Razon]:
        """Every reason with its sentence and article."""
        return [razon(codigo) for codigo in self.motivos]

    def textos(self) -> list[str]:
        """The sentence of each reason, for people."""
        return [razon.texto for razon in self.razones()]
