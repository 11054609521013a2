"""Reglamento de Prestaciones Económicas, artículo 28. Entrega del préstamo al día hábil siguiente.

The money is handed over by the first día hábil after the last act of the applicant. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista


@articulo(
    "rpe-28", "RPE", "28",
    titulo="Entrega del préstamo al día hábil siguiente",
    fecha="fecha_entrega_completa",
    entradas={
        "fecha_entrega_completa": Fecha("último acto de quien pide"), "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("fecha límite de entrega")},
    frase="El dinero debe entregarse a más tardar el {fecha_limite}.",
    vectorial=True,
)  # fmt: skip
def entrega_del_prestamo(ley: Ley, fecha_entrega_completa: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_habiles_despues(fecha_entrega_completa, 1, inhabiles)}
