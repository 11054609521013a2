"""What a service raises when the law, the contract or the input says no."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from derecho import motivo


@dataclass(frozen=True)
class Razon:
    """One reason as people read it: the sentence and the article it rests on."""

    codigo: str
    texto: str
    fundamento: str


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
        return [Razon(c, motivo(c).texto, motivo(c).articulo_fraccion) for c in self.motivos]

    def textos(self) -> list[str]:
        """The sentence of each reason, for people."""
        return [razon.texto for razon in self.razones()]
