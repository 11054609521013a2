"""The explanation says each operation with its own figures, and every condition so that it is true."""

import json
from typing import Any

import pytest

from contratos.selectors.arbol import NodoVisible, nodos_de
from derecho import explicar, reglas
from tests.reglas.casos import CASOS

PENSION = {
    "tiempo": {"anios": 27, "meses": 6, "dias": 1},
    "historial": [{"quincenas": 72, "sbc_mensual": "17000.00"}],
    "fecha_inicio_pago": "2026-01-16",
}


def todos(nodos: list[NodoVisible]) -> list[NodoVisible]:
    return [n for nodo in nodos for n in (nodo, *todos(nodo.hijos))]


def de(regla: str, entradas: dict[str, Any]) -> list[NodoVisible]:
    return todos(nodos_de(json.loads(json.dumps(explicar(regla, entradas).explicacion))))


def test_cada_operacion_se_dice_con_sus_cifras() -> None:
    dichos = {(n.figura, n.valor, n.operacion) for n in de("ley-101", PENSION)}
    assert ("100 % de $17,000.00", "$17,000.00", "") in dichos
    assert ("181 es mayor que 180", "", "") in dichos
    assert ("6 × 30", "180", "") in dichos
    assert (
        "pensión mensual",
        "$17,000.00",
        "Como años computables (28) es mayor o igual que 15, no se aplica el otro camino y resulta",
    ) in dichos


def test_lo_que_no_se_cumple_se_niega() -> None:
    corto = PENSION | {"tiempo": {"anios": 27, "meses": 6, "dias": 0}}
    figuras = [n.figura for n in de("ley-101", corto)]
    assert "180 no es mayor que 180" in figuras
    assert "180 es mayor que 180" not in figuras


def test_un_numero_del_texto_junto_a_un_importe_es_un_importe() -> None:
    operaciones = [n.operacion for n in de("ley-139", CASO_139)]
    assert "el mayor de $40,000.00 y $0.00" in operaciones


def test_entre_fechas_se_habla_de_antes_y_despues() -> None:
    entradas = {
        "fecha_inicio_permiso": "2025-02-01", "fecha_fin_permiso": None, "fecha_vencimiento": "2025-03-15",
        "fecha_pago": "2025-05-10",
    }  # fmt: skip
    figuras = " ".join(n.figura for n in de("ley-147", entradas))
    assert "no es anterior a primer día del permiso (1 de febrero de 2025)" in figuras
    assert "es mayor" not in figuras


CASO_139 = next(c["entradas"] for m, c in CASOS if m.startswith("ley_139"))
MODULOS = {r.modulo.rpartition(".")[2]: r.id for r in reglas()}


@pytest.mark.parametrize("modulo", sorted(MODULOS))
def test_ninguna_explicacion_deja_palabras_de_programa(modulo: str) -> None:
    for caso in (c for m, c in CASOS if m == modulo):
        explicacion = explicar(MODULOS[modulo], caso["entradas"], caso.get("al"), caso.get("criterios")).explicacion
        for n in todos(nodos_de(json.loads(json.dumps(explicacion)))):
            texto = f"{n.figura} {n.valor} {n.operacion}"
            assert not {"None", "True", "False"} & set(texto.split()), texto
            assert n.figura.strip(), caso["nombre"]
