"""A million people each, column by column, against exact integers: Ley 98 to 101 and 145.

Each oracle is written from the text, for many people at once, and shares nothing with the rules: days of service are
bits of a Python integer, averages and instalments are integers compared by cross multiplication. A control spoils one
person of each oracle and one row of each table, and must be seen. The short run asks a few thousand people the same.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any

import numpy as np
import pytest

from derecho import regla

TANDA = 250_000
Columnas = dict[str, Any]
DE_RETIRO = dict(zip(range(15, 29), (50, 53, 56, 60, 64, 68, 72, 76, 80, 84, 88, 92, 96, 100), strict=True))


def comparar(id: str, columnas: Columnas, oraculo: Columnas) -> int:
    """How many people have some salida or motivo that is not that of the oracle. Null is -1; stopped rows say why."""
    r = regla(id).vector(columnas)
    codigos = {n for n in oraculo if n.isupper()}
    assert set(r.motivos) <= codigos
    assert set(r.valores) == set(oraculo) - codigos
    detenidas = False if r.detenidas is None else r.detenidas
    distintas = np.zeros(len(oraculo[next(iter(oraculo))]), bool)
    for nombre, esperado in oraculo.items():
        if nombre in codigos:
            distintas |= r.motivos.get(nombre, np.zeros(r.filas, bool)) != esperado
        else:
            nulo = r.nulos.get(nombre)
            obtenido = r.valores[nombre] if nulo is None else np.where(nulo, -1, r.valores[nombre])
            distintas |= (obtenido != esperado) & ~np.broadcast_to(detenidas, len(distintas))
    return int(distintas.sum())


def tiempos(a: np.random.Generator, n: int) -> Columnas:
    """Half of them at the edge of six months."""
    t = {"anios": a.integers(0, 46, n), "meses": a.integers(0, 12, n), "dias": a.integers(0, 30, n)}
    borde = a.random(n) < 0.5
    t["meses"][borde], t["dias"][borde] = 6, a.integers(0, 2, borde.sum())
    return t


def de_100(t: Columnas) -> Any:
    """More than six months is one more year."""
    return t["anios"] + ((t["meses"] > 6) | ((t["meses"] == 6) & (t["dias"] > 0)))


def partes_de(dias: Any) -> tuple[Any, Any, Any]:
    """Year, month and day of the month of some dates."""
    meses = dias.astype("datetime64[M]")
    return (dias.astype("datetime64[Y]").astype(int) + 1970, meses.astype(int) % 12 + 1,
            (dias - meses.astype("datetime64[D]")).astype(int) + 1)  # fmt: skip


# --- Ley 98 ---------------------------------------------------------------------------------------------------------
def gente_98(a: np.random.Generator, n: int) -> Columnas:
    """Half of them around the day on which they are 65."""
    corte = np.datetime64("2018-06-01") + a.integers(0, 4500, n)
    nacio = corte - a.integers(50 * 365, 80 * 365, n)
    cumple = np.datetime64("1956-01-01") + a.integers(0, 3650, n)
    borde = (a.random(n) < 0.5) & (cumple + 65 * 365 + 60 > np.datetime64("2018-07-01"))
    nacio[borde] = cumple[borde]
    corte[borde] = (cumple + 65 * 365 + a.integers(10, 22, n))[borde]
    return {"fecha_nacimiento": nacio, "fecha_corte": corte, "tiempo_servicio": tiempos(a, n),
            "tiempo_aportacion": tiempos(a, n)}  # fmt: skip


def oraculo_98(c: Columnas) -> Columnas:
    (a0, m0, d0), (a1, m1, d1) = partes_de(c["fecha_nacimiento"]), partes_de(c["fecha_corte"])
    edad = a1 - a0 - (100 * m1 + d1 < 100 * m0 + d0)
    servicio, aportacion = de_100(c["tiempo_servicio"]), de_100(c["tiempo_aportacion"])
    faltas = {"EDAD_INSUFICIENTE": edad < 65, "SERVICIO_INSUFICIENTE": servicio < 15,
              "APORTACION_INSUFICIENTE": aportacion < 15}  # fmt: skip
    procede = ~np.logical_or.reduce(list(faltas.values()))
    return {"edad": edad, "anios_servicio": servicio, "anios_aportacion": aportacion, "procede": procede} | faltas


# --- Ley 99 and 100 -------------------------------------------------------------------------------------------------
def lugares(dias: Any) -> Any:
    """Place of a date in the commercial calendar, from 2000-01-01."""
    anio, mes, dia = partes_de(dias)
    return 360 * (anio - 2000) + 30 * (mes - 1) + np.minimum(dia, 30)


def bits(inicio: Any, fin: Any) -> list[int]:
    """Each stretch as the set of its days: one bit for each. The end of February closes its month."""
    _, mes, _ = partes_de(fin)
    _, manana, _ = partes_de(fin + 1)
    hasta = np.where((mes == 2) & (manana == 3), (lugares(fin) + 29) // 30 * 30, lugares(fin))
    return [((1 << max(b - a + 1, 0)) - 1) << a for a, b in zip(lugares(inicio).tolist(), hasta.tolist(), strict=True)]


def uniones(conjuntos: list[int], offsets: Any) -> list[int]:
    """The days of each person, however many stretches hold them."""
    de_cada_quien, cortes = [], offsets.tolist()
    for desde, hasta in zip(cortes[:-1], cortes[1:], strict=True):
        dias = 0
        for conjunto in conjuntos[desde:hasta]:
            dias |= conjunto
        de_cada_quien.append(dias)
    return de_cada_quien


def anios_de(dias: Any) -> Any:
    return dias // 360 + (dias % 360 > 180)


def offsets_de(a: np.random.Generator, n: int, maximo: int) -> Any:
    return np.concatenate([[0], np.cumsum(a.integers(0, maximo + 1, n))])


def tramos(a: np.random.Generator, n: int) -> Columnas:
    """Stretches of up to four years, many of which begin or end with a month."""
    inicio = np.datetime64("2001-01-01") + a.integers(0, 3650, n)
    de_mes = a.random(n) < 0.3
    inicio[de_mes] = inicio[de_mes].astype("datetime64[M]").astype("datetime64[D]")
    fin = inicio + a.integers(0, 1500, n)
    al_cierre = a.random(n) < 0.3
    siguiente = (fin[al_cierre].astype("datetime64[M]") + 1).astype("datetime64[D]")
    fin[al_cierre] = siguiente - 1
    return {"inicio": inicio, "fin": fin}


def gente_99(a: np.random.Generator, n: int) -> Columnas:
    empleos = offsets_de(a, n, 2)
    periodos = offsets_de(a, int(empleos[-1]), 2)
    registros = {"id": np.array(["e"] * int(empleos[-1])), "periodos": (tramos(a, int(periodos[-1])), periodos)}
    return {"empleos": (registros, empleos)}


def oraculo_99(c: Columnas) -> Columnas:
    registros, empleos = c["empleos"]
    campos, periodos = registros["periodos"]
    de_cada_empleo = uniones(bits(campos["inicio"], campos["fin"]), periodos)
    dias = np.array([x.bit_count() for x in uniones(de_cada_empleo, empleos)])
    sumados = np.concatenate([[0], np.cumsum([x.bit_count() for x in de_cada_empleo])])[empleos]
    return {"dias_360": dias, "dias_simultaneos_no_contados": np.diff(sumados) - dias,
            "anios_computables": anios_de(dias)}  # fmt: skip


def gente_100(a: np.random.Generator, n: int) -> Columnas:
    periodos, exclusiones = offsets_de(a, n, 3), offsets_de(a, n, 2)
    cuantas = int(exclusiones[-1])
    fuera = tramos(a, cuantas) | {
        "cubierto": a.random(cuantas) < 0.5,
        "tipo": a.choice(["licencia", "prision", "aportaciones_devueltas"], cuantas),
    }
    return {"periodos": (tramos(a, int(periodos[-1])), periodos), "exclusiones": (fuera, exclusiones)}


def oraculo_100(c: Columnas) -> Columnas:
    (campos, periodos), (fuera, exclusiones) = c["periodos"], c["exclusiones"]
    cuenta = fuera["cubierto"] & (fuera["tipo"] != "aportaciones_devueltas")
    quitados = [0 if si else x for x, si in zip(bits(fuera["inicio"], fuera["fin"]), cuenta.tolist(), strict=True)]
    trabajados = uniones(bits(campos["inicio"], campos["fin"]), periodos)
    pares = zip(trabajados, uniones(quitados, exclusiones), strict=True)
    dias = np.array([(x & ~y).bit_count() for x, y in pares])
    return {"dias_360": dias, "anios": dias // 360, "meses": dias % 360 // 30, "dias": dias % 30,
            "anios_computables": anios_de(dias)}  # fmt: skip


# --- Ley 101 --------------------------------------------------------------------------------------------------------
def gente_101(a: np.random.Generator, n: int) -> Columnas:
    """Up to five posts each; some have no history."""
    offsets = offsets_de(a, n, 5)
    filas = int(offsets[-1])
    sueldos = np.where(a.random(filas) < 0.3, a.integers(0, 3_000, filas), a.integers(0, 20_000_000, filas))
    historial = {"quincenas": a.integers(1, 91, filas), "sbc_mensual": sueldos}
    return {"tiempo": tiempos(a, n), "historial": (historial, offsets),
            "fecha_inicio_pago": np.datetime64("2021-06-01") + a.integers(0, 3000, n)}  # fmt: skip


def ultimas_72(campos: Columnas, offsets: Any) -> tuple[Any, Any]:
    """Sum of the base salaries of the last 72 contributed quincenas, and how many they are."""
    largos = np.diff(offsets)
    faltan, suma = np.full(len(largos), 72), np.zeros(len(largos), np.int64)
    for atras in range(1, int(largos.max(initial=0)) + 1):
        tiene = largos >= atras
        lugar = np.where(tiene, offsets[1:] - atras, 0)
        usadas = np.where(tiene, np.minimum(campos["quincenas"][lugar], faltan), 0)
        suma += usadas * campos["sbc_mensual"][lugar]
        faltan -= usadas
    return suma, 72 - faltan


def oraculo_101(c: Columnas, tabla: dict[int, int] = DE_RETIRO) -> Columnas:
    suma, cuantas = ultimas_72(*c["historial"])
    sin_historial, entre = cuantas == 0, np.maximum(cuantas, 1)
    anios = de_100(c["tiempo"])
    porcentaje = np.array([tabla.get(min(x, 28), -1) for x in range(60)])[anios]
    pension = (2 * suma * porcentaje + 100 * entre) // (200 * entre)  # half up
    pocos = (porcentaje < 0) & ~sin_historial
    return {
        "anios_computables": anios, "porcentaje": porcentaje, "sbc_promedio": (2 * suma + entre) // (2 * entre),
        "pension_mensual": np.where(porcentaje < 0, -1, pension), "procede": ~(pocos | sin_historial),
        "SIN_HISTORIAL": sin_historial, "APORTACION_INSUFICIENTE": pocos,
    }  # fmt: skip


# --- Ley 145 --------------------------------------------------------------------------------------------------------
def gente_145(a: np.random.Generator, n: int) -> Columnas:
    """A tenth without interest, where every amount can fall on half a centavo; a few out of the longest term."""
    tasas = np.concatenate([[0], a.integers(1, 400_000, 150)])
    plazo = a.integers(1, 73, n)
    plazo[: n // 500] = a.choice([-1, 0, 73, 480], n // 500)
    return {
        "capital": a.integers(100_00, 400_000_00, n),
        "tasa_anual_pct": tasas[np.where(a.random(n) < 0.1, 0, a.integers(1, 151, n))],
        "quincenas": plazo, "con_garantia_solidaria": a.random(n) < 0.5,
        "quincena_consulta": 1 + a.integers(0, 1_000_000, n) % np.maximum(plazo, 1),
    }  # fmt: skip


@cache
def factor(tasa: int, n: int) -> tuple[int, int]:
    """Level abono of one centavo, exact."""
    i = Fraction(tasa, 24_000_000)
    return (Fraction(1, n) if not tasa else i / (1 - 1 / (1 + i) ** n)).as_integer_ratio()


def nivel(capital: int, tasa: int, n: int) -> int:
    if not 1 <= n <= 72:
        return 0
    num, den = factor(tasa, n)
    return (2 * capital * num + den) // (2 * den)


def tabla_145(c: Columnas, abono: Any) -> Columnas:
    """The rows of everybody: interest half up on the balance, and a last abono that pays what is left."""
    saldo, plazo, k, entre = c["capital"].copy(), c["quincenas"], c["quincena_consulta"], 24_000_000
    intereses, ultimo = np.zeros_like(saldo), np.zeros_like(saldo)
    de_k = {nombre: np.zeros_like(saldo) for nombre in ("interes_k", "capital_k", "saldo_k")}
    for fila in range(1, 73):
        viva, es_la_ultima = fila <= plazo, fila == plazo
        interes = np.where(viva, (2 * saldo * c["tasa_anual_pct"] + entre) // (2 * entre), 0)
        pago = np.where(es_la_ultima, saldo + interes, np.where(viva, abono, 0))
        saldo = saldo + interes - pago
        intereses += interes
        ultimo += np.where(es_la_ultima, pago, 0)
        for nombre, valor in (("interes_k", interes), ("capital_k", pago - interes), ("saldo_k", saldo)):
            de_k[nombre][fila == k] = valor[fila == k]
    return {"intereses_totales": intereses, "ultimo_abono": ultimo} | de_k


def oraculo_145(c: Columnas) -> Columnas:
    capital, plazo = c["capital"], c["quincenas"]
    filas = zip(capital.tolist(), c["tasa_anual_pct"].tolist(), plazo.tolist(), strict=True)
    abono = np.array([nivel(*fila) for fila in filas])
    tabla = tabla_145(c, abono)
    reserva = np.where(c["con_garantia_solidaria"], (capital + 200) // 400, 0)  # 0.25 %, half up
    cuota = reserva // np.maximum(plazo, 1)
    monto = capital + tabla["intereses_totales"]
    return tabla | {
        "abono_nivel": abono, "contribucion_reserva": reserva, "cuota_reserva": cuota, "abono_quincenal": abono + cuota,
        "ultimo_abono": tabla["ultimo_abono"] + reserva - cuota * (plazo - 1), "monto": monto,
        "total_a_pagar": monto + reserva, "procede": (plazo >= 1) & (plazo <= 72), "PLAZO_EXCEDIDO": plazo > 72,
        "PLAZO_INVALIDO": plazo < 1,
    }  # fmt: skip


# --- the comparison, and its control --------------------------------------------------------------------------------
Gente, Oraculo = Callable[[np.random.Generator, int], Columnas], Callable[..., Columnas]
REGLAS: dict[str, tuple[Gente, Oraculo, str]] = {
    "ley-98": (gente_98, oraculo_98, "edad"),
    "ley-99": (gente_99, oraculo_99, "dias_360"),
    "ley-100": (gente_100, oraculo_100, "dias"),
    "ley-101": (gente_101, oraculo_101, "sbc_promedio"),
    "ley-145": (gente_145, oraculo_145, "ultimo_abono"),
}


def azar(semilla: int) -> np.random.Generator:
    return np.random.default_rng([20261120, semilla])


@pytest.mark.largo
@pytest.mark.parametrize("id", REGLAS)
def test_un_millon_de_personas(id: str) -> None:
    gente, oraculo, _ = REGLAS[id]
    for tanda in range(1_000_000 // TANDA):
        columnas = gente(azar(tanda), TANDA)
        assert comparar(id, columnas, oraculo(columnas)) == 0


@pytest.mark.parametrize("id", REGLAS)
def test_unos_miles_de_personas_y_un_oraculo_que_miente_en_una(id: str) -> None:
    gente, oraculo, salida = REGLAS[id]
    columnas = gente(azar(99), 5_000)
    esperado = oraculo(columnas)
    assert comparar(id, columnas, esperado) == 0
    alguien = int(np.flatnonzero(esperado.get("procede", np.ones(5_000, bool)))[17])
    falso = esperado[salida].copy()
    falso[alguien] += 1  # one centavo, one day or one year, in one person
    assert comparar(id, columnas, esperado | {salida: falso}) == 1


@pytest.mark.parametrize("renglon", DE_RETIRO)
def test_ley_101_una_tabla_con_un_renglon_falso_se_nota(renglon: int) -> None:
    columnas = gente_101(azar(7), 5_000)
    falsa = DE_RETIRO | {renglon: DE_RETIRO[renglon] + 1}
    hay = (np.minimum(de_100(columnas["tiempo"]), 28) == renglon) & (np.diff(columnas["historial"][1]) > 0)
    assert comparar("ley-101", columnas, oraculo_101(columnas, falsa)) == hay.sum() > 0


def test_ley_101_los_medios_centavos_suben_y_los_hay() -> None:
    columnas = gente_101(azar(8), 20_000)
    suma, cuantas = ultimas_72(*columnas["historial"])
    empates = (cuantas > 0) & (2 * suma % np.maximum(cuantas, 1) == 0) & (suma % np.maximum(cuantas, 1) != 0)
    assert empates.sum() > 50
    solo_empates = oraculo_101(columnas)
    solo_empates["sbc_promedio"] = solo_empates["sbc_promedio"] - empates  # half down instead
    assert comparar("ley-101", columnas, solo_empates) == empates.sum()


def test_ley_145_los_medios_centavos_se_certifican() -> None:
    capital = np.arange(1, 20_000, 2) * 36  # capital / 72 ends in exactly half a centavo
    columnas = {
        "capital": capital, "tasa_anual_pct": np.zeros(len(capital), np.int64),
        "quincenas": np.full(len(capital), 72), "con_garantia_solidaria": np.ones(len(capital), bool),
        "quincena_consulta": np.full(len(capital), 72),
    }  # fmt: skip
    esperado = oraculo_145(columnas)
    assert (esperado["abono_nivel"] == (capital + 36) // 72).all()
    assert comparar("ley-145", columnas, esperado) == 0
    assert comparar("ley-145", columnas, esperado | {"abono_nivel": capital // 72}) == len(capital)
