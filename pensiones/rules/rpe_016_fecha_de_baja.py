"""Reglamento de Prestaciones Económicas, artículo 16. Fecha de baja del servicio.

The day after the last day covered by the last salary; another date in the aviso raises an alert. In force since
2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha, Lista, Texto


@articulo(
    "rpe-16", "RPE", "16",
    titulo="Fecha de baja del servicio",
    fecha="ultimo_dia_pagado",
    entradas={
        "ultimo_dia_pagado": Fecha("último día cubierto por el sueldo"),
        "fecha_aviso_baja": Fecha("baja según el aviso de la entidad", nulo=True),
    },
    salidas={"fecha_baja": Fecha("fecha de baja"), "alertas": Lista("alertas", Texto())},
    criterios=(
        Criterio("criterio-rpe-16-1", "El texto podría hablar del día en que se pagó.", "Es el último día que cubre el pago.",
                 "El sueldo puede pagarse antes o después."),
    ),
    frase="Su baja es del {fecha_baja}.",
)  # fmt: skip
def fecha_de_baja(ley: Ley, ultimo_dia_pagado: Any, fecha_aviso_baja: Any) -> dict[str, Any]:
    baja = ley.paso("día siguiente al último pagado", ley.dias_despues(ultimo_dia_pagado, 1))
    otra = ley.si(ley.falta(fecha_aviso_baja), False, lambda: fecha_aviso_baja != baja)
    return {"fecha_baja": baja, "alertas": ley.alertas(DISCREPANCIA_BAJA=otra)}
