"""What somebody has in the fondo de ahorro, where it comes from and how much of it is free."""

from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from derecho.quincena import Quincena
from prestaciones.models import Garantia, Movimiento, SaldoPersona

FONDO = "FA"
TRABAJADOR, ENTIDAD, RENDIMIENTOS = "2101", "2102", "2103"
CERO = Decimal("0.00")


def saldo_y_comprometido(persona_id: int) -> tuple[Decimal, Decimal]:
    """What the fondo owes the person, and how much of it is pledged: one row, however many movements there are."""
    fila = SaldoPersona.objects.filter(fondo__clave=FONDO, persona_id=persona_id).values_list("saldo", "comprometido")
    return fila.first() or (CERO, CERO)


def saldo(persona_id: int) -> Decimal:
    """What the fondo owes the person: both contributions and capitalised yields."""
    return saldo_y_comprometido(persona_id)[0]


def disponible(persona_id: int) -> Decimal:
    """Balance less what is pledged."""
    total, comprometido = saldo_y_comprometido(persona_id)
    return total - comprometido


def desglose(persona_id: int) -> dict[str, Decimal]:
    """{saldo, trabajador, entidad, rendimientos, comprometido, disponible}."""
    sumas = (
        Movimiento.objects.filter(persona_id=persona_id, cuenta__fondo__clave=FONDO)
        .values_list("cuenta__clave")
        .annotate(neto=Sum("abono") - Sum("cargo"))
    )
    netos = dict(sumas)
    total, comprometido = saldo_y_comprometido(persona_id)
    return {
        "saldo": total,
        "trabajador": netos.get(TRABAJADOR, CERO),
        "entidad": netos.get(ENTIDAD, CERO),
        "rendimientos": netos.get(RENDIMIENTOS, CERO),
        "comprometido": comprometido,
        "disponible": total - comprometido,
    }


def por_quincena(persona_id: int, ultimas: int = 24) -> list[dict[str, Any]]:
    """The last quincenas with movements, oldest first: {quincena, trabajador, entidad, total}."""
    filas: dict[str, dict[str, Decimal]] = {}
    movimientos = (
        Movimiento.objects.filter(persona_id=persona_id, cuenta__fondo__clave=FONDO, poliza__clave__startswith="FA:")
        .values_list("quincena", "cuenta__clave")
        .annotate(neto=Sum("abono") - Sum("cargo"))
        .order_by("-quincena")
    )
    for quincena, cuenta, neto in movimientos[: ultimas * 3]:
        filas.setdefault(quincena, {})[cuenta] = neto
    return [
        {
            "quincena": quincena,
            "trabajador": (mia := netos.get(TRABAJADOR, CERO)),
            "entidad": (suya := netos.get(ENTIDAD, CERO)),
            "total": mia + suya,
        }
        for quincena, netos in sorted(filas.items())[-ultimas:]
    ]


def quincenas_continuas(persona_id: int) -> int:
    """Uninterrupted quincenas of contribution up to the last one posted for the person (Ley, artículo 138-I)."""
    claves = (
        Movimiento.objects.filter(persona_id=persona_id, cuenta__clave=TRABAJADOR, abono__gt=0)
        .filter(cuenta__fondo__clave=FONDO, poliza__clave__startswith="FA:")
        .values_list("quincena", flat=True)
        .distinct()
        .order_by("-quincena")
    )
    continuas, esperada = 0, None
    for clave in claves:
        quincena = Quincena.leer(clave)
        if esperada is not None and quincena != esperada:
            break
        continuas, esperada = continuas + 1, quincena.anterior
    return continuas


def garantias_vigentes(persona_id: int) -> list[Garantia]:
    """Pledges that still hold something, newest first."""
    return [
        garantia
        for garantia in Garantia.objects.filter(persona_id=persona_id, fondo__clave=FONDO).order_by("-id")
        if garantia.vigente > 0
    ]


def movimientos_de(persona_id: int) -> "QuerySet[Movimiento]":
    """Lines of the person in the fondo, newest first, with account and póliza loaded."""
    return (
        Movimiento.objects.filter(persona_id=persona_id, cuenta__fondo__clave=FONDO)
        .select_related("cuenta", "poliza")
        .defer("poliza__tx")
        .order_by("-quincena", "-poliza_id", "renglon")
    )
