"""What a loan would cost, for anybody: the figures of the simulator and of the first page of a request."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from derecho import Quincena
from prestamos.selectors.tasas import Tasa, dato_de_tasa, tasa_ordinaria
from registro.errores import Rechazo
from registro.selectors.criterios import calcular


@dataclass(frozen=True)
class Renglon:
    """A row of the table of payments; amounts in pesos."""

    numero: int
    quincena: Quincena
    interes: Decimal
    capital: Decimal
    reserva: Decimal
    importe: Decimal
    saldo: Decimal


@dataclass(frozen=True)
class Simulacion:
    capital: Decimal
    quincenas: int
    tasa: Tasa
    con_garantia: bool
    abono: Decimal
    ultimo: Decimal
    intereses: Decimal
    reserva: Decimal
    monto: Decimal  # capital plus interest: what articles 138 and 139 compare
    total: Decimal
    tabla: list[Renglon]

    @property
    def primera(self) -> Quincena:
        return self.tabla[0].quincena

    @property
    def ultima(self) -> Quincena:
        return self.tabla[-1].quincena


def entradas_de_abonos(
    capital: Decimal, quincenas: int, tasa: Tasa, con_garantia: bool, fila: int = 1
) -> dict[str, Any]:
    """What rule ley-145 needs."""
    return {
        "capital": f"{capital:.2f}",
        "tasa_anual_pct": dato_de_tasa(tasa),
        "quincenas": quincenas,
        "con_garantia_solidaria": con_garantia,
        "quincena_consulta": fila,
    }


def primera_quincena(fecha: date) -> Quincena:
    """The first deduction goes in the quincena after the one in which the money is received."""
    return Quincena.de_fecha(fecha).siguiente


def _tabla(capital: Decimal, quincenas: int, tasa: Tasa, con_garantia: bool, primera: Quincena) -> list[Renglon]:
    filas, quincena, repartido = [], primera, Decimal(0)
    for numero in range(1, quincenas + 1):
        s = calcular("ley-145", entradas_de_abonos(capital, quincenas, tasa, con_garantia, numero)).salidas
        ultimo = numero == quincenas
        reserva = Decimal(s["contribucion_reserva"]) - repartido if ultimo else Decimal(s["cuota_reserva"])
        repartido += reserva
        interes, pago = Decimal(s["interes_k"]), Decimal(s["capital_k"])
        filas.append(Renglon(numero, quincena, interes, pago, reserva, interes + pago + reserva, Decimal(s["saldo_k"])))
        quincena = quincena.siguiente
    return filas


def simular(
    *, capital: Decimal, quincenas: int, con_garantia: bool, fecha: date, tasa: Tasa | None = None
) -> Simulacion:
    """Rate, instalment and table of payments of a loan granted on a day.

    Args:
        capital: pesos, more than zero.
        quincenas: 1 to 72.
        con_garantia: with solidary guarantee, which adds the contribution to the reserva (artículo 144).
        tasa: the frozen rate of a granted loan; the rate of the day when it is not given.

    Raises:
        Rechazo: PLAZO_EXCEDIDO, PLAZO_INVALIDO, SIN_TIIE_PUBLICADA, SIN_PUNTOS_AUTORIZADOS.
    """
    tasa = tasa or tasa_ordinaria(fecha, capital, con_garantia)
    s = calcular("ley-145", entradas_de_abonos(capital, quincenas, tasa, con_garantia)).salidas
    if not s["procede"]:
        raise Rechazo(*s["motivos"])
    return Simulacion(
        capital=capital,
        quincenas=quincenas,
        tasa=tasa,
        con_garantia=con_garantia,
        abono=Decimal(s["abono_quincenal"]),
        ultimo=Decimal(s["ultimo_abono"]),
        intereses=Decimal(s["intereses_totales"]),
        reserva=Decimal(s["contribucion_reserva"]),
        monto=Decimal(s["monto"]),
        total=Decimal(s["total_a_pagar"]),
        tabla=_tabla(capital, quincenas, tasa, con_garantia, primera_quincena(fecha)),
    )
