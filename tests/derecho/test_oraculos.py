"""Independent exact oracles, written from the text of each article with Fraction and sharing no code with the rules."""

from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from derecho import calcular, regla

IMPORTES = st.one_of(st.integers(0, 3_000), st.integers(0, 10_000_000))
TASAS = st.one_of(st.just(0), st.integers(1, 400_000))


def pesos(centavos: int) -> str:
    return f"{centavos // 100}.{centavos % 100:02d}"


def puntos(diezmilesimas: int) -> str:
    return f"{diezmilesimas // 10_000}.{diezmilesimas % 10_000:04d}"


def medio_arriba(x: Fraction) -> int:
    return floor(x + Fraction(1, 2))


# --- Ley 101 --------------------------------------------------------------------------------------------------------
PORCENTAJES = dict(zip(range(15, 29), (50, 53, 56, 60, 64, 68, 72, 76, 80, 84, 88, 92, 96, 100), strict=True))


def pension(anios: int, meses: int, dias: int, historial: list[tuple[int, int]]) -> dict[str, Any]:
    if not historial:
        return {"procede": False, "motivos": ["SIN_HISTORIAL"]}
    cumplidos = anios + (1 if 30 * meses + dias > 180 else 0)
    quincenas = [sbc for cuantas, sbc in historial for _ in range(cuantas)][-72:]
    promedio = Fraction(sum(quincenas), len(quincenas))
    porcentaje = PORCENTAJES.get(min(cumplidos, 28))
    return {
        "anios_computables": cumplidos,
        "porcentaje": porcentaje,
        "sbc_promedio": pesos(medio_arriba(promedio)),
        "pension_mensual": None if porcentaje is None else pesos(medio_arriba(promedio * porcentaje / 100)),
        "procede": porcentaje is not None,
        "motivos": [] if porcentaje else ["APORTACION_INSUFICIENTE"],
    }


@given(
    st.tuples(st.integers(0, 45), st.integers(0, 11), st.integers(0, 29)),
    st.lists(st.tuples(st.integers(1, 90), IMPORTES), max_size=6),
)
def test_ley_101(tiempo: tuple[int, int, int], historial: list[tuple[int, int]]) -> None:
    entradas = {
        "tiempo": dict(zip(("anios", "meses", "dias"), tiempo, strict=True)),
        "historial": [{"quincenas": q, "sbc_mensual": pesos(s)} for q, s in historial],
        "fecha_inicio_pago": "2026-01-16",
    }
    assert calcular("ley-101", entradas).salidas == pension(*tiempo, historial)


# --- Ley 145 and Reglamento 50 --------------------------------------------------------------------------------------
def tabla_de_abonos(capital: int, tasa: int, n: int) -> tuple[int, list[tuple[int, int, int, int]]]:
    """Level abono and rows (interest, capital, payment, balance), in exact fractions."""
    i = Fraction(tasa, 10_000) / 2400
    exacto = Fraction(capital, n) if i == 0 else capital * i / (1 - 1 / (1 + i) ** n)
    nivel, saldo, filas = medio_arriba(exacto), capital, []
    for k in range(1, n + 1):
        interes = medio_arriba(saldo * i)
        pago = nivel if k < n else saldo + interes
        saldo = saldo + interes - pago
        filas.append((interes, pago - interes, pago, saldo))
    return nivel, filas


@given(IMPORTES, TASAS, st.integers(1, 72), st.booleans(), st.data())
def test_ley_145(capital: int, tasa: int, n: int, garantia: bool, datos: st.DataObject) -> None:
    k = datos.draw(st.integers(1, n))
    nivel, filas = tabla_de_abonos(capital, tasa, n)
    reserva = medio_arriba(Fraction(capital, 400)) if garantia else 0
    intereses = sum(f[0] for f in filas)
    esperado = {
        "abono_nivel": nivel,
        "contribucion_reserva": reserva,
        "cuota_reserva": reserva // n,
        "abono_quincenal": nivel + reserva // n,
        "ultimo_abono": filas[-1][2] + reserva - (n - 1) * (reserva // n),
        "intereses_totales": intereses,
        "monto": capital + intereses,
        "total_a_pagar": capital + intereses + reserva,
        "interes_k": filas[k - 1][0],
        "capital_k": filas[k - 1][1],
        "saldo_k": filas[k - 1][3],
    }
    entradas = {
        "capital": pesos(capital),
        "tasa_anual_pct": puntos(tasa),
        "quincenas": n,
        "con_garantia_solidaria": garantia,
        "quincena_consulta": k,
    }
    salidas = calcular("ley-145", entradas).salidas
    centavos = {c: int(Fraction(v) * 100) for c, v in salidas.items() if isinstance(v, str)}
    assert centavos == esperado
    assert salidas["procede"] is True


@given(st.integers(100_00, 1_000_000_00), st.integers(0, 360_000), st.integers(2, 72), st.data())
def test_rpe_50(capital: int, tasa: int, n: int, datos: st.DataObject) -> None:
    pagadas = datos.draw(st.integers(0, n - 1))
    anticipo = datos.draw(st.integers(0, capital))
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
    entradas = {
        "operacion": "corto_plazo", "capital": pesos(capital), "tasa_anual_pct": puntos(tasa), "quincenas": n,
        "pagadas": pagadas, "anticipo": pesos(anticipo),
    }  # fmt: skip
    assert calcular("rpe-50", entradas).salidas == {
        "documentos_cancelados": cancelados,
        "interes_bonificado": pesos(sum(filas[j - 1][2] - precios[j] for j in cancelados)),
        "saldo": pesos(saldo - anticipo) if ultimo > pagadas else "0.00",
        "ultimo_documento": nuevo,
    }


# --- Ley 146 --------------------------------------------------------------------------------------------------------
@given(IMPORTES, st.dates(date(2022, 9, 1), date(2027, 12, 31)), st.integers(-5, 900), TASAS, TASAS, st.booleans())
def test_ley_146(adeudo: int, vencio: date, atraso: int, tiie: int, extra: int, hay: bool) -> None:
    pago, mora = vencio + timedelta(days=atraso), vencio + timedelta(days=1)
    publicada = mora.replace(day=1) - timedelta(days=1)
    entradas = {
        "adeudo_vencido": pesos(adeudo),
        "fecha_vencimiento": vencio.isoformat(),
        "fecha_pago": pago.isoformat(),
        "tiie": {publicada.isoformat(): puntos(tiie), "2001-01-31": "1.0000"},
        "puntos_moratorios": {str(mora.year): puntos(extra)} if hay else {},
    }
    if atraso <= 0:
        esperado: dict[str, Any] = {"dias_mora": 0, "interes_moratorio": "0.00", "procede": True, "motivos": []}
    elif mora < date(2022, 10, 1):
        esperado = {"procede": False, "motivos": ["VERSION_NO_DISPONIBLE"]}
    elif not hay:
        esperado = {"procede": False, "motivos": ["SIN_PUNTOS_AUTORIZADOS"]}
    else:
        interes = adeudo * Fraction(tiie + extra, 10_000) / 100 / 360 * atraso
        esperado = {
            "fecha_mora": mora.isoformat(), "fecha_tiie": publicada.isoformat(), "dias_mora": atraso,
            "tasa_moratoria_anual_pct": puntos(tiie + extra), "interes_moratorio": pesos(medio_arriba(interes)),
            "procede": True, "motivos": [],
        }  # fmt: skip
    assert calcular("ley-146", entradas).salidas == esperado


# --- Ley 139 and 188 ------------------------------------------------------------------------------------------------
@given(
    st.booleans(), IMPORTES, IMPORTES, st.integers(1, 500_000), IMPORTES, st.lists(IMPORTES, max_size=4), st.booleans()
)
def test_ley_139(activo: bool, fondo: int, deuda: int, uma: int, monto: int, avales: list[int], dispensa: bool) -> None:
    diaria = uma // 30 + 1
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
        "tipo": "activo" if activo else "pensionado", "fondo_ahorro_acumulado": pesos(fondo), "comprometido": pesos(deuda),
        "uma_mensual": pesos(uma), "uma_diaria": pesos(diaria), "monto": pesos(monto),
        "avales": [pesos(a) for a in avales], "dispensa_garantia": dispensa,
    }  # fmt: skip
    assert calcular("ley-139", entradas).salidas == {
        "tope_sin_garantia": pesos(libre), "tope_maximo": pesos(maximo), "descubierto": pesos(descubierto),
        "garantias": [pesos(g) for g in garantias], "autorizacion_directa": directa, "procede": not motivos,
        "motivos": motivos,
    }  # fmt: skip


@given(IMPORTES)
def test_ley_188(sbc: int) -> None:
    trabajador, entidad = medio_arriba(Fraction(sbc, 20)), medio_arriba(Fraction(sbc, 40))
    assert calcular("ley-188", {"sbc_quincenal": pesos(sbc)}).salidas == {
        "aportacion_trabajador": pesos(trabajador),
        "aportacion_entidad": pesos(entidad),
        "total": pesos(trabajador + entidad),
    }


# --- the vector reading against the same oracles --------------------------------------------------------------------
def test_diez_mil_abonos_sin_un_centavo_de_diferencia() -> None:
    azar = np.random.default_rng(20261120)
    capital, tasa = azar.integers(100_00, 400_000_00, 10_000), azar.choice([0, 82_500, 113_162, 142_500], 10_000)
    columnas = {
        "capital": capital, "tasa_anual_pct": tasa, "quincenas": 72, "con_garantia_solidaria": False,
        "quincena_consulta": 1,
    }  # fmt: skip
    abonos = regla("ley-145").vector(columnas).valores["abono_nivel"]
    for c, t, abono in zip(capital.tolist(), tasa.tolist(), abonos.tolist(), strict=True):
        i = Fraction(t, 24_000_000)
        assert abono == medio_arriba(Fraction(c, 72) if not t else c * i / (1 - 1 / (1 + i) ** 72))


def test_los_empates_de_medio_centavo_se_certifican() -> None:
    capital = np.arange(1, 20_000, 2) * 36  # C / 72 ends in exactly half a centavo
    columnas = {
        "capital": capital, "tasa_anual_pct": np.zeros(len(capital), np.int64), "quincenas": 72,
        "con_garantia_solidaria": False, "quincena_consulta": 1,
    }  # fmt: skip
    abonos = regla("ley-145").vector(columnas).valores["abono_nivel"]
    assert (abonos == (capital + 36) // 72).all()
