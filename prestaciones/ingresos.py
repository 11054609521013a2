"""What somebody earns each quincena, by source: the sueldo base here, the pension from pensiones."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from afiliados.models import Afiliado
from afiliados.selectors.personas import sueldo_base_mensual

CENTAVO = Decimal("0.01")


@dataclass(frozen=True)
class Ingreso:
    """`quincenal(persona_id, fecha)`: pesos of a whole quincena, 0.00 when the person has none of this kind."""

    slug: str
    titulo: str
    quincenal: Callable[[int, date], Decimal]


ingresos: dict[str, Ingreso] = {}


def registrar(ingreso: Ingreso) -> None:
    ingresos[ingreso.slug] = ingreso


def ingreso_quincenal(persona_id: int, fecha: date) -> Decimal:
    """Sum of every source on a date."""
    return sum((ingreso.quincenal(persona_id, fecha) for ingreso in ingresos.values()), Decimal("0.00"))


def _sueldo_base(persona_id: int, fecha: date) -> Decimal:
    afiliado = Afiliado.objects.filter(persona_id=persona_id).values_list("pk", flat=True).first()
    mensual = sueldo_base_mensual(afiliado, fecha) if afiliado else Decimal(0)
    return (mensual / 2).quantize(CENTAVO, ROUND_HALF_UP)


SUELDO_BASE = Ingreso("sueldo-base", "Sueldo base", _sueldo_base)
