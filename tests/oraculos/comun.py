"""What every oracle needs: exact rounding, amounts as text, and what is random."""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from math import floor
from typing import Any

from hypothesis import strategies as st

from derecho import calcular

IMPORTES = st.one_of(st.integers(0, 3_000), st.integers(0, 10_000_000))
TASAS = st.one_of(st.just(0), st.integers(1, 400_000))
# Shares of 100 that leave half centavos on small amounts.
PORCENTAJES = st.one_of(st.sampled_from([0, 5_000, 25_000, 50_000, 125_000, 500_000]), st.integers(0, 1_000_000))
TIEMPOS = st.one_of(
    st.tuples(st.integers(0, 45), st.just(6), st.sampled_from([0, 1])),
    st.tuples(st.integers(0, 45), st.integers(0, 11), st.integers(0, 29)),
)
# Every number of years of service on both sides of six months, and with nothing left over.
CADA_ANIO = [(anios, *resto) for anios, resto in product(range(46), [(0, 0), (5, 29), (6, 0), (6, 1), (11, 29)])]


def pesos(centavos: int) -> str:
    signo = "-" if centavos < 0 else ""
    return f"{signo}{abs(centavos) // 100}.{abs(centavos) % 100:02d}"


def puntos(diezmilesimas: int) -> str:
    return f"{diezmilesimas // 10_000}.{diezmilesimas % 10_000:04d}"


def medio_arriba(x: Fraction) -> int:
    return floor(x + Fraction(1, 2))


def tanto(diezmilesimas: int, base: Fraction | int) -> Fraction:
    """So many ten-thousandths of a point of a base."""
    return Fraction(diezmilesimas, 1_000_000) * base


def tiempo(t: tuple[int, int, int]) -> dict[str, int]:
    return dict(zip(("anios", "meses", "dias"), t, strict=True))


def anios_de_100(t: tuple[int, int, int]) -> int:
    """Ley 100: more than six months, of thirty days, is one more year."""
    return t[0] + (30 * t[1] + t[2] > 6 * 30)


def veredicto(*motivos: str) -> dict[str, Any]:
    return {"procede": not motivos, "motivos": sorted(motivos)}


def mas_meses(dia: date, meses: int) -> date:
    """Same day number of the target month, or its last day."""
    anio, mes = divmod(dia.year * 12 + dia.month - 1 + meses, 12)
    return date(anio, mes + 1, min(dia.day, monthrange(anio, mes + 1)[1]))


def habil(dia: date, cuantos: int, inhabiles: list[date]) -> date:
    """The N-th business day after a day."""
    while cuantos:
        dia += timedelta(days=1)
        cuantos -= dia.isoweekday() < 6 and dia not in inhabiles
    return dia


def tabla_de_abonos(capital: int, tasa: int, n: int) -> tuple[int, list[tuple[int, int, int, int]]]:
    """Level abono and rows (interest, capital, payment, balance): i is the annual rate over 24, each row HALF_UP."""
    i = Fraction(tasa, 10_000) / 2400
    exacto = Fraction(capital, n) if i == 0 else capital * i / (1 - 1 / (1 + i) ** n)
    nivel, saldo, filas = medio_arriba(exacto), capital, []
    for k in range(1, n + 1):
        interes = medio_arriba(saldo * i)
        pago = nivel if k < n else saldo + interes
        saldo = saldo + interes - pago
        filas.append((interes, pago - interes, pago, saldo))
    return nivel, filas


def renglon(capital: int, filas: list[tuple[int, int, int, int]], k: int) -> dict[str, Any]:
    """What a table says of its whole and of one of its rows."""
    intereses = sum(f[0] for f in filas)
    interes_k, capital_k, _, saldo_k = filas[k - 1]
    return {
        "intereses_totales": pesos(intereses), "monto": pesos(capital + intereses), "interes_k": pesos(interes_k),
        "capital_k": pesos(capital_k), "saldo_k": pesos(saldo_k),
    }  # fmt: skip


def salidas(id: str, entradas: dict[str, Any], **otros: Any) -> dict[str, Any]:
    """What the portal answers, whole."""
    return calcular(id, entradas, **otros).salidas
