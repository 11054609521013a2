"""Procedimientos de afiliación, artículo 10. Registro de entidades en cinco días hábiles.

Counted from the earliest of the first labour relation, the convenio or the instrument that creates the entidad.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista
from derecho.vocabulario import palabra

DIAS_HABILES = 5


@palabra("la primera de la lista", "fecha")
def primera_de_la_lista(fechas: Any) -> Any:
    """The earliest date."""
    return min(fechas)


@articulo(
    "rav-10", "RAV", "10",
    titulo="Registro de entidades en cinco días hábiles",
    entradas={
        "fechas": Lista("relación laboral, convenio o instrumento de creación", Fecha(), maximo=3),
        "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("último día para registrarse")},
    dominio={"fechas": (lambda v: len(v["fechas"]) > 0, "falta al menos una fecha")},
    frase="La entidad se registra a más tardar el {fecha_limite}.",
)  # fmt: skip
def registro_de_entidades(ley: Ley, fechas: Any, inhabiles: Any) -> dict[str, Any]:
    desde = ley.paso("desde cuándo se cuenta", ley.aplica(primera_de_la_lista, fechas))
    return {"fecha_limite": ley.dias_habiles_despues(desde, DIAS_HABILES, inhabiles)}
