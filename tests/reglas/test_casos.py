"""The cases that a lawyer can read: what goes in, what comes out, and the hand calculation, which is evaluated."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from derecho import calcular, explicar, recalcular, regla, reglas
from tests.reglas.casos import AQUI, CASOS
from tests.reglas.cuenta import comprobar

EJEMPLOS = AQUI.parents[1].parent / "shared" / "catalogo" / "ejemplos.jsonl"
MODULOS = {r.modulo.rpartition(".")[2]: r.id for r in reglas()}
ESQUEMA = files("derecho").joinpath("esquemas", "explicacion_v1.json").read_text(encoding="utf-8")
REVISOR = jsonschema.Draft202012Validator(json.loads(ESQUEMA))


def con_importes(salidas: dict[str, Any]) -> bool:
    """Whether some salida is an amount, which a hand calculation must reach."""
    return any(isinstance(v, str) and "." in v and v.replace(".", "").isdigit() for v in salidas.values())


@pytest.mark.parametrize(("modulo", "caso"), CASOS, ids=[f"{m}: {c['nombre']}" for m, c in CASOS])
def test_caso(modulo: str, caso: dict[str, Any]) -> None:
    pedido = (MODULOS[modulo], caso["entradas"], caso.get("al"), caso.get("criterios"))
    assert calcular(*pedido).salidas == caso["salidas"]
    explicado = explicar(*pedido)
    assert explicado.salidas == caso["salidas"]
    assert recalcular(json.loads(json.dumps(explicado.explicacion))) == caso["salidas"]
    assert explicado.frase == caso.get("frase", explicado.frase)
    assert explicado.frase
    assert "None" not in explicado.frase, "una figura que falta no se le lee a nadie"
    assert not [k for k, v in caso["salidas"].items() if v is None and not regla(MODULOS[modulo]).salida(k).nulo]
    for linea in caso.get("cuenta", []):
        comprobar(linea, {**caso["entradas"], **caso["salidas"]})


@pytest.mark.parametrize("modulo", sorted(MODULOS))
def test_cada_regla_tiene_casos_y_cuentas(modulo: str) -> None:
    casos = [c for m, c in CASOS if m == modulo]
    assert len(casos) >= 3
    assert len({c["nombre"] for c in casos}) == len(casos)
    if any(con_importes(c["salidas"]) for c in casos):
        assert any(c.get("cuenta") for c in casos), "hay importes y ninguna cuenta a mano"


@pytest.mark.parametrize("modulo", sorted(MODULOS))
def test_cada_explicacion_cumple_el_esquema(modulo: str) -> None:
    for caso in (c for m, c in CASOS if m == modulo):
        explicacion = explicar(MODULOS[modulo], caso["entradas"], caso.get("al"), caso.get("criterios")).explicacion
        assert not list(REVISOR.iter_errors(json.loads(json.dumps(explicacion)))), caso["nombre"]


@pytest.mark.parametrize("falta", ["op", "figura", "articulo"])
def test_el_esquema_rechaza_una_explicacion_incompleta(falta: str) -> None:
    entradas = {"sbc_quincenal": "5000.00"}
    explicacion = json.loads(json.dumps(explicar("ley-188", entradas).explicacion))
    assert REVISOR.is_valid(explicacion)
    del explicacion["salidas"]["aportacion_trabajador"]["arbol"][falta]
    assert not REVISOR.is_valid(explicacion)


def test_una_cuenta_equivocada_se_descubre() -> None:
    with pytest.raises(AssertionError, match="no es"):
        comprobar("total = 1.00 + 0.01", {"total": "1.02"})


@pytest.mark.skipif(not EJEMPLOS.exists(), reason="the catalogue is not beside the project")
def test_todos_los_ejemplos_del_catalogo() -> None:
    mias = set(MODULOS.values())
    corridos = 0
    for linea in EJEMPLOS.read_text("utf-8").splitlines():
        ejemplo = json.loads(linea)
        if ejemplo["regla"] in mias:
            assert calcular(ejemplo["regla"], ejemplo["entradas"]).salidas == ejemplo["salidas"], ejemplo["id"]
            corridos += 1
    assert corridos >= 180
