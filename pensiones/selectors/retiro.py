"""What the padrón says for a pension de retiro (Ley, artículos 98 a 101)."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from afiliados.models import Afiliado, SueldoBase
from afiliados.selectors.personas import periodos_de_servicio, tiempo_de_servicio
from derecho import Dato, Quincena, calcular

QUINCENAS_DEL_PROMEDIO = 72


def historial_por_quincena(afiliado_id: int, corte: date) -> list[dict[str, Any]]:
    """Entrada `historial` of ley-101: monthly sueldo base of each of the last 72 quincenas, oldest first, grouped.

    Several plazas at once add up; quincenas without a sueldo are not counted.
    """
    sueldos = SueldoBase.objects.filter(ocupacion__afiliado_id=afiliado_id, vigencia__startswith__lte=corte)
    rangos = [(s.vigencia.lower, s.vigencia.upper, s.mensual) for s in sueldos]
    tramos: list[list[Any]] = []
    quincena, contadas = Quincena.de_fecha(corte), 0
    primera = min((desde for desde, _, _ in rangos), default=corte)
    while contadas < QUINCENAS_DEL_PROMEDIO and quincena.ultimo_dia >= primera:
        dia = min(quincena.ultimo_dia, corte)
        mensual = sum((m for desde, hasta, m in rangos if desde <= dia and (hasta is None or dia < hasta)), Decimal(0))
        if mensual:
            contadas += 1
            if tramos and tramos[-1][1] == mensual:
                tramos[-1][0] += 1
            else:
                tramos.append([1, mensual])
        quincena = quincena.anterior
    return [{"quincenas": n, "sbc_mensual": f"{mensual:.2f}"} for n, mensual in reversed(tramos)]


@dataclass(frozen=True)
class Retiro:
    """Entradas and salidas of the three rules that decide; keyed by rule id."""

    entradas: dict[str, dict[str, Any]]
    salidas: dict[str, dict[str, Any]]

    @property
    def motivos(self) -> list[str]:
        return sorted({m for s in self.salidas.values() for m in s.get("motivos", ())})


def retiro_de(afiliado: Afiliado, corte: date) -> Retiro:
    """Rights and amount if the person leaves service on `corte`; the pension starts the day after."""
    tiempo = {k: v for k, v in tiempo_de_servicio(afiliado.pk, corte).items() if k != "anios_computables"}
    servicio = Dato(tiempo, origen="plazas y licencias del padrón (Ley, artículo 100)")
    nacimiento = Dato(afiliado.persona.fecha_nacimiento.isoformat(), origen="padrón")
    inicio = corte + timedelta(days=1)
    entradas: dict[str, dict[str, Any]] = {
        "ley-98": {
            "fecha_nacimiento": nacimiento,
            "fecha_corte": corte.isoformat(),
            "tiempo_servicio": servicio,
            "tiempo_aportacion": servicio,
        },
        "ley-101": {
            "tiempo": servicio,
            "historial": Dato(historial_por_quincena(afiliado.pk, corte), origen="sueldos base del padrón"),
            "fecha_inicio_pago": inicio.isoformat(),
        },
        "ley-100": periodos_de_servicio(afiliado.pk, corte),
    }
    salidas = {regla: calcular(regla, valores).salidas for regla, valores in entradas.items()}
    return Retiro(entradas, salidas)
