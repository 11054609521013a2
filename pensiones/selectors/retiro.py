"""What the padrón says for a pension de retiro (Ley, artículos 98 a 101)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from afiliados.models import Afiliado, SueldoBase
from afiliados.selectors.personas import periodos_de_servicio
from derecho import Dato, Quincena, Resultado
from registro.selectors.criterios import calculador
from registro.tiempo import hoy

QUINCENAS_DEL_PROMEDIO = 72
Calculador = Callable[[str, dict[str, Any]], Resultado]
# When each monthly sueldo base was in force: since, until (excluded; None: still) and how much.
Sueldos = Sequence[tuple[date, date | None, Decimal]]


def historial_de(sueldos: Sueldos, corte: date) -> list[dict[str, Any]]:
    """Entrada `historial` of ley-101: monthly sueldo base of each of the last 72 quincenas, oldest first, grouped.

    Several plazas at once add up; quincenas without a sueldo are not counted.
    """
    tramos: list[list[Any]] = []
    quincena, contadas = Quincena.de_fecha(corte), 0
    primera = min((desde for desde, _, _ in sueldos), default=corte)
    while contadas < QUINCENAS_DEL_PROMEDIO and quincena.ultimo_dia >= primera:
        dia = min(quincena.ultimo_dia, corte)
        mensual = sum((m for desde, hasta, m in sueldos if desde <= dia and (hasta is None or dia < hasta)), Decimal(0))
        if mensual:
            contadas += 1
            if tramos and tramos[-1][1] == mensual:
                tramos[-1][0] += 1
            else:
                tramos.append([1, mensual])
        quincena = quincena.anterior
    return [{"quincenas": n, "sbc_mensual": f"{mensual:.2f}"} for n, mensual in reversed(tramos)]


def historial_por_quincena(afiliado_id: int, corte: date) -> list[dict[str, Any]]:
    """The history of ley-101 that the padrón has."""
    sueldos = SueldoBase.objects.filter(ocupacion__afiliado_id=afiliado_id, vigencia__startswith__lte=corte)
    return historial_de([(s.vigencia.lower, s.vigencia.upper, s.mensual) for s in sueldos], corte)


@dataclass(frozen=True)
class Retiro:
    """Entradas and salidas of the three rules that decide; keyed by rule id."""

    entradas: dict[str, dict[str, Any]]
    salidas: dict[str, dict[str, Any]]

    @property
    def motivos(self) -> list[str]:
        return sorted({m for s in self.salidas.values() for m in s.get("motivos", ())})

    @property
    def procede(self) -> bool:
        return bool(self.salidas["ley-98"]["procede"])

    @property
    def anios_computables(self) -> int:
        return int(self.salidas["ley-100"]["anios_computables"])

    @property
    def porcentaje(self) -> int | None:
        return self.salidas["ley-101"].get("porcentaje")

    @property
    def mensual(self) -> Decimal | None:
        monto = self.salidas["ley-101"].get("pension_mensual")
        return Decimal(monto) if monto is not None else None


def retiro_con(
    *,
    nacimiento: Dato,
    historial: Dato,
    computo: dict[str, Any],
    de_donde: str,
    corte: date,
    calcular: Calculador,
) -> Retiro:
    """What the rules say of who leaves service on `corte`; the pension starts the day after.

    Args:
        computo: entradas of ley-100: its answer is the time of service and contribution of the other two.
        de_donde: where that time comes from, as the explanation says it.
        calcular: with the readings of one day for the three rules (`calculador`).
    """
    tiempo = calcular("ley-100", computo).salidas
    servicio = Dato({nombre: tiempo[nombre] for nombre in ("anios", "meses", "dias")}, de_donde)
    entradas: dict[str, dict[str, Any]] = {
        "ley-98": {
            "fecha_nacimiento": nacimiento,
            "fecha_corte": corte.isoformat(),
            "tiempo_servicio": servicio,
            "tiempo_aportacion": servicio,
        },
        "ley-101": {
            "tiempo": servicio,
            "historial": historial,
            "fecha_inicio_pago": (corte + timedelta(days=1)).isoformat(),
        },
        "ley-100": computo,
    }
    salidas = {regla: calcular(regla, entradas[regla]).salidas for regla in ("ley-98", "ley-101")}
    return Retiro(entradas, salidas | {"ley-100": tiempo})


def retiro_de(afiliado: Afiliado, corte: date, calcular: Calculador | None = None) -> Retiro:
    """Rights and amount if the person leaves service on `corte`; `calcular`, for who asks about many days."""
    return retiro_con(
        nacimiento=Dato(afiliado.persona.fecha_nacimiento.isoformat(), origen="padrón"),
        historial=Dato(historial_por_quincena(afiliado.pk, corte), origen="sueldos base del padrón"),
        computo=periodos_de_servicio(afiliado.pk, corte),
        de_donde="plazas y licencias del padrón (Ley, artículo 100)",
        corte=corte,
        calcular=calcular or calculador(hoy()),
    )
