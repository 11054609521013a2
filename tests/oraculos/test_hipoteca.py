"""Oracles of the mortgage: Ley 165, 169, 170 and 172, Reglamento 54 and 57."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from derecho import EntradaInvalida
from tests.oraculos.comun import (
    IMPORTES,
    TASAS,
    habil,
    mas_meses,
    pesos,
    puntos,
    renglon,
    salidas,
    tabla_de_abonos,
    veredicto,
)

DIA = timedelta(days=1)


# --- Ley 165 --------------------------------------------------------------------------------------------------------
DESTINOS = ("adquisicion_casa", "adquisicion_departamento", "adquisicion_terreno", "adquisicion_local", "construccion",
            "ampliacion", "mejoras", "reparacion", "redencion_gravamen")  # fmt: skip


def comparar_165(
    avaluo: int, precio: int | None, destino: str, gastos: tuple[int, int, int], uma: int,
    lineamientos: dict[str, int | None] | None,
) -> None:  # fmt: skip
    def valor(clave: str, de_la_ley: int) -> int:
        fijado = (lineamientos or {}).get(clave)
        return de_la_ley if fijado is None else fijado

    base = avaluo if precio is None or precio > avaluo else precio
    operacion = base + sum(gastos)
    limite = valor("limite_uma", 260) * uma
    vivienda = destino in ("adquisicion_casa", "adquisicion_departamento") and operacion <= limite
    porcentaje = valor("pct_vivienda", 95) if vivienda else valor("pct_general", 90)
    entradas = {
        "avaluo": pesos(avaluo), "precio": None if precio is None else pesos(precio), "destino": destino,
        "impuestos": pesos(gastos[0]), "gastos_escrituracion": pesos(gastos[1]), "seguros": pesos(gastos[2]),
        "uma_mensual": pesos(uma), "fecha_solicitud": "2026-03-02", "lineamientos": lineamientos,
    }  # fmt: skip
    assert salidas("ley-165", entradas) == {
        "valor_base": pesos(base), "importe_operacion": pesos(operacion), "limite_95": pesos(limite),
        "porcentaje": porcentaje, "tope": pesos((operacion if vivienda else base) * porcentaje // 100),
    } | veredicto()  # fmt: skip


LINEAMIENTOS = st.one_of(st.none(), st.dictionaries(
    st.sampled_from(["pct_general", "pct_vivienda", "limite_uma"]), st.one_of(st.none(), st.integers(0, 1000)),
))  # fmt: skip


@given(IMPORTES, st.one_of(st.none(), IMPORTES), st.sampled_from(DESTINOS), st.tuples(IMPORTES, IMPORTES, IMPORTES),
       st.integers(1, 400_000), LINEAMIENTOS)  # fmt: skip
def test_ley_165(
    avaluo: int, precio: int | None, destino: str, gastos: tuple[int, int, int], uma: int,
    lineamientos: dict[str, int | None] | None,
) -> None:  # fmt: skip
    comparar_165(avaluo, precio, destino, gastos, uma, lineamientos)


@pytest.mark.parametrize("destino", DESTINOS)
def test_ley_165_cada_destino_a_los_dos_lados_del_limite(destino: str) -> None:
    uma = 356_622
    for lado, gastos in product((-1, 0, 1), ((0, 0, 0), (10_000, 0, 0), (0, 10_000, 0), (0, 0, 10_000))):
        for lineamientos, veces in ((None, 260), ({"limite_uma": 300, "pct_vivienda": 97, "pct_general": 85}, 300)):
            valor = veces * uma - sum(gastos) + lado
            comparar_165(valor, None, destino, gastos, uma, lineamientos)
            for otro in (-1, 0, 1):
                comparar_165(valor, valor + otro, destino, gastos, uma, lineamientos)


def test_ley_165_el_texto_rige_desde_el_24_de_enero_de_2023() -> None:
    entradas = {
        "avaluo": "1000000.00", "precio": None, "destino": "adquisicion_casa", "impuestos": "0.00",
        "gastos_escrituracion": "0.00", "seguros": "0.00", "uma_mensual": "3153.70", "lineamientos": None,
    }  # fmt: skip
    antes = salidas("ley-165", entradas | {"fecha_solicitud": "2023-01-23"})
    assert antes == veredicto("VERSION_NO_DISPONIBLE")
    assert salidas("ley-165", entradas | {"fecha_solicitud": "2023-01-24"})["tope"] == "900000.00"


# --- Ley 169 --------------------------------------------------------------------------------------------------------
def comparar_169(anio: int, semestre: int, inhabiles: list[date], saldo: int, n: int, tiie: int, extra: int) -> None:
    primero = date(anio, {1: 1, 2: 7}[semestre], 1)
    nivel, filas = tabla_de_abonos(saldo, tiie + extra, n)
    entradas = {
        "anio": anio, "semestre": semestre, "inhabiles": [d.isoformat() for d in inhabiles],
        "saldo_insoluto": pesos(saldo), "quincenas_restantes": n, "tiie_pct": puntos(tiie), "puntos_pct": puntos(extra),
    }  # fmt: skip
    esperado = {
        "fecha_limite": habil(primero - DIA, 5, inhabiles).isoformat(),  # the 1st itself may be the first business day
        "tasa_anual_pct": puntos(tiie + extra), "nuevo_abono": pesos(nivel), "interes_siguiente": pesos(filas[0][0]),
    }  # fmt: skip
    assert salidas("ley-169", entradas) == (esperado if primero > date(2018, 5, 27) else veredicto("LEY_NO_VIGENTE"))


@given(st.integers(2018, 2035), st.sampled_from([1, 2]), st.data(), IMPORTES, st.integers(1, 480), TASAS, TASAS)
def test_ley_169(anio: int, semestre: int, datos: st.DataObject, saldo: int, n: int, tiie: int, extra: int) -> None:
    inicio = date(anio, 1 if semestre == 1 else 7, 1)
    inhabiles = datos.draw(st.lists(st.dates(inicio, inicio + 12 * DIA), max_size=8))
    comparar_169(anio, semestre, inhabiles, saldo, n, tiie, extra)


def test_ley_169_cada_semestre() -> None:
    for anio, semestre in product(range(2018, 2031), (1, 2)):
        comparar_169(anio, semestre, [date(anio, 1, 1), date(anio, 7, 3)], 100_000_000, 400, 7_2500, 4_0000)
    for saldo in (12, 11, 13, 36):  # at 100 % a year, half a centavo and both its sides
        comparar_169(2026, 1, [], saldo, 3, 100_0000, 0)


# --- Ley 170 --------------------------------------------------------------------------------------------------------
def abonos_170(capital: int, tasa: int, n: int, k: int, maximo: int = 20 * 24) -> dict[str, Any]:
    if n < 1 or n > maximo:
        return veredicto("PLAZO_INVALIDO" if n < 1 else "PLAZO_EXCEDIDO")
    nivel, filas = tabla_de_abonos(capital, tasa, n)
    abonos = {"abono_quincenal": pesos(nivel), "ultimo_abono": pesos(filas[-1][2])}
    return renglon(capital, filas, k) | abonos | veredicto()


def pedir_170(capital: int, tasa: int, n: int, k: int, lineamientos: dict[str, Any] | None = None) -> dict[str, Any]:
    return salidas("ley-170", {
        "capital": pesos(capital), "tasa_anual_pct": puntos(tasa), "quincenas": n, "quincena_consulta": k,
        "lineamientos": lineamientos,
    })  # fmt: skip


@given(st.integers(0, 500_000_000), TASAS, st.integers(1, 480), st.data())
def test_ley_170(capital: int, tasa: int, n: int, datos: st.DataObject) -> None:
    k = datos.draw(st.integers(1, n))
    assert pedir_170(capital, tasa, n, k) == abonos_170(capital, tasa, n, k)


@pytest.mark.parametrize("n", [-1, 0, 1, 2, 479, 480, 481])
def test_ley_170_a_los_dos_lados_del_plazo(n: int) -> None:
    for k in {1, max(n // 2, 1), max(n, 1)}:
        for capital, tasa in ((150_000_000, 10_7500), (240, 0)):
            assert pedir_170(capital, tasa, n, k) == abonos_170(capital, tasa, n, k)
    if n >= 1:
        with pytest.raises(EntradaInvalida, match="una quincena del plazo"):
            pedir_170(150_000_000, 10_7500, n, n + 1)


def test_ley_170_con_el_plazo_del_lineamiento() -> None:
    for maximo, lado in product((240, 360, 600), (0, 1)):
        fijado = {"plazo_maximo_quincenas": maximo}
        caso = 100_000_000, 9_0000, maximo + lado, 7
        assert pedir_170(*caso, fijado) == abonos_170(*caso, maximo)
    for vacio in (None, {}, {"plazo_maximo_quincenas": None}):
        assert pedir_170(100_00, 0, 481, 1, vacio) == veredicto("PLAZO_EXCEDIDO")


# --- Ley 172 --------------------------------------------------------------------------------------------------------
def comparar_172(
    abono: int, inicio: date, meses: int, pidio: bool, aprobado: bool, separado: bool, previos: int
) -> None:
    motivos = ["SIGUE_EN_ACTIVO"] * (not separado) + ["SIN_SOLICITUD"] * (not pidio)
    motivos += ["DICTAMEN_NEGATIVO"] * (not aprobado) + ["EXCEDE_3_MESES"] * (meses > 3)
    entradas = {
        "abono_quincenal": pesos(abono), "fecha_inicio": inicio.isoformat(), "meses_solicitados": meses,
        "con_solicitud": pidio, "dictamen_favorable": aprobado, "separado": separado,
        "abonos_vencidos_previos": previos,
    }  # fmt: skip
    esperado = {
        "fecha_fin": (mas_meses(inicio, meses) - DIA).isoformat(), "quincenas_diferidas": 2 * meses,
        "pago_regularizacion": pesos(2 * abono), "quincenas_regularizacion": 2 * meses + previos, "moratorios": "0.00",
    }  # fmt: skip
    assert salidas("ley-172", entradas) == (veredicto(*motivos) if motivos else esperado | veredicto())


@given(IMPORTES, st.dates(date(2018, 5, 27), date(2030, 12, 31)), st.integers(1, 5), st.booleans(), st.booleans(),
       st.booleans(), st.integers(0, 20))  # fmt: skip
def test_ley_172(
    abono: int, inicio: date, meses: int, pidio: bool, aprobado: bool, separado: bool, previos: int
) -> None:
    comparar_172(abono, inicio, meses, pidio, aprobado, separado, previos)


def test_ley_172_todas_las_causas_y_todos_los_meses() -> None:
    for meses, pidio, aprobado, separado in product(range(1, 6), *[(True, False)] * 3):
        for inicio in (date(2025, 11, 30), date(2026, 1, 31), date(2026, 8, 16)):
            comparar_172(123_456, inicio, meses, pidio, aprobado, separado, 3)


# --- Reglamento 54 and 57 -------------------------------------------------------------------------------------------
def test_rpe_54() -> None:
    for vencidos, prorroga, b, c, d in product((0, 1, 3, 4, 5, 100), *[(True, False)] * 4):
        entradas = {
            "abonos_vencidos": vencidos, "prorroga_vigente": prorroga, "falsedad": b, "cesion_a_tercero": c, "lucro": d,
        }  # fmt: skip
        a = Fraction(vencidos, 2) >= 2 and not prorroga  # two abonos make one mensualidad
        causales = [letra for letra, hay in zip("abcd", (a, b, c, d), strict=True) if hay]
        assert salidas("rpe-54", entradas) == {"causales": causales}


@given(IMPORTES, IMPORTES)
def test_rpe_57(abono: int, nomina: int) -> None:
    for cabe in (nomina, abono // 2, abono // 2 + 1, max(abono // 2 - 1, 0)):
        motivos = ["NOMINA_MENOR_50"] * (Fraction(cabe) < Fraction(abono, 2))
        entradas = {"abono_hipotecario": pesos(abono), "nomina_posible": pesos(cabe)}
        assert salidas("rpe-57", entradas) == veredicto(*motivos)


def test_rpe_57_a_los_dos_lados_de_la_mitad() -> None:
    for abono, cabe, pasa in ((10_001, 5_000, False), (10_001, 5_001, True), (10_000, 5_000, True), (0, 0, True)):
        entradas = {"abono_hipotecario": pesos(abono), "nomina_posible": pesos(cabe)}
        assert salidas("rpe-57", entradas) == veredicto(*["NOMINA_MENOR_50"] * (not pasa))
