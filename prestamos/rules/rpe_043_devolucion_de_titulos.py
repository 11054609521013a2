"""Reglamento de Prestaciones Económicas, artículo 43. Devolución de títulos de crédito en dos días hábiles.

The same term of article 37. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista
from prestamos.rules.rpe_037_cancelacion_de_la_garantia import limite_tras_liquidar


@articulo(
    "rpe-43", "RPE", "43",
    titulo="Devolución de títulos de crédito en dos días hábiles",
    fecha="fecha_liquidacion",
    entradas={
        "fecha_liquidacion": Fecha("día en que quedó liquidado"), "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("límite para devolver los títulos")},
    frase="Sus títulos de crédito se le devuelven a más tardar el {fecha_limite}.",
)  # fmt: skip
def devolucion_de_titulos(ley: Ley, fecha_liquidacion: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": limite_tras_liquidar(ley, fecha_liquidacion, inhabiles)}
