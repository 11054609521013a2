"""What holds for every rule, whatever its figures.

Over all the rules and their alternative readings, from what each one declares; they are in `invariantes`, and
`test_lecturas` asks them of each random case that it draws, so that the draw is paid once:
- what is refused says why: `procede` is that there are no motivos; they are sorted, once each, and every code that a
  salida holds (motivos, alertas, who is excluded) has its sentence in derecho/datos/motivos.yaml;
- amounts are inside the limits of their type: none is negative unless it says so;
- a later date never shortens a term: each date of the entradas, moved one day, never moves a date of the salidas
  backwards. ACORTAN holds the only exceptions, with the reason;

Over all the rules, here: the explanation says the version of its date: the text was in force, or the refusal is alone.

Over the rules of each shape, and none of that shape may be missing:
- shares sum to the whole (REPARTOS): every rule with amounts in a map or in a list, and those that split one amount;
- tables of payments (TABLAS): every rule that answers for one row: ley-145, ley-154 and ley-170. Capital sums to the
  capital, interest to the whole interest, the last balance is 0.00 and no balance is negative. Loans of 100.00 or more
  (of 100,000.00 if longer than 72 quincenas) in terms and rates that are granted: below that half a centavo of rounding
  each quincena may be more than the loan;
- more is never less (CRECEN): years of service, base salary, capital, rate, days of delay, debt.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from derecho import calcular, explicar, regla, reglas
from derecho.dinero import Razon
from derecho.tipos import Dinero, Lista, Mapa
from derecho.vocabulario import LEY
from tests.derecho.estrategias import entradas
from tests.derecho.invariantes import DIA, SIN_TEXTO, Valores, revisar
from tests.reglas.casos import CASOS as EJEMPLOS

CASOS = [(r.id, operacion) for r in reglas() for operacion in r.cuerpos]


# --- every rule: the control of what test_lecturas asks ---------------------------------------------------------------
RETIRO = {
    "tiempo": {"anios": 20, "meses": 0, "dias": 0}, "historial": [{"quincenas": 72, "sbc_mensual": "10000.00"}],
    "fecha_inicio_pago": "2026-01-16",
}  # fmt: skip


@pytest.mark.parametrize(
    "falsas",
    [
        {"motivos": ["SIN_HISTORIAL"]},
        {"procede": False},
        {"procede": False, "motivos": ["SIN_SOLICITUD", "SIN_HISTORIAL"]},
        {"procede": False, "motivos": ["NO_EXISTE_ESE_CODIGO"]},
        {"procede": False, "motivos": ["LEY_NO_VIGENTE"]},
        {"pension_mensual": -1},
    ],
)
def test_una_respuesta_falsa_no_pasa(falsas: Valores) -> None:
    r = regla("ley-101")
    valores = r.leer(RETIRO)
    salidas = r.exacta(valores)
    revisar(r, None, valores, salidas, LEY)
    with pytest.raises((AssertionError, KeyError)):
        revisar(r, None, valores, salidas | falsas, LEY)


def test_un_plazo_que_se_acorta_no_pasa() -> None:
    r = regla("ley-123")
    valores = r.leer({"fecha_solicitud": "2026-03-02", "inhabiles": []})
    salidas = r.exacta(valores)
    revisar(r, None, valores, salidas, LEY)
    with pytest.raises(AssertionError):
        revisar(r, None, valores, {"fecha_limite": salidas["fecha_limite"] + 2 * DIA}, LEY)


def test_lo_que_acorta_un_plazo_de_verdad_lo_acorta() -> None:
    """An exception that is no longer needed must go."""
    dias = ("2026-03-02", "2026-03-03")
    base = {"fecha_validacion": "2026-02-02", "fecha_aclaracion": "2026-03-20", "plazo_dias": 60}
    uno, otro = (calcular("rpe-6", base | {"fecha_suspension": d}).salidas["fecha_limite"] for d in dias)
    assert otro < uno


# --- versions -------------------------------------------------------------------------------------------------------
def ejemplos() -> Iterator[tuple[str, str | None, Valores]]:
    """The first case of each operation of each rule."""
    vistos = set()
    por_modulo = {r.modulo.rpartition(".")[2]: r for r in reglas()}
    for modulo, caso in EJEMPLOS:
        r = por_modulo[modulo]
        operacion = None if None in r.cuerpos else str(caso["entradas"].get(r.selector))
        if "salidas" in caso and (r.id, operacion) not in vistos:
            vistos.add((r.id, operacion))
            yield r.id, operacion, caso["entradas"]


PRIMEROS = {(id, operacion): suyas for id, operacion, suyas in ejemplos()}


@pytest.mark.parametrize(("id", "operacion"), CASOS)
def test_la_explicacion_dice_la_version_de_su_fecha(id: str, operacion: str | None) -> None:
    r, suyas = regla(id), PRIMEROS[id, operacion]
    cortes = [corte for corte, _ in r.tramos() if corte > date.min]
    for fecha in (dia for corte in cortes for dia in (corte - DIA, corte)):
        explicada = explicar(id, suyas, al=fecha).explicacion
        assert explicada is not None
        version, motivos = explicada["version"], [m["codigo"] for m in explicada["motivos"]]
        assert version["fecha"] == fecha.isoformat()
        if version["vigente_desde"] is None:  # the contract and the procedures have no date
            assert not SIN_TEXTO & set(motivos)
        elif fecha.isoformat() < version["vigente_desde"]:
            assert len(motivos) == 1
            assert motivos[0] in SIN_TEXTO
        else:
            assert r.motivo_al(fecha) is None


# --- shares ---------------------------------------------------------------------------------------------------------
def _menos(todo: str, *partes: str) -> Callable[[Valores, Valores], tuple[int, int]]:
    """An amount of the entradas, and the salidas into which it is split (maps and lists by what they sum)."""

    def dos(entradas_: Valores, salidas: Valores) -> tuple[int, int]:
        return entradas_[todo], sum(_suma(salidas[p]) for p in partes)

    return dos


def _suma(valor: Any) -> int:
    if isinstance(valor, (dict, list)):
        return sum(valor.values() if isinstance(valor, dict) else valor)
    return int(valor)


def _de_89(entradas_: Valores, salidas: Valores) -> tuple[int, int]:
    return entradas_["monto_mensual"] if salidas["partes"] else 0, _suma(salidas["partes"])


def _garantias(entradas_: Valores, salidas: Valores) -> tuple[int, int]:
    """The avales answer for what is uncovered, up to what they have."""
    if entradas_["dispensa_garantia"]:
        return 0, _suma(salidas["garantias"])
    return min(salidas["descubierto"], sum(entradas_["avales"])), _suma(salidas["garantias"])


def _nomina(entradas_: Valores, salidas: Valores) -> tuple[int, int]:
    """Payroll and direct payment, when there is a route."""
    nomina, directo = salidas["descuento_nomina"], salidas["pago_directo"]
    return (0, 0) if nomina is None else (entradas_["abono_hipotecario"], nomina + (directo or 0))


def _si_procede(otra: Callable[[Valores, Valores], tuple[int, int]]) -> Callable[[Valores, Valores], tuple[int, int]]:
    return lambda e, s: otra(e, s) if s["procede"] else (0, 0)


REPARTOS: dict[tuple[str, str | None], list[Callable[[Valores, Valores], tuple[int, int]]]] = {
    ("ley-55", "cuotas"): [_menos("pension_mensual", "primera_quincena", "segunda_quincena")],
    ("ley-89", None): [_de_89],
    ("ley-91", None): [_menos("monto_mensual", "reserva_conyuge", "partes_hijos")],
    ("ley-124", None): [_menos("monto_seguro", "retenido_instituto", "retenido_entidad", "neto_beneficiarios")],
    ("ley-139", None): [_garantias],
    ("ley-167", None): [_nomina],
    ("ley-186", None): [_menos("costo_mensual_mes_anterior", "aporte_entidad", "aporte_trabajador")],
    ("ley-192", None): [_menos("fondo", "aplicado_adeudos", "retenido_garantias", "aplicado_responsabilidades",
                               "entregable")],
    ("ley-212", None): [_si_procede(lambda e, s: (e["aportaciones_trabajador"] - e["adeudos"],
                                                  s["devolucion"] - s["adeudo_restante"]))],
    ("ley-238", None): [_menos("importe", "retencion", "neto"), _menos("adeudo", "retencion", "adeudo_restante")],
    ("rav-59", None): [_menos("monto", "aplicado", "saldo_a_favor")],
    ("rpe-25", None): [_si_procede(_menos("monto", "partes", "pendiente"))],
    ("rpe-27", "titulos"): [_menos("total", "solicitante", "con_aval", "faltante")],
    ("rpe-45", None): [_menos("fondo", "aplicado_adeudos", "retenido_garantias", "aplicado_responsabilidades",
                              "entregable")],
    ("rpe-46", None): [_si_procede(_menos("monto", "partes", "pendiente"))],
    ("rpe-56", None): [_nomina],
    ("rpe-59", None): [_menos("fondo", "aplicado_vencidos", "aplicado_corto_plazo", "aplicado_consumo", "remanente")],
}  # fmt: skip


@pytest.mark.parametrize(("id", "operacion"), REPARTOS)
def test_las_partes_suman_el_todo(id: str, operacion: str | None) -> None:
    r = regla(id)

    @given(entradas(r, operacion))
    def sumar(valores: Valores) -> None:
        salidas = r.exacta(valores)
        if salidas.keys() != {"procede", "motivos"}:
            for reparto in REPARTOS[id, operacion]:
                todo, partes = reparto(valores, salidas)
                assert partes == todo

    sumar()


def test_ningun_reparto_se_queda_sin_sumar() -> None:
    """A rule with amounts in a map or in a list shares something."""
    reparten = {
        r.id
        for r in reglas()
        for t in r.salidas.values()
        if isinstance(t.valor if isinstance(t, Mapa) else t.de if isinstance(t, Lista) else None, Dinero)
    }
    assert reparten == {"ley-89", "ley-91", "ley-139", "rpe-25", "rpe-27", "rpe-46"}
    assert reparten <= {id for id, _ in REPARTOS}


# --- tables of payments ---------------------------------------------------------------------------------------------
TABLAS = ("ley-145", "ley-154", "ley-170")


@pytest.mark.parametrize("id", TABLAS)
def test_la_tabla_de_pagos_termina_en_cero(id: str) -> None:
    r = regla(id)

    @given(st.integers(100_00, 5_000_000_00), st.integers(0, 400_000), st.integers(1, 36))
    def revisar(capital: int, tasa: int, n: int) -> None:
        otras = {"con_garantia_solidaria": False, "lineamientos": None}
        fijas = {"capital": capital, "tasa_anual_pct": Razon(tasa, 10_000), "quincenas": n}
        fijas |= {k: v for k, v in otras.items() if k in r.entradas}
        filas = [r.exacta(fijas | {"quincena_consulta": k}) for k in range(1, n + 1)]
        nivel = filas[0]["abono_quincenal"]
        saldo = capital
        for k, fila in enumerate(filas, 1):
            saldo -= fila["capital_k"]
            assert fila["saldo_k"] == saldo >= 0
            assert fila["capital_k"] + fila["interes_k"] == (nivel if k < n else fila["ultimo_abono"])
        assert filas[-1]["saldo_k"] == 0
        assert sum(f["capital_k"] for f in filas) == capital
        assert sum(f["interes_k"] for f in filas) == filas[0]["intereses_totales"]
        assert nivel * (n - 1) + filas[0]["ultimo_abono"] == filas[0]["monto"]

    revisar()


def test_ninguna_tabla_de_pagos_se_queda_sin_revisar() -> None:
    assert sorted(r.id for r in reglas() if "saldo_k" in r.salidas or "ultimo_abono" in r.salidas) == sorted(TABLAS)


# --- more is never less ---------------------------------------------------------------------------------------------
Cambio = Callable[[Valores, int], Valores]


def _mas(nombre: str) -> Cambio:
    return lambda v, paso: v if v[nombre] is None else v | {nombre: v[nombre] + paso}


def _mas_tiempo(nombre: str) -> Cambio:
    """More days of service."""

    def cambio(v: Valores, paso: int) -> Valores:
        t = v[nombre]
        if t is None or t.anios >= 80:
            return v
        dias = t.anios * 360 + t.meses * 30 + t.dias + paso
        return v | {nombre: type(t)(dias // 360, dias % 360 // 30, dias % 30)}

    return cambio


def _mas_puntos(nombre: str) -> Cambio:
    return lambda v, paso: v | {nombre: v[nombre] + Razon(paso, 100)}


def _mas_tarde(nombre: str) -> Cambio:
    return lambda v, paso: v | {nombre: v[nombre] + paso * DIA}


CRECEN: list[tuple[str, str | None, Cambio, str]] = [
    *((id, None, _mas_tiempo("tiempo"), salida) for id, salida in (
        ("ley-101", "pension_mensual"), ("ley-103", "pension_mensual"), ("ley-114", "pension_total"),
        ("ley-120", "monto"), ("ley-121", "monto_seguro"), ("ley-122", "a_pagar"),
    )),
    ("ley-103", None, _mas("sbc_mensual"), "pension_mensual"),
    ("ley-114", None, _mas("sbc_mensual"), "pension_total"),
    ("ley-85", "ipp", _mas("sbc_mensual_al_riesgo"), "pension_mensual"),
    ("ley-86", None, _mas("sbc_mensual"), "pension_mensual"),
    ("ley-88", None, _mas("importe_mensual"), "pension_total"),
    *((id, None, _mas("capital"), "abono_quincenal") for id in TABLAS),
    *((id, None, _mas_puntos("tasa_anual_pct"), "abono_quincenal") for id in TABLAS),
    ("ley-169", None, _mas("saldo_insoluto"), "nuevo_abono"),
    ("ley-169", None, _mas_puntos("tiie_pct"), "nuevo_abono"),
    *((id, None, _mas_tarde("fecha_pago"), "interes_moratorio") for id in ("ley-146", "ley-159", "ley-173")),
    *((id, None, _mas("adeudo_vencido"), "interes_moratorio") for id in ("ley-146", "ley-159", "ley-173")),
    ("rpe-61bis", None, _mas("dias"), "interes_moratorio"),
    ("ley-226", None, _mas_tarde("fecha_entero"), "meses_recargo"),
    ("ley-226", None, _mas("monto_omitido"), "total"),
    ("ley-70", None, _mas("sbc_quincenal"), "aportacion_entidad"),
    ("ley-188", None, _mas("sbc_quincenal"), "total"),
    ("ley-189", None, _mas("saldo_inicial"), "rendimiento"),
    ("ley-213", None, _mas("sbc_mensual"), "capital_constitutivo"),
    ("ley-238", None, _mas("adeudo"), "retencion"),
    ("rpe-50", "corto_plazo", _mas("anticipo"), "interes_bonificado"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "operacion", "lugar"), [(c[0], c[1], i) for i, c in enumerate(CRECEN)])
def test_mas_nunca_da_menos(id: str, operacion: str | None, lugar: int) -> None:
    r = regla(id)
    _, _, cambio, salida = CRECEN[lugar]

    @given(entradas(r, operacion), st.one_of(st.just(1), st.integers(1, 800)))
    def crecer(valores: Valores, paso: int) -> None:
        mayores = cambio(valores, paso)
        assume(all(vale(mayores) for vale, _ in r.dominio.values()))
        antes, despues = r.exacta(valores), r.exacta(mayores)
        if antes.get(salida) is not None and salida in despues:
            assert despues[salida] is not None
            assert despues[salida] >= antes[salida]

    crecer()
