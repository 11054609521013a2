"""Oracles of afiliados and of what it asks of a person: Ley 98, 99, 100 and 212."""

from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.oraculos.comun import (
    IMPORTES,
    TIEMPOS,
    anios_de_100,
    mas_meses,
    pesos,
    salidas,
    tiempo,
    veredicto,
)

DIA = timedelta(days=1)
Tramo = tuple[date, date]


# --- Ley 98 ---------------------------------------------------------------------------------------------------------
def anios_cumplidos(nacio: date, corte: date) -> int:
    """Birthdays passed; whoever was born on 29 February has it on 1 March in common years."""
    anios = 0
    while True:
        siguiente = nacio.year + anios + 1
        bisiesto = siguiente % 4 == 0 and (siguiente % 100 != 0 or siguiente % 400 == 0)
        cumple = (
            (siguiente, 3, 1)
            if (nacio.month, nacio.day) == (2, 29) and not bisiesto
            else (siguiente, nacio.month, nacio.day)
        )
        if (corte.year, corte.month, corte.day) < cumple:
            return anios
        anios += 1


def requisitos(
    nacio: date, corte: date, servicio: tuple[int, int, int], aporto: tuple[int, int, int]
) -> dict[str, Any]:
    edad, s, a = anios_cumplidos(nacio, corte), anios_de_100(servicio), anios_de_100(aporto)
    motivos = ["EDAD_INSUFICIENTE"] * (edad < 65) + ["SERVICIO_INSUFICIENTE"] * (s < 15)
    motivos += ["APORTACION_INSUFICIENTE"] * (a < 15)
    return {"edad": edad, "anios_servicio": s, "anios_aportacion": a} | veredicto(*motivos)


def comparar_98(nacio: date, corte: date, servicio: tuple[int, int, int], aporto: tuple[int, int, int]) -> None:
    entradas = {
        "fecha_nacimiento": nacio.isoformat(), "fecha_corte": corte.isoformat(), "tiempo_servicio": tiempo(servicio),
        "tiempo_aportacion": tiempo(aporto),
    }  # fmt: skip
    assert salidas("ley-98", entradas) == requisitos(nacio, corte, servicio, aporto)


@given(st.dates(date(1940, 1, 1), date(1975, 12, 31)), st.dates(date(2018, 5, 27), date(2030, 1, 1)), TIEMPOS, TIEMPOS)
def test_ley_98(nacio: date, corte: date, servicio: tuple[int, int, int], aporto: tuple[int, int, int]) -> None:
    comparar_98(nacio, corte, servicio, aporto)


def test_ley_98_a_los_dos_lados_de_cada_requisito() -> None:
    justo = [(14, 6, 0), (14, 6, 1), (15, 0, 0)]
    for corte, servicio, aporto in product([date(2025, 3, 14), date(2025, 3, 15)], justo, justo):
        comparar_98(date(1960, 3, 15), corte, servicio, aporto)
    for corte in (date(2025, 2, 28), date(2025, 3, 1), date(2024, 2, 28), date(2024, 2, 29)):
        comparar_98(date(1960, 2, 29), corte, (20, 0, 0), (20, 0, 0))


# --- Ley 99 and 100 -------------------------------------------------------------------------------------------------
def celdas(tramos: list[Tramo]) -> set[int]:
    """Each day of the commercial calendar that is worked, on its own; the end of February closes its month."""
    dias: set[int] = set()
    for inicio, fin in tramos:
        ultimo_de_febrero = fin.month == 2 and (fin + DIA).month == 3
        hasta = 30 if ultimo_de_febrero else min(fin.day, 30)
        desde = inicio.year * 360 + inicio.month * 30 + min(inicio.day, 30)
        dias.update(range(desde, fin.year * 360 + fin.month * 30 + hasta + 1))
    return dias


def anios_de(dias: int) -> int:
    return dias // 360 + (dias % 360 > 180)


def _tramo(par: tuple[date, int]) -> Tramo:
    return par[0], par[0] + par[1] * DIA


INICIOS = st.one_of(
    st.dates(date(2018, 1, 1), date(2026, 12, 31)),
    st.sampled_from([date(2023, 2, 28), date(2024, 2, 29), date(2024, 1, 31), date(2024, 1, 30)]),
)
TRAMOS = st.lists(st.tuples(INICIOS, st.one_of(st.integers(0, 40), st.integers(0, 4000))).map(_tramo), max_size=4)


def escritos(tramos: list[Tramo]) -> list[dict[str, str]]:
    return [{"inicio": a.isoformat(), "fin": b.isoformat()} for a, b in tramos]


@given(st.lists(TRAMOS, max_size=3))
def test_ley_99(empleos: list[list[Tramo]]) -> None:
    entradas = {"empleos": [{"id": f"e{i}", "periodos": escritos(t)} for i, t in enumerate(empleos)]}
    de_cada_uno = [celdas(t) for t in empleos]
    dias = len(set().union(*de_cada_uno))
    assert salidas("ley-99", entradas) == {
        "dias_360": dias, "dias_simultaneos_no_contados": sum(map(len, de_cada_uno)) - dias,
        "anios_computables": anios_de(dias),
    }  # fmt: skip


TIPOS = st.sampled_from(["licencia", "prision", "aportaciones_devueltas"])


@given(TRAMOS, st.lists(st.tuples(INICIOS, st.integers(0, 500), st.booleans(), TIPOS), max_size=3))
def test_ley_100(trabajados: list[Tramo], exclusiones: list[tuple[date, int, bool, str]]) -> None:
    fuera = [_tramo(e[:2]) for e in exclusiones if not (e[2] and e[3] != "aportaciones_devueltas")]
    dias = len(celdas(trabajados) - celdas(fuera))
    entradas = {
        "periodos": escritos(trabajados),
        "exclusiones": [
            escritos([_tramo((inicio, largo))])[0] | {"cubierto": cubierto, "tipo": tipo}
            for inicio, largo, cubierto, tipo in exclusiones
        ],
    }
    assert salidas("ley-100", entradas) == {
        "dias_360": dias, "anios": dias // 360, "meses": dias % 360 // 30, "dias": dias % 30,
        "anios_computables": anios_de(dias),
    }  # fmt: skip


def test_ley_100_seis_meses_y_un_dia() -> None:
    for meses, lado in product((6, 12, 18, 24), (-2, -1, 0)):
        fin = mas_meses(date(2025, 1, 1), meses) + lado * DIA
        dias = len(celdas([(date(2025, 1, 1), fin)]))
        obtenida = salidas("ley-100", {"periodos": escritos([(date(2025, 1, 1), fin)]), "exclusiones": []})
        assert (obtenida["dias_360"], obtenida["anios_computables"]) == (dias, anios_de(dias))


# --- Ley 212 --------------------------------------------------------------------------------------------------------
def comparar_212(separado: bool, pension: bool, pidio: bool, suyas: int, patronales: int, adeudos: int) -> None:
    motivos = ["SIGUE_EN_ACTIVO"] * (not separado) + ["TIENE_DERECHO_A_PENSION"] * pension
    motivos += ["SIN_SOLICITUD"] * (not pidio)
    entradas = {
        "separado_definitivamente": separado, "derecho_a_pension": pension, "con_solicitud": pidio,
        "aportaciones_trabajador": pesos(suyas), "aportaciones_entidad": pesos(patronales), "adeudos": pesos(adeudos),
    }  # fmt: skip
    assert salidas("ley-212", entradas) == {
        "devolucion": pesos(0 if motivos else max(suyas - adeudos, 0)),
        "adeudo_restante": pesos(adeudos if motivos else max(adeudos - suyas, 0)),
        "pierde_derechos": not motivos,
    } | veredicto(*motivos)


@given(IMPORTES, IMPORTES, IMPORTES)
def test_ley_212(suyas: int, patronales: int, adeudos: int) -> None:
    for separado, pension, pidio in product((True, False), repeat=3):
        comparar_212(separado, pension, pidio, suyas, patronales, adeudos)
        comparar_212(separado, pension, pidio, suyas, patronales, suyas)
        comparar_212(separado, pension, pidio, suyas, patronales, suyas + 1)
