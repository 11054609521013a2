"""Oracles of prestaciones: Ley 70, 120, 188, 189, 190, 213, 226 and 238."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oraculos.comun import (
    CADA_ANIO,
    IMPORTES,
    PORCENTAJES,
    TIEMPOS,
    anios_de_100,
    habil,
    mas_meses,
    medio_arriba,
    pesos,
    puntos,
    salidas,
    tanto,
    tiempo,
)

DIA = timedelta(days=1)
FECHAS = st.dates(date(2018, 6, 1), date(2028, 12, 31))
INHABILES = st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=60)


# --- Ley 70 ---------------------------------------------------------------------------------------------------------
@given(IMPORTES, st.integers(1, 15), IMPORTES, IMPORTES, PORCENTAJES, PORCENTAJES)
def test_ley_70(sueldo: int, dias: int, quinquenio: int, aguinaldo: int, cuota: int, aportacion: int) -> None:
    comparar_70(sueldo, dias, quinquenio, aguinaldo, cuota, aportacion)


def comparar_70(sueldo: int, dias: int, quinquenio: int, aguinaldo: int, cuota: int, aportacion: int) -> None:
    base = Fraction(sueldo * dias, 15)
    entradas = {
        "sbc_quincenal": pesos(sueldo), "dias_cotizados": dias, "quinquenio_quincenal": pesos(quinquenio),
        "aguinaldo_pagado": pesos(aguinaldo), "pct_trabajador": puntos(cuota), "pct_entidad": puntos(aportacion),
    }  # fmt: skip
    assert salidas("ley-70", entradas) == {
        "cuota_trabajador": pesos(medio_arriba(tanto(cuota, base))),
        "aportacion_entidad": pesos(medio_arriba(tanto(aportacion, base + quinquenio + aguinaldo))),
        "cuenta_individual_retiro": pesos(medio_arriba(tanto(2_0000, base))),
    }


@pytest.mark.parametrize("dias", range(1, 16))
def test_ley_70_cada_dia_de_la_quincena(dias: int) -> None:
    for sueldo in (1, 25, 375, 750, 1_000_001):  # 375 at 2 % of some days falls on half a centavo
        comparar_70(sueldo, dias, 0, 0, 2_0000, 12_5000)
        comparar_70(sueldo, dias, 3, 5, 6_2500, 50_0000)


# --- Ley 120 --------------------------------------------------------------------------------------------------------
def veces_uma(anios: int) -> int:
    """«De 0 hasta 5: 25; de 6 hasta 10: 30; de 11 hasta 15: 35; de 16 hasta 20: 40; de 21 en adelante: 45»."""
    for hasta, veces in ((5, 25), (10, 30), (15, 35), (20, 40)):
        if anios <= hasta:
            return veces
    return 45


def comparar_120(t: tuple[int, int, int], uma: int) -> None:
    veces = veces_uma(anios_de_100(t))
    assert salidas("ley-120", {"tiempo": tiempo(t), "uma_mensual": pesos(uma)}) == {
        "anios_computables": anios_de_100(t), "factor_uma": veces, "monto": pesos(veces * uma),
    }  # fmt: skip


@given(TIEMPOS, st.integers(0, 1_000_000))
def test_ley_120(t: tuple[int, int, int], uma: int) -> None:
    comparar_120(t, uma)


def test_ley_120_toda_la_tabla() -> None:
    for t in CADA_ANIO:
        comparar_120(t, 356_622)


# --- Ley 188 and 189 ------------------------------------------------------------------------------------------------
def comparar_188(sueldo: int) -> None:
    trabajador, entidad = medio_arriba(Fraction(sueldo, 20)), medio_arriba(Fraction(sueldo, 40))
    assert salidas("ley-188", {"sbc_quincenal": pesos(sueldo)}) == {
        "aportacion_trabajador": pesos(trabajador),
        "aportacion_entidad": pesos(entidad),
        "total": pesos(trabajador + entidad),
    }


@given(IMPORTES)
def test_ley_188(sueldo: int) -> None:
    comparar_188(sueldo)


def test_ley_188_cada_resto() -> None:
    for sueldo in range(41):  # 5 % and 2.5 % repeat every 40 centavos, ties included
        comparar_188(sueldo)
        comparar_188(1_000_000 + sueldo)


def comparar_189(anio: int, saldo: int, filas: list[tuple[int, int]], solicitud: date | None) -> None:
    gana = inicial = saldo
    rendimiento = 0
    for aportacion, tasa in filas:
        rendimiento += medio_arriba(Fraction(gana * tasa, 10_000 * 2400))
        gana += aportacion
    en_octubre = solicitud is not None and date(anio, 10, 1) <= solicitud <= date(anio, 10, 31)
    aportado = inicial + sum(a for a, _ in filas)
    entradas = {
        "anio": anio, "saldo_inicial": pesos(saldo), "aportaciones": [pesos(a) for a, _ in filas],
        "tasas_anuales_pct": [puntos(t) for _, t in filas], "fecha_solicitud": solicitud and solicitud.isoformat(),
    }  # fmt: skip
    assert salidas("ley-189", entradas) == {
        "rendimiento": pesos(rendimiento),
        "destino": "entrega" if en_octubre else "capitaliza",
        "saldo_1_enero": pesos(aportado + (0 if en_octubre else rendimiento)),
        "motivos": ["SOLICITUD_FUERA_DE_OCTUBRE"] * (solicitud is not None and not en_octubre),
    }


@given(
    st.integers(2018, 2030), IMPORTES, st.lists(st.tuples(IMPORTES, st.integers(0, 250_000)), max_size=24), st.data()
)
def test_ley_189(anio: int, saldo: int, filas: list[tuple[int, int]], datos: st.DataObject) -> None:
    dias = st.dates(date(anio, 9, 15), date(anio, 11, 15))
    comparar_189(anio, saldo, filas, datos.draw(st.one_of(st.none(), dias, FECHAS)))


@pytest.mark.parametrize("solicitud", [
    None, date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 31), date(2026, 11, 1), date(2025, 10, 15),
    date(2027, 10, 15),
])  # fmt: skip
def test_ley_189_la_ventana_de_octubre(solicitud: date | None) -> None:
    comparar_189(2026, 1_000_000, [(12_345, 8_0000)] * 24, solicitud)


def test_ley_189_medio_centavo_en_cada_quincena() -> None:
    comparar_189(2026, 1_200, [(0, 1_0000)] * 24, None)  # 12.00 at 1 %: exactly half a centavo each time
    comparar_189(2026, 1_199, [(1, 1_0000), (0, 1_0000)], None)


# --- Ley 190 --------------------------------------------------------------------------------------------------------
@given(st.dates(date(2025, 12, 1), date(2026, 12, 31)), INHABILES, IMPORTES, IMPORTES)
def test_ley_190(solicitud: date, inhabiles: list[date], fondo: int, rendimientos: int) -> None:
    entradas = {
        "fecha_solicitud": solicitud.isoformat(), "inhabiles": [d.isoformat() for d in inhabiles],
        "fondo": pesos(fondo), "rendimientos_no_capitalizados": pesos(rendimientos),
    }  # fmt: skip
    assert salidas("ley-190", entradas) == {
        "fecha_limite": habil(solicitud, 30, inhabiles).isoformat(),
        "importe_bruto": pesos(fondo + rendimientos),
    }


# --- Ley 213 --------------------------------------------------------------------------------------------------------
@given(st.integers(0, 400_000), PORCENTAJES, PORCENTAJES, IMPORTES, IMPORTES, IMPORTES)
def test_ley_213(anios: int, cuota: int, aportacion: int, sueldo: int, estudio: int, gastos: int) -> None:
    comparar_213(anios, cuota, aportacion, sueldo, estudio, gastos)


def comparar_213(anios: int, cuota: int, aportacion: int, sueldo: int, estudio: int, gastos: int) -> None:
    factor = Fraction(anios, 10_000) * Fraction(cuota + aportacion, 10_000)
    parte = medio_arriba(12 * sueldo * factor / 100)
    entradas = {
        "anios_a_reconocer": puntos(anios), "pct_trabajador_a": puntos(cuota), "pct_entidad_c": puntos(aportacion),
        "sbc_mensual": pesos(sueldo), "monto_estudio_actuarial": pesos(estudio),
        "gastos_administracion": pesos(gastos),
    }  # fmt: skip
    assert salidas("ley-213", entradas) == {
        "sbc_anual": pesos(12 * sueldo),
        "factor_pct": puntos(medio_arriba(factor * 10_000)),
        "componente_cuenta_individual": pesos(parte),
        "capital_constitutivo": pesos(parte + estudio + gastos),
    }


def test_ley_213_medios_exactos() -> None:
    comparar_213(5_000, 1, 0, 1_000_000, 7, 9)  # factor 0.00005: half of its last decimal
    comparar_213(5_000, 1_0000, 0, 25, 0, 0)  # 12 months of 0.25 at 0.5 %: 1.5 centavos
    comparar_213(90_0000, 99_9999, 100_0000, 99_999_999, 0, 0)


# --- Ley 226 --------------------------------------------------------------------------------------------------------
def mes(dia: date) -> str:
    return f"{dia.year}-{dia.month:02d}"


def recargos_de(exigible: date, entero: date) -> Iterator[int]:
    """The year in which each month or fraction begins: the day after the due date plus so many months."""
    k = 0
    while mas_meses(exigible, k) < entero:
        yield (mas_meses(exigible, k) + DIA).year
        k += 1


def comparar_226(monto: int, exigible: date, entero: date, inpc: dict[str, str], tasas: dict[int, int]) -> None:
    factor = 10_000
    if mes(entero) > mes(exigible):
        antes = inpc[mes(exigible.replace(day=1) - DIA)]
        ahora = inpc[max(m for m in inpc if m <= mes(entero.replace(day=1) - DIA))]
        factor = max(floor(Fraction(ahora) / Fraction(antes) * 10_000), 10_000)
    anios = list(recargos_de(exigible, entero))
    actualizado = medio_arriba(Fraction(monto * factor, 10_000))
    recargos = medio_arriba(tanto(sum(tasas[a] for a in anios), actualizado))
    entradas = {
        "monto_omitido": pesos(monto), "fecha_exigible": exigible.isoformat(), "fecha_entero": entero.isoformat(),
        "inpc": inpc, "tasas_recargo": {str(a): puntos(t) for a, t in tasas.items()},
    }  # fmt: skip
    assert salidas("ley-226", entradas) == {
        "factor": puntos(factor),
        "monto_actualizado": pesos(actualizado),
        "actualizacion": pesos(actualizado - monto),
        "meses_recargo": len(anios),
        "recargos": pesos(recargos),
        "total": pesos(actualizado + recargos),
    }


MESES = [f"{anio}-{m:02d}" for anio in range(2017, 2031) for m in range(1, 13)]
INDICES = st.integers(90_000, 150_000).map(lambda milesimas: f"{milesimas // 1000}.{milesimas % 1000:03d}")
TASAS_226 = st.fixed_dictionaries({a: st.sampled_from([0, 1_0000, 1_4700, 1_5000, 2_2500]) for a in range(2018, 2032)})


@given(IMPORTES, FECHAS, st.integers(0, 800), st.lists(INDICES, min_size=len(MESES), max_size=len(MESES)), TASAS_226,
       st.integers(0, 30))  # fmt: skip
def test_ley_226(
    monto: int, exigible: date, tarde: int, indices: list[str], tasas: dict[int, int], publicados: int
) -> None:
    inpc = dict(zip(MESES, indices, strict=True))
    anterior = mes(exigible.replace(day=1) - DIA)
    # Only some months after the due one are published.
    hasta = MESES[min(MESES.index(anterior) + publicados, len(MESES) - 1)]
    comparar_226(monto, exigible, exigible + tarde * DIA, {m: i for m, i in inpc.items() if m <= hasta}, tasas)


@pytest.mark.parametrize("exigible", [date(2025, 1, 31), date(2024, 1, 31), date(2025, 12, 31), date(2025, 11, 15)])
def test_ley_226_a_los_dos_lados_de_cada_mes(exigible: date) -> None:
    inpc = {m: f"{100 + i}.{i:03d}" for i, m in enumerate(MESES)}
    tasas = {a: (a - 2010) * 1_000 for a in range(2018, 2032)}
    for meses, lado in product(range(15), (0, 1)):
        comparar_226(1_000_050, exigible, mas_meses(exigible, meses) + lado * DIA, inpc, tasas)


def test_ley_226_los_precios_que_bajan_no_bajan_la_deuda() -> None:
    inpc = {"2025-01": "140.0000", "2025-02": "139.9999", "2025-03": "140.0140", "2025-04": "140.0139"}
    for entero in (date(2025, 2, 28), date(2025, 3, 31), date(2025, 4, 30), date(2025, 5, 31)):
        comparar_226(10_000_000, date(2025, 2, 17), entero, inpc, {2025: 1_4700})
    con_tres_y_cuatro = {"2025-01": "140.000", "2025-02": "141.4001", "2025-03": "140.701"}
    for entero in (date(2025, 3, 1), date(2025, 4, 1)):
        comparar_226(10_000_000, date(2025, 2, 17), entero, con_tres_y_cuatro, {2025: 1_4700})
    comparar_226(5_000, date(2025, 2, 17), date(2025, 4, 1), inpc, {2025: 1_0000})  # 50.005: half a centavo


# --- Ley 238 --------------------------------------------------------------------------------------------------------
def comparar_238(tipo: str, importe: int, adeudo: int, abonos: int) -> None:
    tope = min(importe * 40 // 100, max(importe * 50 // 100 - abonos, 0)) if tipo == "pension" else importe
    retencion = min(tope, adeudo)
    entradas = {
        "tipo_prestacion": tipo, "importe": pesos(importe), "adeudo": pesos(adeudo), "abonos_creditos": pesos(abonos),
    }  # fmt: skip
    assert salidas("ley-238", entradas) == {
        "tope": pesos(tope), "retencion": pesos(retencion), "neto": pesos(importe - retencion),
        "adeudo_restante": pesos(adeudo - retencion),
    }  # fmt: skip


@given(st.sampled_from(["pension", "otra"]), IMPORTES, IMPORTES, IMPORTES)
def test_ley_238(tipo: str, importe: int, adeudo: int, abonos: int) -> None:
    comparar_238(tipo, importe, adeudo, abonos)


def test_ley_238_a_los_dos_lados_de_cada_limite() -> None:
    for tipo, importe in product(("pension", "otra"), (0, 1, 2, 3, 101, 10_003, 1_000_000)):
        for limite, lado in product((0, importe * 4 // 10, importe // 2, importe), (-1, 0, 1)):
            comparar_238(tipo, importe, max(limite + lado, 0), 0)
            comparar_238(tipo, importe, 10**9, max(limite // 10 + lado, 0))
            comparar_238(tipo, importe, 10**9, max(limite + lado, 0))
