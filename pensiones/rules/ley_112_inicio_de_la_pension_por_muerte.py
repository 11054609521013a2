"""Ley, artículo 112. Inicio de la pensión por muerte.

The right runs from the day after the death, whatever the date of the request. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha


@articulo(
    "ley-112", "LEY", "112",
    titulo="Inicio de la pensión por muerte",
    fecha="fecha_fallecimiento",
    entradas={"fecha_fallecimiento": Fecha("fallecimiento")},
    salidas={"inicio_derecho": Fecha("inicio del derecho")},
    criterios=(
        Criterio("criterio-112-1", "¿El día de la muerte se paga dos veces?",
                 "No: ese día todavía es de la pensión de quien falleció.", "El derecho de los deudos empieza al otro día."),
        Criterio("criterio-112-2", "¿También rige la muerte por riesgo de trabajo?", "Sí, por analogía.",
                 "Su sección no dice nada."),
    ),
    frase="La pensión corre desde el {inicio_derecho}.",
)  # fmt: skip
def inicio_de_la_pension_por_muerte(ley: Ley, fecha_fallecimiento: Any) -> dict[str, Any]:
    return {"inicio_derecho": ley.dias_despues(fecha_fallecimiento, 1)}
