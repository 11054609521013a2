"""Oracles of préstamos: Ley 139, 145 and 146, Reglamento 50."""

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
    medio_arriba,
    pesos,
    puntos,
    renglon,
    salidas,
    tabla_de_abonos,
    veredicto,
)

DIA = timedelta(days=1)


# --- Ley 139 --------------------------------------------------------------------------------------------------------
def comparar_139(
    activo: bool, fondo: int, deuda: int, uma: int, diaria: int, monto: int, avales: list[int], dispensa: bool
) -> None:
    libre = max((fondo if activo else 15 * uma) - deuda, 0)
    maximo = max((2 * fondo if activo else 20 * uma) - deuda, 0)
    descubierto, garantias = max(monto - libre, 0), []
    falta = descubierto
    for disponible in [] if dispensa else avales:
        garantias.append(min(disponible, falta))
        falta -= garantias[-1]
    quien = "director_prestaciones" if monto <= 65 * diaria else "director_general"
    directa = None if activo or monto > 100 * diaria else quien
    motivos = ["EXCEDE_TOPE_MAXIMO"] * (monto > maximo) + ["GARANTIA_INSUFICIENTE"] * (falta > 0 and not dispensa)
    entradas = {
        "tipo": "activo" if activo else "pensionado", "fondo_ahorro_acumulado": pesos(fondo),
        "comprometido": pesos(deuda), "uma_mensual": pesos(uma), "uma_diaria": pesos(diaria), "monto": pesos(monto),
        "avales": [pesos(a) for a in avales], "dispensa_garantia": dispensa,
    }  # fmt: skip
    assert salidas("ley-139", entradas) == {
        "tope_sin_garantia": pesos(libre), "tope_maximo": pesos(maximo), "descubierto": pesos(descubierto),
        "garantias": [pesos(g) for g in garantias], "autorizacion_directa": directa,
    } | veredicto(*motivos)  # fmt: skip


@given(st.booleans(), IMPORTES, IMPORTES, st.integers(1, 500_000), IMPORTES, st.lists(IMPORTES, max_size=4),
       st.booleans())  # fmt: skip
def test_ley_139(activo: bool, fondo: int, deuda: int, uma: int, monto: int, avales: list[int], dispensa: bool) -> None:
    comparar_139(activo, fondo, deuda, uma, uma // 30 + 1, monto, avales, dispensa)


@pytest.mark.parametrize("activo", [True, False])
def test_ley_139_a_los_dos_lados_de_cada_limite(activo: bool) -> None:
    fondo, uma, diaria = 2_000_000, 356_622, 11_731
    solo, doble = (fondo, 2 * fondo) if activo else (15 * uma, 20 * uma)
    for deuda in (0, solo, solo + 1, doble, doble + 1):
        limites = (0, max(solo - deuda, 0), max(doble - deuda, 0), 65 * diaria, 100 * diaria)
        for limite, lado, dispensa in product(limites, (-1, 0, 1), (True, False)):
            for avales in ([], [solo], [100, solo - 100, 5], [solo - 1], [100_00, 0, 200_00]):
                comparar_139(activo, fondo, deuda, uma, diaria, max(limite + lado, 0), avales, dispensa)


# --- Ley 145 --------------------------------------------------------------------------------------------------------


def abonos_145(capital: int, tasa: int, n: int, garantia: bool, k: int) -> dict[str, Any]:
    if n < 1 or n > 72:
        return veredicto("PLAZO_INVALIDO" if n < 1 else "PLAZO_EXCEDIDO")
    nivel, filas = tabla_de_abonos(capital, tasa, n)
    reserva = medio_arriba(Fraction(capital * 25, 10_000)) if garantia else 0  # one charge of 0.25 %
    cuota = reserva // n
    return renglon(capital, filas, k) | {
        "abono_nivel": pesos(nivel), "contribucion_reserva": pesos(reserva), "cuota_reserva": pesos(cuota),
        "abono_quincenal": pesos(nivel + cuota), "ultimo_abono": pesos(filas[-1][2] + reserva - (n - 1) * cuota),
        "total_a_pagar": pesos(capital + sum(f[0] for f in filas) + reserva),
    } | veredicto()  # fmt: skip


def pedir_145(capital: int, tasa: int, n: int, garantia: bool, k: int) -> dict[str, Any]:
    return salidas("ley-145", {
        "capital": pesos(capital), "tasa_anual_pct": puntos(tasa), "quincenas": n, "con_garantia_solidaria": garantia,
        "quincena_consulta": k,
    })  # fmt: skip


@given(IMPORTES, TASAS, st.integers(1, 72), st.booleans(), st.data())
def test_ley_145(capital: int, tasa: int, n: int, garantia: bool, datos: st.DataObject) -> None:
    k = datos.draw(st.integers(1, n))
    assert pedir_145(capital, tasa, n, garantia, k) == abonos_145(capital, tasa, n, garantia, k)


@pytest.mark.parametrize("n", [-1, 0, 1, 2, 24, 71, 72, 73])
def test_ley_145_cada_plazo(n: int) -> None:
    for k, garantia in product({1, 2, max(n - 1, 1), max(n, 1), 80}, (True, False)):
        if 1 <= n <= 72 and k > n:
            with pytest.raises(EntradaInvalida, match="una quincena del plazo"):
                pedir_145(5_000_000, 14_2500, n, garantia, k)
            continue
        for capital, tasa in ((5_000_000, 14_2500), (1_000_200, 0), (36, 0)):
            assert pedir_145(capital, tasa, n, garantia, k) == abonos_145(capital, tasa, n, garantia, k)


def test_ley_145_cada_renglon_de_la_tabla() -> None:
    for k in range(1, 73):
        assert pedir_145(7_777_777, 11_3162, 72, True, k) == abonos_145(7_777_777, 11_3162, 72, True, k)


# --- Ley 146 --------------------------------------------------------------------------------------------------------
def comparar_146(adeudo: int, vencio: date, pago: date, tiie: dict[date, int], extra: dict[int, int]) -> None:
    mora = vencio + DIA
    del_mes_anterior = [
        d for d in tiie if (d.year, d.month) == ((mora.replace(day=1) - DIA).year, (mora.replace(day=1) - DIA).month)
    ]
    dias = (pago - vencio).days
    if dias <= 0:
        esperado: dict[str, Any] = {"dias_mora": 0, "interes_moratorio": "0.00"} | veredicto()
    elif mora < date(2022, 10, 1):
        esperado = veredicto("VERSION_NO_DISPONIBLE")
    elif not del_mes_anterior or mora.year not in extra:
        faltan = ["SIN_TIIE_PUBLICADA"] * (not del_mes_anterior) + ["SIN_PUNTOS_AUTORIZADOS"] * (mora.year not in extra)
        esperado = veredicto(*faltan)
    else:
        tasa = tiie[max(del_mes_anterior)] + extra[mora.year]
        interes = Fraction(adeudo * tasa * dias, 1_000_000 * 360)
        esperado = {
            "fecha_mora": mora.isoformat(), "fecha_tiie": max(del_mes_anterior).isoformat(), "dias_mora": dias,
            "tasa_moratoria_anual_pct": puntos(tasa), "interes_moratorio": pesos(medio_arriba(interes)),
        } | veredicto()  # fmt: skip
    entradas = {
        "adeudo_vencido": pesos(adeudo),
        "fecha_vencimiento": vencio.isoformat(),
        "fecha_pago": pago.isoformat(),
        "tiie": {d.isoformat(): puntos(t) for d, t in tiie.items()},
        "puntos_moratorios": {str(a): puntos(p) for a, p in extra.items()},
    }
    assert salidas("ley-146", entradas) == esperado


@given(IMPORTES, st.dates(date(2022, 9, 1), date(2027, 12, 31)), st.integers(-5, 900), TASAS, TASAS, st.booleans(),
       st.booleans(), st.integers(1, 27))  # fmt: skip
def test_ley_146(
    adeudo: int, vencio: date, atraso: int, tiie: int, extra: int, hay: bool, publicada: bool, antes: int
) -> None:
    mora = vencio + DIA
    ultimo = mora.replace(day=1) - DIA
    serie = {ultimo - antes * DIA: 1_0000, mora: 9_0000} | ({ultimo: tiie} if publicada else {})
    comparar_146(adeudo, vencio, vencio + atraso * DIA, serie, {mora.year: extra} if hay else {mora.year - 1: 1})


def test_ley_146_a_los_dos_lados_de_cada_dia() -> None:
    tiie = {date(2022, 8, 31): 8_8500, date(2022, 9, 30): 9_5000, date(2025, 12, 31): 7_0000, date(2026, 1, 30): 7_2500}
    puntos_ = {2022: 5_0000, 2025: 6_0000, 2026: 4_0000}
    vencimientos = [date(2022, 9, 29), date(2022, 9, 30), date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 30),
                    date(2026, 1, 31), date(2026, 2, 28)]  # fmt: skip
    for vencio, dias in product(vencimientos, (-1, 0, 1, 2, 360)):
        for adeudo in (0, 1, 180_00, 1_000_000_01):
            comparar_146(adeudo, vencio, vencio + dias * DIA, tiie, puntos_)
    comparar_146(1_000, date(2026, 2, 2), date(2026, 2, 20), {date(2026, 1, 30): 0}, {2026: 1_0000})  # 0.5 centavos
    comparar_146(1_000, date(2026, 2, 2), date(2026, 2, 20), {}, {})


# --- Reglamento 50 --------------------------------------------------------------------------------------------------
def anticipar(capital: int, tasa: int, n: int, pagadas: int, anticipo: int) -> dict[str, Any]:
    i = Fraction(tasa, 10_000) / 2400
    _, filas = tabla_de_abonos(capital, tasa, n)
    precios = {j: medio_arriba(filas[j - 1][2] / (1 + i) ** (j - pagadas)) for j in range(pagadas + 1, n + 1)}
    resto, cancelados = anticipo, []
    for j in range(n, pagadas, -1):
        if precios[j] > resto:
            break
        resto -= precios[j]
        cancelados.append(j)
    ultimo = n - len(cancelados)
    nuevo: str | None = None
    if ultimo > pagadas:
        entero = filas[ultimo - 1][2]
        nuevo = pesos(medio_arriba((precios[ultimo] - resto) * (1 + i) ** (ultimo - pagadas)) if resto else entero)
    saldo = capital if pagadas == 0 else filas[pagadas - 1][3]
    return {
        "documentos_cancelados": cancelados,
        "interes_bonificado": pesos(sum(filas[j - 1][2] - precios[j] for j in cancelados)),
        # Prices are rounded one by one and may add some centavos more than the balance, which is never negative.
        "saldo": pesos(max(saldo - anticipo, 0)) if ultimo > pagadas else "0.00",
        "ultimo_documento": nuevo,
    }


def pedir_anticipo(capital: int, tasa: int, n: int, pagadas: int, anticipo: int) -> dict[str, Any]:
    return salidas("rpe-50", {
        "operacion": "corto_plazo", "capital": pesos(capital), "tasa_anual_pct": puntos(tasa), "quincenas": n,
        "pagadas": pagadas, "anticipo": pesos(anticipo),
    })  # fmt: skip


@given(st.integers(100_00, 1_000_000_00), st.integers(0, 360_000), st.integers(2, 72), st.data())
def test_rpe_50(capital: int, tasa: int, n: int, datos: st.DataObject) -> None:
    caso = capital, tasa, n, datos.draw(st.integers(0, n - 1)), datos.draw(st.integers(0, capital))
    assert pedir_anticipo(*caso) == anticipar(*caso)


def test_rpe_50_a_los_dos_lados_de_cada_documento() -> None:
    capital, tasa, n, pagadas = 2_000_000, 14_2500, 12, 5
    _, filas = tabla_de_abonos(capital, tasa, n)
    i = Fraction(tasa, 10_000) / 2400
    suma = 0
    for j in range(n, pagadas, -1):
        suma += medio_arriba(filas[j - 1][2] / (1 + i) ** (j - pagadas))
        for lado in (-1, 0, 1):
            assert pedir_anticipo(capital, tasa, n, pagadas, suma + lado) == anticipar(
                capital, tasa, n, pagadas, suma + lado
            )
    with pytest.raises(EntradaInvalida, match="algún documento por pagar"):
        pedir_anticipo(capital, tasa, n, n, 0)
    assert pedir_anticipo(capital, tasa, n, n - 1, 0) == anticipar(capital, tasa, n, n - 1, 0)
    assert pedir_anticipo(capital, tasa, 1, 0, 5) == anticipar(capital, tasa, 1, 0, 5)
    un_centavo_antes = 4_256_010, 24_0000, 62, 41, 1_743_200  # the prices add 17432.01 and the balance is 17431.99
    assert pedir_anticipo(*un_centavo_antes) == anticipar(*un_centavo_antes)
    todo_menos_un_centavo = 1_006_900, 24_0000, 11, 0, 1_006_899  # the prices add 10068.99 and the balance is 10069.00
    assert pedir_anticipo(*todo_menos_un_centavo) == anticipar(*todo_menos_un_centavo)
    el_ultimo_cuesta_mas = 10_000, 0, 3, 0, 3_333  # it goes first, and nothing is cancelled before it
    assert pedir_anticipo(*el_ultimo_cuesta_mas) == anticipar(*el_ultimo_cuesta_mas)


@given(IMPORTES, st.integers(-1, 1))
def test_rpe_50_del_hipotecario(abono: int, lado: int) -> None:
    anticipo = max(2 * abono + lado, 0)
    entradas = {"operacion": "hipotecario", "abono_quincenal": pesos(abono), "anticipo": pesos(anticipo)}
    motivos = ["ANTICIPO_MENOR_A_DOS_PAGOS"] * (anticipo < 2 * abono)
    assert salidas("rpe-50", entradas) == veredicto(*motivos)
