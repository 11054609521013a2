"""Speed and exactness of the law kernel: one figure, its tree, and a million people beside numpy and OpenFisca.

Run as `python -m bench.reglas`; `medir()` gives the same figures as a dict for `bench/resultados.json`.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np

from derecho import Regla, consola, regla
from derecho.api import arbol
from derecho.arbol import Arbol, nodo_de_entrada
from derecho.columnas import Clases
from derecho.dinero import Razon
from derecho.lotes import aplicar
from derecho.tipos import Dinero, Entero, Tasa
from derecho.vocabulario import LEY
from pensiones.rules.ley_101_pension_de_retiro import PORCENTAJE
from prestamos.rules.ley_145_abonos_iguales import nivel

TAMANOS = (1, 10_000, 100_000, 1_000_000)
TASAS = (102_500, 107_500, 112_500, 115_000, 120_000, 125_000, 132_500, 140_000)
QUINCENAS = 72
PAGO = date(2026, 1, 16)
SUELDOS = ("s1", "s2", "s3")
METAS = {"una_cifra_us": 5, "con_arbol_us": 50, "importar_ms": 300, "razon_con_numpy": 1.5, "lote_10000_s": 3}
RAIZ = Path(__file__).parents[1]
ENTRADAS: dict[str, Any] = {
    "tiempo": {"anios": 27, "meses": 6, "dias": 1},
    "historial": [{"quincenas": 24, "sbc_mensual": "15000.00"}, {"quincenas": 48, "sbc_mensual": "18000.00"}],
    "fecha_inicio_pago": "2026-01-16",
}
ABONO: dict[str, Any] = {
    "capital": "50000.00",
    "tasa_anual_pct": "14.2500",
    "quincenas": 72,
    "con_garantia_solidaria": True,
    "quincena_consulta": 1,
}


def tiempo_de(f: Callable[[], Any], veces: int = 1, corridas: int = 7) -> float:
    """Median seconds of one call, after a first one that fills the caches."""
    f()
    medidas = []
    for _ in range(corridas):
        inicio = perf_counter()
        for _ in range(veces):
            f()
        medidas.append((perf_counter() - inicio) / veces)
    return median(medidas)


def personas(n: int) -> dict[str, Any]:
    """The same people for both: time of contribution, three yearly salaries, a loan and one of eight rates."""
    g = np.random.default_rng(7)
    datos = {"anios": g.integers(10, 36, n), "meses": g.integers(0, 12, n), "dias": g.integers(0, 30, n)}
    datos |= {s: g.integers(800_000, 9_000_000, n) for s in SUELDOS}
    return datos | {"capital": g.integers(1_000_00, 400_000_00, n), "cual": g.integers(0, len(TASAS), n)}


def con_numpy(d: dict[str, Any]) -> tuple[Any, ...]:
    """What a careful person writes by hand for the same salidas, without checks of overflow, text or half centavos."""
    tabla = np.array([v or 0 for v in PORCENTAJE.lista] + [100] * 40)
    anios = d["anios"] + (d["meses"] * 30 + d["dias"] > 180)
    porcentaje = tabla[anios]
    suma = d["s1"] + d["s2"] + d["s3"]
    sin_derecho = anios < 15
    i = np.array(TASAS) / 24_000_000
    factor = i / (1 - (1 + i) ** -QUINCENAS)
    abono = np.floor(d["capital"] * factor[d["cual"]] + 0.5).astype(np.int64)
    return (
        anios,
        porcentaje,
        (suma * 2 + 3) // 6,
        (suma * porcentaje * 2 + 300) // 600,
        sin_derecho,
        ~sin_derecho,
        abono,
    )


def con_las_reglas(d: dict[str, Any]) -> tuple[Any, Any]:
    """ley-101 whole (salidas, nulls and motivos) and the level instalment of ley-145, over the same columns."""
    pension = regla("ley-101").vector(
        {
            "tiempo": {c: d[c] for c in ("anios", "meses", "dias")},
            "historial": [{"quincenas": 24, "sbc_mensual": d[s]} for s in SUELDOS],
            "fecha_inicio_pago": PAGO,
        }
    )
    tasas = Clases([Razon(t, 10_000) for t in TASAS], d["cual"])
    tipos = {"capital": Dinero(), "tasa_anual_pct": Tasa(), "quincenas": Entero()}
    return pension, aplicar(nivel, tipos, {"capital": d["capital"], "tasa_anual_pct": tasas, "quincenas": QUINCENAS})


def una_persona(d: dict[str, Any]) -> Callable[[], Any]:
    """A single person never goes through numpy: the first reading, typed."""
    r, sueldo = regla("ley-101"), regla("ley-101").entradas["historial"].de.clase  # type: ignore[attr-defined]
    tiempo = r.entradas["tiempo"].clase(*(int(d[c][0]) for c in ("anios", "meses", "dias")))  # type: ignore[attr-defined]
    historial = [sueldo(24, int(d[s][0])) for s in SUELDOS]
    valores = {"tiempo": tiempo, "historial": historial, "fecha_inicio_pago": PAGO}
    capital, tasa = int(d["capital"][0]), Razon(TASAS[int(d["cual"][0])], 10_000)
    return lambda: (r.exacta(valores), nivel(LEY, capital, tasa, QUINCENAS))


def _con_nodos(r: Regla, valores: dict[str, Any]) -> Callable[[], Any]:
    """The figure and the nodes of its tree, as they are before they are written."""
    return lambda: r.cuerpos[None](Arbol(), **{k: nodo_de_entrada(k, r.entradas[k], v, {}) for k, v in valores.items()})


def exactas(d: dict[str, Any]) -> list[tuple[int | None, int]]:
    """Pension (None without the right) and instalment of each person, with exact fractions written apart from the rules."""
    columnas = [d[c].tolist() for c in ("anios", "meses", "dias", *SUELDOS, "capital", "cual")]
    factores = [Fraction(t, 24_000_000) for t in TASAS]
    factores = [i / (1 - 1 / (1 + i) ** QUINCENAS) for i in factores]
    porcentajes = dict(zip(range(15, 29), (50, 53, 56, 60, 64, 68, 72, 76, 80, 84, 88, 92, 96, 100), strict=True))
    cifras = []
    for a, m, e, s1, s2, s3, capital, cual in zip(*columnas, strict=True):
        pct = porcentajes.get(min(a + (30 * m + e > 180), 28))
        f = factores[cual]
        pension = None if pct is None else ((s1 + s2 + s3) * pct * 2 + 300) // 600
        cifras.append((pension, (2 * capital * f.numerator + f.denominator) // (2 * f.denominator)))
    return cifras


def centavos_mal(n: int) -> dict[str, int]:
    """People whose pension or instalment is not the exact one, by engine."""
    from bench import openfisca

    d = personas(n)
    buenas = exactas(d)
    pension, abonos = con_las_reglas(d)
    nulas = pension.nulos["pension_mensual"]
    con_derecho = np.array([p is not None for p, _ in buenas])
    de_numpy = con_numpy(d)
    otra = openfisca.calcular(openfisca.simulacion(openfisca.sistema(), openfisca.entradas(d, TASAS)))
    de_openfisca = [np.rint(x.astype(float) * 100).astype(np.int64) for x in otra]
    calculadas = {
        "reglas": (pension.valores["pension_mensual"], abonos),
        "numpy": (de_numpy[3], de_numpy[6]),
        "openfisca": tuple(de_openfisca),
    }
    buena_pension = np.array([p or 0 for p, _ in buenas])
    buen_abono = np.array([a for _, a in buenas])
    mal = {
        motor: int((((p != buena_pension) & con_derecho) | (a != buen_abono)).sum())
        for motor, (p, a) in calculadas.items()
    }
    return mal | {"reglas": mal["reglas"] + int((nulas == con_derecho).sum())}


def historial_ms(n: int) -> float:
    """The reduction of a list per person: from one to eight spells of salary, into the mean of the last three years."""
    g = np.random.default_rng(11)
    cuantos = g.integers(1, 9, n)
    offsets = np.concatenate([[0], np.cumsum(cuantos)])
    campos = {"quincenas": g.integers(1, 60, offsets[-1]), "sbc_mensual": g.integers(800_000, 9_000_000, offsets[-1])}
    d = personas(n)
    tiempo = {c: d[c] for c in ("anios", "meses", "dias")}
    columnas = {"tiempo": tiempo, "historial": (campos, offsets), "fecha_inicio_pago": PAGO}
    return tiempo_de(lambda: regla("ley-101").vector(columnas), 1, 5) * 1e3


def importar_ms() -> float:
    """A fresh interpreter that imports every rule, less one that imports nothing; numpy must stay out."""
    codigo = (
        "from time import perf_counter as t; a = t(); import derecho; derecho.descubrir(); b = t(); import sys;"
        "assert 'numpy' not in sys.modules; print((b - a) * 1000)"
    )
    corridas = [subprocess.run([sys.executable, "-c", codigo], cwd=RAIZ, capture_output=True, text=True, check=True)]
    corridas += [
        subprocess.run(corridas[0].args, cwd=RAIZ, capture_output=True, text=True, check=True) for _ in range(4)
    ]
    return median(float(c.stdout) for c in corridas)


def lote_s(lineas: int = 10_000) -> float:
    """`regla --lote` over mixed lines, from file to JSON."""
    mezcla = [
        json.dumps({"regla": "ley-101", "entradas": ENTRADAS}),
        json.dumps({"regla": "ley-145", "entradas": ABONO}),
    ]
    mezcla += [json.dumps({"regla": "ley-188", "entradas": {"sbc_quincenal": "7333.33"}}), '{"regla": "ley-143"}']
    with tempfile.TemporaryFile("w+", encoding="utf-8") as archivo:
        archivo.writelines(f"{mezcla[i % len(mezcla)]}\n" for i in range(lineas))
        archivo.seek(0)
        inicio = perf_counter()
        assert sum(1 for _ in consola.lote(archivo)) == lineas  # noqa: S101 - a bench that drops lines measures nothing
        return perf_counter() - inicio


def medir(comparadas: int = 100_000) -> dict[str, Any]:
    """Every figure of the bench."""
    from bench import motores

    r, t = regla("ley-101"), regla("ley-145")
    valores, abono = r.leer(ENTRADAS), t.leer(ABONO)
    resultado: dict[str, Any] = {
        "una_cifra_us": tiempo_de(lambda: r.exacta(valores), 5000) * 1e6,
        "con_arbol_us": tiempo_de(_con_nodos(r, valores), 1000) * 1e6,
        "arbol_en_json_us": tiempo_de(lambda: arbol(r, valores, ENTRADAS), 1000) * 1e6,
        "tabla_de_72_abonos_us": tiempo_de(lambda: t.exacta(abono), 1000) * 1e6,
        "importar_ms": importar_ms(),
        "lote_10000_s": lote_s(),
        "centavos_mal": centavos_mal(comparadas),
        "personas_comparadas": comparadas,
        "historial_por_persona_ms": {str(n): historial_ms(n) for n in TAMANOS[1:]},
        "motores": motores.comparar(TAMANOS),
        "vector": {},
    }
    for n in TAMANOS:
        d = personas(n)
        veces = 2000 if n == 1 else max(1, 1_000_000 // n // 5)
        nuestra = una_persona(d) if n == 1 else (lambda d=d: con_las_reglas(d))
        plano, reglas = tiempo_de(lambda d=d: con_numpy(d), veces), tiempo_de(nuestra, veces)
        resultado["vector"][str(n)] = {
            "numpy_ms": plano * 1e3, "reglas_ms": reglas * 1e3, "razon": reglas / plano, "personas_por_s": n / reglas,
        }  # fmt: skip
    return resultado


def texto(m: dict[str, Any]) -> str:
    """The figures in lines."""
    lineas = [
        f"una cifra (ley-101)                 {m['una_cifra_us']:8.2f} µs   meta {METAS['una_cifra_us']}",
        f"con su árbol                        {m['con_arbol_us']:8.2f} µs   meta {METAS['con_arbol_us']}",
        f"con su árbol escrito en JSON        {m['arbol_en_json_us']:8.2f} µs",
        f"tabla de 72 abonos (ley-145)        {m['tabla_de_72_abonos_us']:8.2f} µs",
        f"importar todas las reglas           {m['importar_ms']:8.1f} ms   meta {METAS['importar_ms']}, sin numpy",
        f"lote de 10,000 líneas               {m['lote_10000_s']:8.2f} s    meta {METAS['lote_10000_s']}",
        f"personas con un centavo mal, de {m['personas_comparadas']:,}: "
        + ", ".join(f"{motor} {mal:,}" for motor, mal in m["centavos_mal"].items())
        + "   meta 0 en reglas",
    ]
    lineas += [
        f"pensión y abono, {int(n):>9,} personas  {v['reglas_ms']:9.3f} ms   numpy {v['numpy_ms']:9.3f} ms   "
        f"{v['razon']:.2f}x   {v['personas_por_s'] / 1e6:.1f} M/s"
        for n, v in m["vector"].items()
    ]
    lineas += [
        f"lista de sueldos por persona, {int(n):>9,} personas  {ms:9.3f} ms"
        for n, ms in m["historial_por_persona_ms"].items()
    ]
    lineas += [
        f"{motor:21} {int(n):>9,} personas  {v['personas_por_s']:>13,.0f} por segundo  pico {v['memoria_mb']:6.0f} MB "
        f"(+{v['sobre_entradas_mb']:.0f} sobre las entradas)"
        for n, por_motor in m["motores"].items()
        for motor, v in por_motor.items()
    ]
    return "\n".join(lineas)


if __name__ == "__main__":
    print(texto(medir()))
