"""Every scenario of the catalogue is a test named after its id, or is listed here with what the portal lacks."""

import ast
from pathlib import Path

import pytest
import yaml

AQUI = Path(__file__).parent
CATALOGO = AQUI.parents[1].parent / "shared" / "catalogo"
SIN_CONSTRUIR = {
    "rpe-10 1": "no hay expediente de rehabilitación ni nómina con cargo a la entidad",
    "contrato-clausula-primera 4": "nadie valida un acta de defunción; solo existe el estado CERRADO_DEFUNCION",
    "contrato-septima-e 1": "responder por correo no firma: se contesta con un enlace",
    "contrato-septima-e 2": "responder por correo no firma: se contesta con un enlace",
    "rav-24 2": "nadie puede tocar la clave de afiliación: no hay pantalla que rechace",
    "rav-39 1": "no hay solicitud de baja voluntaria",
    "rav-78 1": "no hay tabla de fechas de referencia del estímulo",
    "rpe-18 1": "no hay campaña de supervivencia",
    "rpe-18 2": "no hay campaña de supervivencia",
    "rpe-18 3": "no hay campaña de supervivencia",
}


def _pruebas() -> set[str]:
    arboles = (ast.parse(ruta.read_text("utf-8")) for ruta in AQUI.glob("test_*.py"))
    return {f.name for arbol in arboles for f in arbol.body if isinstance(f, ast.FunctionDef)}


def _escenarios() -> list[str]:
    """ "rpe-18 2" is the second one of that entry."""
    entradas = (e for ruta in sorted(CATALOGO.glob("*.yaml")) for e in yaml.safe_load(ruta.read_text("utf-8")))
    return [f"{e['id']} {n}" for e in entradas if isinstance(e, dict) for n, _ in enumerate(e.get("aceptacion", []), 1)]


def _sin_prueba(escenarios: list[str], pruebas: set[str]) -> set[str]:
    prefijos = {e: f"test_{e.replace('-', '_').replace(' ', '_')}_" for e in escenarios}
    return {e for e, prefijo in prefijos.items() if not any(p.startswith(prefijo) for p in pruebas)}


@pytest.mark.skipif(not CATALOGO.is_dir(), reason="the catalogue is not beside the project")
def test_cada_escenario_tiene_su_prueba_o_se_dice_que_falta() -> None:
    escenarios = _escenarios()
    assert len(escenarios) >= 26
    assert _sin_prueba(escenarios, _pruebas()) == set(SIN_CONSTRUIR)


def test_control_un_escenario_sin_prueba_se_descubre() -> None:
    assert _sin_prueba(["rpe-45 1", "rpe-45 2"], {"test_rpe_45_1_algo"}) == {"rpe-45 2"}
