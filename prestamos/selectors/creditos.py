"""What a loan for consumption or a mortgage would cost (Ley, artículos 152 a 175), with the figures of the day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from derecho import Dato
from prestamos.rules.ley_154_abonos_de_consumo import MAXIMO_QUINCENAS as MAXIMO_DE_CONSUMO
from prestamos.rules.ley_168_tasa_hipotecaria import inicio_de_semestre
from prestamos.rules.ley_170_abonos_de_la_hipoteca import MAXIMO_QUINCENAS as MAXIMO_HIPOTECARIO
from prestamos.selectors.simulacion import Renglon, Simulacion, primera_quincena
from prestamos.selectors.tasas import Tasa, dato_de_tasa, referencia
from registro.errores import Rechazo
from registro.selectors.cifras import dias_inhabiles
from registro.selectors.criterios import calcular

CERO = Decimal("0.00")
UN_PUNTO = Decimal(1)


def _mismo_dia(fecha: date) -> date:
    return fecha


@dataclass(frozen=True)
class Credito:
    """A product: the rules of its instalments, rate and reserve, and the series of its points.

    dia_de_tasa: the day whose month before has the TIIE; fecha: how the rule of the rate calls the date.
    """

    abonos: str
    tasa: str
    reserva: str
    puntos: str
    fecha: str
    maximo: int
    dia_de_tasa: Callable[[date], date] = _mismo_dia
    extras: dict[str, Any] = field(default_factory=dict)


CONSUMO = Credito(
    abonos="ley-154", tasa="ley-157", reserva="ley-153", puntos="puntos-consumo", fecha="fecha_otorgamiento",
    maximo=MAXIMO_DE_CONSUMO,
)  # fmt: skip
HIPOTECARIO = Credito(
    abonos="ley-170", tasa="ley-168", reserva="ley-175", puntos="puntos-hipotecario", fecha="fecha",
    maximo=MAXIMO_HIPOTECARIO, dia_de_tasa=inicio_de_semestre, extras={"lineamientos": None},
)  # fmt: skip


def entradas_de_la_tasa(credito: Credito, fecha: date) -> dict[str, Any]:
    """What the rule of the rate needs, with the sources of its figures."""
    return {credito.fecha: fecha.isoformat(), **referencia(credito.dia_de_tasa(fecha), credito.puntos)}


def tasa_de(credito: Credito, fecha: date) -> Tasa:
    """The rate of a loan granted that day.

    Raises:
        Rechazo: SIN_TIIE_PUBLICADA or SIN_PUNTOS_AUTORIZADOS; an older figure is never used in its place.
    """
    entradas = entradas_de_la_tasa(credito, fecha)
    s = calcular(credito.tasa, entradas).salidas
    if not s["procede"]:
        raise Rechazo(*s["motivos"], fecha=fecha)
    anual, tiie = Decimal(s["tasa_anual_pct"]), Decimal(entradas["tiie"][s["fecha_tiie"]].valor)
    return Tasa(anual, tiie, anual - tiie, date.fromisoformat(s["fecha_tiie"]), CERO)


def entradas_de_abonos(credito: Credito, capital: Decimal, quincenas: int, tasa: Tasa, fila: int = 1) -> dict[str, Any]:
    """What the rule of the instalments needs."""
    return {
        "capital": f"{capital:.2f}",
        "tasa_anual_pct": dato_de_tasa(tasa, credito.tasa.removeprefix("ley-")),
        "quincenas": quincenas,
        "quincena_consulta": fila,
        **credito.extras,
    }


def entradas_de_reserva(credito: Credito, capital: Decimal) -> dict[str, Any]:
    return {"capital": f"{capital:.2f}", **credito.extras}


def _tabla(credito: Credito, capital: Decimal, quincenas: int, tasa: Tasa, fecha: date) -> list[Renglon]:
    filas, quincena = [], primera_quincena(fecha)
    for numero in range(1, quincenas + 1):
        s = calcular(credito.abonos, entradas_de_abonos(credito, capital, quincenas, tasa, numero)).salidas
        interes, pago = Decimal(s["interes_k"]), Decimal(s["capital_k"])
        filas.append(Renglon(numero, quincena, interes, pago, CERO, interes + pago, Decimal(s["saldo_k"])))
        quincena = quincena.siguiente
    return filas


def simular_credito(*, credito: Credito, capital: Decimal, quincenas: int, fecha: date) -> Simulacion:
    """Rate, instalments and table of payments of a loan granted on a day; the reserve is paid once, apart.

    Args:
        capital: pesos, more than zero.
        quincenas: 1 to the maximum of the product.

    Raises:
        Rechazo: PLAZO_EXCEDIDO, PLAZO_INVALIDO, SIN_TIIE_PUBLICADA, SIN_PUNTOS_AUTORIZADOS.
    """
    tasa = tasa_de(credito, fecha)
    s = calcular(credito.abonos, entradas_de_abonos(credito, capital, quincenas, tasa)).salidas
    if not s["procede"]:
        raise Rechazo(*s["motivos"])
    reserva = Decimal(calcular(credito.reserva, entradas_de_reserva(credito, capital)).salidas["contribucion_reserva"])
    monto = Decimal(s["monto"])
    return Simulacion(
        capital=capital,
        quincenas=quincenas,
        tasa=tasa,
        con_garantia=False,
        abono=Decimal(s["abono_quincenal"]),
        ultimo=Decimal(s["ultimo_abono"]),
        intereses=Decimal(s["intereses_totales"]),
        reserva=reserva,
        monto=monto,
        total=monto + reserva,
        tabla=_tabla(credito, capital, quincenas, tasa, fecha),
    )


def entradas_de_actualizacion(simulacion: Simulacion, fecha: date, puntos_de_mas: Decimal = UN_PUNTO) -> dict[str, Any]:
    """Entradas of ley-169 if the TIIE of the next semester were `puntos_de_mas` above the one of today.

    What is owed then is read in the table of payments; empty when the loan ends before.
    """
    semestre, anio = (2, fecha.year) if fecha.month <= 6 else (1, fecha.year + 1)
    inicio = date(anio, 7 if semestre == 2 else 1, 1)
    pagadas = [r for r in simulacion.tabla if r.quincena.ultimo_dia < inicio]
    restantes = simulacion.quincenas - len(pagadas)
    if not restantes:
        return {}
    saldo = pagadas[-1].saldo if pagadas else simulacion.capital
    origen = f"TIIE de hoy más {puntos_de_mas} punto: es una suposición"
    return {
        "anio": anio,
        "semestre": semestre,
        "inhabiles": dias_inhabiles(),
        "saldo_insoluto": Dato(f"{saldo:.2f}", "tabla de pagos de la simulación"),
        "quincenas_restantes": restantes,
        "tiie_pct": Dato(f"{simulacion.tasa.tiie + puntos_de_mas:.4f}", origen),
        "puntos_pct": f"{simulacion.tasa.puntos:.4f}",
    }
