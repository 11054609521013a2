"""Reglamento de Prestaciones Económicas, artículo 61. Cancelación de adeudos prescritos.

Ley 241 counts the ten years; the debt may be cancelled from the next day. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha, Lista
from prestamos.rules.ley_241_prescripcion_de_creditos import prescripcion


@articulo(
    "rpe-61", "RPE", "61",
    titulo="Cancelación de adeudos prescritos",
    entradas={
        "fecha_exigible": Fecha("día en que fue exigible"),
        "gestiones": Lista("gestiones de cobro notificadas", Fecha(), maximo=1000),
        "interrupciones": Lista("demandas notificadas o reconocimientos escritos", Fecha(), maximo=100),
    },
    salidas={
        "fecha_prescripcion": Fecha("último día útil"), "prescrito_desde": Fecha("primer día ya prescrito"),
    },
    criterios=(
        Criterio("criterio-rpe-61-1", "Ni la Ley 241 ni este artículo hablan de interrupción; 242 sí.",
                 "Las gestiones se anotan y no interrumpen; la demanda o el reconocimiento escrito, sí.",
                 "242 solo rige los adeudos de las entidades. Falta confirmarlo.",
                 {"sin_interrupcion": "Nada interrumpe los diez años."}),
    ),
    frase="Si no se cobra a más tardar el {fecha_prescripcion}, desde el {prescrito_desde} se puede cancelar.",
)  # fmt: skip
def cancelacion_de_adeudos_prescritos(
    ley: Ley, fecha_exigible: Any, gestiones: Any, interrupciones: Any
) -> dict[str, Any]:
    limite = prescripcion(ley, fecha_exigible, interrupciones, criterio="criterio-rpe-61-1")
    return {"fecha_prescripcion": limite, "prescrito_desde": ley.dias_despues(limite, 1)}
