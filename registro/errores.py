"""What a service raises when the law, the contract or the input says no."""

from collections.abc import Iterable
from typing import Any

from derecho import motivo


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

    def textos(self) -> list[str]:
        """The sentence of each reason, for people."""
        return [motivo(codigo).texto for codigo in self.motivos]
