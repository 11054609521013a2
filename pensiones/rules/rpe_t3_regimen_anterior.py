"""Reglamento de Prestaciones Económicas, transitorio tercero. Régimen anterior para ingresos previos a la Ley de 2001.

Who entered before the law of 2001 was in force chooses between its benefits and the current ones. In force since
2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha
from pensiones.rules.ley_t3_opcion_por_la_ley_de_1991 import opcion_por_la_ley_de_1991


@articulo(
    "rpe-t3", "RPE", "Transitorio Tercero",
    titulo="Régimen anterior para ingresos previos a la Ley de 2001",
    clave="solicitud",
    entradas={
        "fecha_ingreso": Fecha("primer ingreso"), "fecha_vigencia_ley_2001": Fecha("vigencia de la ley de 2001"),
    },
    salidas={"puede_optar_ley_1991": Bool("puede optar por la ley de 1991")},
    criterios=(
        Criterio("criterio-rpe-t3-1", "La fecha en que entró en vigor la ley de 2001 no está en las fuentes.",
                 "Es el mismo parámetro del transitorio tercero de la Ley.",
                 "Solo se conoce su publicación: 29 de enero de 2001."),
    ),
    frase=lambda v: "Puede escoger el régimen anterior." if v.puede_optar_ley_1991 == "sí"
                    else "Le corresponde el régimen vigente.",
)  # fmt: skip
def regimen_anterior(ley: Ley, fecha_ingreso: Any, fecha_vigencia_ley_2001: Any) -> dict[str, Any]:
    return ley.segun(
        opcion_por_la_ley_de_1991,
        fecha_ingreso=fecha_ingreso,
        fecha_vigencia_ley_2001=fecha_vigencia_ley_2001,
        prestacion="antiguedad",
    )
