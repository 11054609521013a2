"""Procedimientos de afiliación, artículo 80. Servicios acumulables entre entidades.

The years of several entidades are added up; simultaneous ones count once.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Entero, Lista
from derecho.vocabulario import palabra


@palabra("años de todas las entidades", "entero")
def anios_de_las_entidades(anios: Any) -> Any:
    """Added up."""
    return sum(anios)


@articulo(
    "rav-80", "RAV", "80",
    titulo="Servicios acumulables entre entidades",
    entradas={
        "anios_por_entidad": Lista("años en cada entidad", Entero(maximo=90), maximo=50),
        "anios_simultaneos": Entero("años simultáneos", maximo=90),
    },
    salidas={"anios": Entero("años")},
    dominio={"anios_simultaneos": (lambda v: v["anios_simultaneos"] <= sum(v["anios_por_entidad"]),
        "no pueden pasar del total")},
    frase="Sus servicios suman {anios} años.",
)  # fmt: skip
def servicios_acumulables(ley: Ley, anios_por_entidad: Any, anios_simultaneos: Any) -> dict[str, Any]:
    return {"anios": ley.aplica(anios_de_las_entidades, anios_por_entidad) - anios_simultaneos}
