"""Some explanations whole, as they were read and approved: every name, unit, article, row, branch and reason of each node.

When a rule or the kernel changes what is said, the outline in `arboles/` changes with it and whoever reviews reads the
difference. `ARBOLES=nuevos pytest tests/derecho/test_arboles.py` writes them again.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from derecho import Dato, explicar, reglas
from tests.reglas.casos import CASOS

AQUI = Path(__file__).with_name("arboles")
REGLAS = {r.modulo.rpartition(".")[2]: r.id for r in reglas()}
# One of each kind of node: tables, branches, roundings, lists, records, series, dates, delegation, refusals.
DE_LOS_CASOS = (
    "ley_066_incremento_aguinaldo_y_quinquenios", "ley_070_cuotas_y_aportaciones", "ley_073_familiares_con_derecho_a_salud",
    "ley_089_reparto_entre_beneficiarios", "ley_099_un_solo_empleo", "ley_098_requisitos_de_retiro",
    "ley_101_pension_de_retiro", "ley_114_pension_por_muerte", "ley_139_garantia_solidaria", "ley_145_abonos_iguales",
    "ley_159_moratorio_de_consumo", "ley_189_rendimientos_del_fondo", "ley_226_actualizacion_y_recargos",
    "rpe_007_documentos_de_pension", "rpe_050_pagos_anticipados",
)  # fmt: skip


def _pedidos() -> Iterator[tuple[str, str, dict[str, Any], Any, Any]]:
    for stem in DE_LOS_CASOS:
        suyos = [c for m, c in CASOS if m == stem]
        aceptado = next(c for c in suyos if "al" not in c)
        rechazado = next((c for c in suyos if c["salidas"].get("motivos") and "al" not in c), None)
        for cual, caso in (("1", aceptado), ("2", rechazado)):
            if caso is not None:
                yield f"{stem}_{cual}", REGLAS[stem], caso["entradas"], None, caso.get("criterios")
    mora = next(c for m, c in CASOS if m == "ley_146_interes_moratorio" and c.get("criterios"))
    adeudo = Dato(mora["entradas"]["adeudo_vencido"], "estado de cuenta")
    tiie = Dato(mora["entradas"]["tiie"], "TIIE a 28 días", "Banco de México", "2025-02-28", "febrero de 2025")
    decision = Dato("literal_mensual", "decisión del Instituto", "Acuerdo 4/2026", vigencia="desde 2026-12-01")
    con_origen = mora["entradas"] | {"adeudo_vencido": adeudo, "tiie": tiie}
    yield "con_origen_y_decision", "ley-146", con_origen, "2026-11-20", {"criterio-146-1": decision}
    yield (
        "sin_texto_disponible",
        "ley-101",
        next(c for m, c in CASOS if m.startswith("ley_101"))["entradas"],
        "2020-01-01",
        None,
    )


PEDIDOS = {nombre: pedido for nombre, *pedido in _pedidos()}


def esbozo(explicacion: dict[str, Any]) -> str:
    """Every field of every node, a line each, as deep as it is."""

    def lineas(nodo: dict[str, Any], nombre: str, hondo: int) -> Iterator[str]:
        campos = {k: v for k, v in nodo.items() if k != "hijos"}
        yield "  " * hondo + (f"{nombre}: " if nombre else "") + json.dumps(campos, ensure_ascii=False)
        hijos = nodo.get("hijos") or []
        for clave, hijo in hijos.items() if isinstance(hijos, dict) else (("", h) for h in hijos):
            yield from lineas(hijo, clave, hondo + 1)

    cabeza = {k: v for k, v in explicacion.items() if k != "salidas"}
    partes = [f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in cabeza.items()]
    for nombre, salida in explicacion["salidas"].items():
        partes.append(f"{nombre}: " + json.dumps({k: v for k, v in salida.items() if k != "arbol"}, ensure_ascii=False))
        partes += lineas(salida["arbol"], "", 1)
    return "\n".join(partes) + "\n"


@pytest.mark.parametrize("nombre", PEDIDOS)
def test_la_explicacion_dice_lo_que_se_aprobo(nombre: str) -> None:
    dicho = esbozo(json.loads(json.dumps(explicar(*PEDIDOS[nombre]).explicacion)))
    archivo = AQUI / f"{nombre}.txt"
    if os.environ.get("ARBOLES") == "nuevos":
        archivo.write_text(dicho, encoding="utf-8")
    assert dicho == archivo.read_text(encoding="utf-8")


def test_cada_esbozo_tiene_su_explicacion() -> None:
    assert {p.stem for p in AQUI.glob("*.txt")} == set(PEDIDOS)
