"""What the pages of a loan read."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch, QuerySet

from prestamos.models import Abono, Prestamo

VIVOS = ("PENDIENTE", "ORDENADO", "SIN_RESPUESTA", "RECHAZADO")


@dataclass(frozen=True)
class Estado:
    """Where a loan stands; amounts in pesos."""

    prestamo: Prestamo
    abonos: list[Abono]
    saldo: Decimal  # capital not yet paid
    reserva_pendiente: Decimal
    pagados: int
    siguiente: Abono | None
    vencidos: list[Abono]

    @property
    def liquidar_hoy(self) -> Decimal:
        return self.saldo + self.reserva_pendiente


def prestamos_de(persona_id: int) -> QuerySet[Prestamo]:
    return Prestamo.objects.filter(afiliado__persona_id=persona_id).select_related("tramite").order_by("-otorgado_en")


def con_abonos(prestamos: QuerySet[Prestamo]) -> QuerySet[Prestamo]:
    return prestamos.prefetch_related(Prefetch("abonos", Abono.objects.order_by("numero")))


def estado_de(prestamo: Prestamo) -> Estado:
    """Reads the table of payments once and says what was paid, what is next and what is owed."""
    abonos = list(prestamo.abonos.all())
    vivos = [abono for abono in abonos if abono.estado in VIVOS]
    return Estado(
        prestamo=prestamo,
        abonos=abonos,
        saldo=sum((abono.capital_pendiente for abono in vivos), Decimal(0)),
        reserva_pendiente=sum((abono.reserva_pendiente for abono in vivos), Decimal(0)),
        pagados=sum(1 for abono in abonos if abono.estado == Abono.Estado.COBRADO),
        siguiente=next((a for a in vivos if a.estado in {"PENDIENTE", "ORDENADO"}), None),
        vencidos=[a for a in vivos if a.estado in {"RECHAZADO", "SIN_RESPUESTA"}],
    )


def cercanos(estado: Estado, cuantos: int) -> list[Abono]:
    """The instalments around today: the last one paid, and those that follow."""
    desde = max(estado.pagados - 1, 0)
    return estado.abonos[desde : desde + cuantos]


def capital_por_pagar(persona_id: int) -> Decimal:
    """Capital that a person still owes in short-term loans."""
    vivos = con_abonos(prestamos_de(persona_id).filter(estado=Prestamo.Estado.VIGENTE))
    return sum((estado_de(prestamo).saldo for prestamo in vivos), Decimal(0))
