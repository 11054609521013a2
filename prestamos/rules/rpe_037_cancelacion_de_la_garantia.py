"""Reglamento de Prestaciones Económicas, artículo 37. Cancelación de garantía en dos días hábiles.

From the day in which the balance reaches zero by any route. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista

DIAS_HABILES = 2


def limite_tras_liquidar(ley: Ley, fecha_liquidacion: Any, inhabiles: Any) -> Any:
    """Second día hábil after the pay-off (also Reglamento 43)."""
    return ley.paso("segundo día hábil", ley.dias_habiles_despues(fecha_liquidacion, DIAS_HABILES, inhabiles))


@articulo(
    "rpe-37", "RPE", "37",
    titulo="Cancelación de garantía en dos días hábiles",
    fecha="fecha_liquidacion",
    entradas={
        "fecha_liquidacion": Fecha("día en que quedó liquidado"), "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("límite para ordenar la cancelación")},
    frase="El Instituto debe ordenar la cancelación de la hipoteca a más tardar el {fecha_limite}.",
)  # fmt: skip
def cancelacion_de_la_garantia(ley: Ley, fecha_liquidacion: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": limite_tras_liquidar(ley, fecha_liquidacion, inhabiles)}
