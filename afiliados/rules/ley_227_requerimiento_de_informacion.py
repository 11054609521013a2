"""Ley, artículo 227. Requerimientos de información a las entidades.

The entidad answers within fifteen días hábiles counted from the day after the notification. In force since 2018-05-27.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista

DIAS_HABILES = 15


@articulo(
    "ley-227", "LEY", "227",
    titulo="Requerimientos de información a las entidades",
    fecha="fecha_requerimiento",
    entradas={
        "fecha_requerimiento": Fecha("notificación del requerimiento"), "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("último día para contestar")},
    frase="La entidad debe contestar a más tardar el {fecha_limite}.",
)  # fmt: skip
def requerimiento(ley: Ley, fecha_requerimiento: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_habiles_despues(fecha_requerimiento, DIAS_HABILES, inhabiles)}
