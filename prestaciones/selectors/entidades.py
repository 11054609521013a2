"""What an entidad sent, owes and must withhold, quincena by quincena."""

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, QuerySet, Sum

from afiliados.models import Carga, EntidadPatronal
from derecho.quincena import Quincena
from prestaciones.models import Entero, Movimiento, OrdenDescuento, RenglonOrden

CERO = Decimal("0.00")
POR_COBRAR = "1101"


@dataclass(frozen=True)
class EstadoDeQuincena:
    """One row of the home page. `pagado` is what entered the bank for it."""

    quincena: Quincena
    movimientos: Carga | None = None
    nomina: Carga | None = None
    debido: Decimal = CERO
    pagado: Decimal = CERO

    @property
    def debe(self) -> Decimal:
        return max(self.debido - self.pagado, CERO)


def estado_por_quincena(entidad: EntidadPatronal, actual: Quincena, cuantas: int) -> list[EstadoDeQuincena]:
    """The last quincenas, oldest first, in three queries."""
    quincenas = [actual + n for n in range(1 - cuantas, 1)]
    claves = [str(q) for q in quincenas]
    cargas = Carga.objects.filter(entidad=entidad, quincena__in=claves, estado=Carga.Estado.APLICADA).order_by("id")
    de_carga = {(carga.quincena, carga.layout): carga for carga in cargas}
    debido = dict(
        Movimiento.objects.filter(poliza__entidad=entidad, poliza__quincena__in=claves, cuenta__clave=POR_COBRAR)
        .values_list("poliza__quincena")
        .annotate(suma=Sum("cargo"))
    )
    pagado = dict(
        Entero.objects.filter(entidad=entidad, quincena__in=claves)
        .values_list("quincena")
        .annotate(suma=Sum("importe"))
    )
    return [
        EstadoDeQuincena(
            quincena=q,
            movimientos=de_carga.get((str(q), "movimientos")),
            nomina=de_carga.get((str(q), "nomina")),
            debido=debido.get(str(q), CERO),
            pagado=pagado.get(str(q), CERO),
        )
        for q in quincenas
    ]


def por_cobrar_por_fondo(entidad: EntidadPatronal) -> dict[str, Decimal]:
    """What an entidad owes to each fondo today, by its clave."""
    saldos = (
        Movimiento.objects.filter(poliza__entidad=entidad, cuenta__clave=POR_COBRAR)
        .values_list("cuenta__fondo__clave")
        .annotate(debe=Sum("cargo") - Sum("abono"))
        .order_by("cuenta__fondo__clave")
    )
    return dict(saldos)


@dataclass(frozen=True)
class Orden:
    """An order with its rows; `huella` changes when any of them does."""

    quincena: Quincena
    orden: OrdenDescuento | None
    renglones: list[RenglonOrden] = field(default_factory=list)
    nuevos: int = 0
    terminan: int = 0
    bajan: int = 0

    @property
    def total(self) -> Decimal:
        return sum((r.importe for r in self.renglones), CERO)

    @property
    def aplicado(self) -> Decimal:
        return sum((r.aplicado for r in self.renglones), CERO)

    @property
    def personas(self) -> int:
        return len({r.persona_id for r in self.renglones})

    @property
    def huella(self) -> str:
        texto = "\n".join(f"{r.folio}|{r.importe}" for r in sorted(self.renglones, key=lambda r: r.folio))
        return hashlib.sha256(texto.encode()).hexdigest()


def _prestamo(renglon: RenglonOrden) -> tuple[str, str]:
    """What stays the same from one quincena to the next: the concepto and the loan, without the instalment."""
    return renglon.concepto, renglon.referencia.split("/")[0]


def orden_de(entidad: EntidadPatronal, quincena: Quincena) -> Orden:
    """The order of a quincena, compared with the one before."""
    claves = [str(quincena), str(quincena.anterior)]
    todos = (
        RenglonOrden.objects.filter(orden__entidad=entidad, quincena__in=claves)
        .select_related("persona")
        .order_by("persona__nombre_orden", "folio")
    )
    ahora = [r for r in todos if r.quincena == str(quincena)]
    antes = {_prestamo(r): r.importe for r in todos if r.quincena != str(quincena)}
    estos = {_prestamo(r): r.importe for r in ahora}
    return Orden(
        quincena=quincena,
        orden=OrdenDescuento.objects.filter(entidad=entidad, quincena=str(quincena)).first(),
        renglones=ahora,
        nuevos=len(estos.keys() - antes.keys()),
        terminan=len(antes.keys() - estos.keys()),
        bajan=sum(importe < antes.get(clave, importe) for clave, importe in estos.items()),
    )


def quincenas_con_orden(entidad: EntidadPatronal, cuantas: int = 12) -> "QuerySet[Any]":
    """Last orders: quincena, how many rows and how much, newest first."""
    return (
        OrdenDescuento.objects.filter(entidad=entidad)
        .annotate(cuantos=Count("renglones"), total=Sum("renglones__importe"), cobrado=Sum("renglones__aplicado"))
        .order_by("-quincena")[:cuantas]
    )
