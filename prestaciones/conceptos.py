"""What a quincena orders and collects: each benefit adds its own at start-up (AppConfig.ready)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from derecho.quincena import Quincena
from prestaciones.models import RenglonOrden


@dataclass(frozen=True)
class PorCobrar:
    """An instalment due: of whom, which one (unique within the concept), how much (Decimal, two places)."""

    afiliado_id: int
    referencia: str
    importe: object


@dataclass(frozen=True)
class Concepto:
    """A kind of deduction.

    por_cobrar: instalments due in a quincena, as (afiliado_id, referencia, importe) triples or PorCobrar.
    aplicar: posts what was collected. Receives the answered RenglonOrden of its own (COBRADO or PARCIAL:
        `referencia`, `persona_id`, `aplicado`, `orden.entidad_id`) and gives how many movements it added. It must be
        idempotent: a quincena may run again, with the same rows.
    no_cobrado: told of the ones refused or unanswered (estado RECHAZADO or SIN_RESPUESTA, `motivo`); may do nothing.
    """

    slug: str
    titulo: str
    fondo: str
    por_cobrar: Callable[[Quincena], Iterable[tuple[int, str, object] | PorCobrar]]
    aplicar: Callable[[Quincena, "QuerySet[RenglonOrden]"], int]
    no_cobrado: Callable[[Quincena, "QuerySet[RenglonOrden]"], None] = lambda quincena, renglones: None


conceptos: dict[str, Concepto] = {}


def registrar(concepto: Concepto) -> None:
    conceptos[concepto.slug] = concepto
