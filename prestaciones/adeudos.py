"""What somebody owes the Institute that may be withheld from a fondo or a pension (Ley, artículo 192)."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Adeudo:
    """`de_persona(persona_id)`: pesos owed today of this kind."""

    slug: str
    titulo: str
    de_persona: Callable[[int], Decimal]


adeudos: dict[str, Adeudo] = {}


def registrar(adeudo: Adeudo) -> None:
    adeudos[adeudo.slug] = adeudo


def adeudo_total(persona_id: int) -> Decimal:
    return sum((adeudo.de_persona(persona_id) for adeudo in adeudos.values()), Decimal("0.00"))
