"""Where two branches give the same figure, the explanation must still name the one that applied."""

from typing import Any

import pytest

from derecho import explicar

MUERTE = {"importe_mensual": "13210.45"}


def elegida(nodo: dict[str, Any]) -> str:
    """Name of the branch of a choice that the tree says was taken."""
    condicion, rama = nodo["hijos"]
    assert condicion["unidad"] == "bool"
    return str(rama["figura"])


@pytest.mark.parametrize(
    ("id_", "entradas", "salida", "nombre"),
    [
        ("ley-88", MUERTE | {"causante": "activo"}, "pension_total", "sueldo base al morir"),
        ("ley-88", MUERTE | {"causante": "pensionado_riesgo"}, "pension_total", "pensión que se pagaba"),
    ],
    ids=["ley-88-activo", "ley-88-pensionado"],
)
def test_el_paso_lleva_el_nombre_de_lo_que_es(id_: str, entradas: dict[str, Any], salida: str, nombre: str) -> None:
    explicacion: Any = explicar(id_, entradas).explicacion
    assert elegida(explicacion["salidas"][salida]["arbol"]) == nombre
