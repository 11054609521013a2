"""The readings of one body give the same answer, for every rule and every random input."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from derecho import Ley, Regla, explicar, lotes, recalcular, regla, reglas
from tests.derecho.estrategias import entradas
from tests.derecho.invariantes import revisar


def lecturas_de(r: Regla) -> list[dict[str, str] | None]:
    """The catalogue's reading and each alternative that the rule can compute."""
    return [None, *({c.id: otra} for c in r.criterios.values() for otra in c.alternativas)]


CASOS = [(r.id, operacion, otra) for r in reglas() for operacion in r.cuerpos for otra in lecturas_de(r)]
VECTORIALES = [caso for caso in CASOS if regla(caso[0]).vectorial]
# What the quincena, a nómina or a projection computes for everybody at once.
DE_UN_LOTE = (
    "calendario-plazos contrato-declaracion-1 ley-100 ley-101 ley-102 ley-103 ley-109 ley-114 ley-119 ley-120 ley-138 "
    "ley-140 ley-141 ley-142 ley-143 ley-144 ley-145 ley-146 ley-147 ley-154 ley-168 ley-170 ley-181 ley-188 ley-189 "
    "ley-192 ley-221 ley-226 ley-228 ley-228-limite ley-238 ley-4 ley-55 ley-66 ley-70 ley-98 ley-99 ley-t8 rpe-28 "
    "uma-mensual"
).split()


def como_json(r: Regla, valores: dict[str, Any]) -> dict[str, Any]:
    return {k: r.entradas[k].escribir(v) for k, v in valores.items()}


@pytest.mark.parametrize(("id", "operacion", "otra"), CASOS)
def test_el_arbol_da_la_misma_cifra_y_se_puede_recalcular(
    id: str, operacion: str | None, otra: dict[str, str] | None
) -> None:
    r = regla(id)

    @given(entradas(r, operacion))
    def comparar(valores: dict[str, Any]) -> None:
        ley = Ley(otra)
        cifras = r.exacta(valores, ley=ley)
        revisar(r, operacion, valores, cifras, ley)
        exactas = r.escribir(cifras)
        explicada = explicar(id, como_json(r, valores), criterios=otra)
        guardada = json.loads(json.dumps(explicada.explicacion))
        assert explicada.salidas == exactas
        assert recalcular(guardada) == exactas

    comparar()


@pytest.mark.parametrize(("id", "operacion", "otra"), VECTORIALES)
def test_la_lectura_vectorial_da_la_misma_cifra(id: str, operacion: str | None, otra: dict[str, str] | None) -> None:
    r = regla(id)

    @given(st.lists(entradas(r, operacion), min_size=1, max_size=12))  # a few rows do not go through numpy
    def comparar(filas: list[dict[str, Any]]) -> None:
        for k, t in r.entradas_de(operacion).items():  # one calendar and one table of rates for the whole batch
            if type(t).__name__ == "Mapa" or k == "inhabiles":
                for fila in filas:
                    fila[k] = filas[0][k]
        resultado = r.vector(lotes.desde_filas(r, filas), criterios=otra)
        for i, fila in enumerate(filas):
            assert r.escribir(resultado.fila(i)) == r.escribir(r.exacta(fila, ley=Ley(otra)))

    comparar()


@pytest.mark.parametrize("id", DE_UN_LOTE)
def test_lo_que_usa_un_lote_se_lee_por_columnas(id: str) -> None:
    assert "vector" in regla(id).lecturas


def test_ninguna_regla_se_queda_sin_comparar() -> None:
    assert len({caso[0] for caso in CASOS}) == len(reglas()) >= 190
    assert {caso[0] for caso in VECTORIALES} == set(DE_UN_LOTE)
