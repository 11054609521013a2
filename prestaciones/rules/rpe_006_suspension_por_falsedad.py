"""Reglamento de Prestaciones Económicas, artículo 6. Suspensión por documentos alterados o falsos.

The days in which a document is being checked are added to the legal term. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Entero, Fecha


@articulo(
    "rpe-6", "RPE", "6",
    titulo="Suspensión por documentos alterados o falsos",
    clave="solicitud", fecha="fecha_validacion",
    entradas={
        "fecha_validacion": Fecha("validación"), "fecha_suspension": Fecha("suspensión"),
        "fecha_aclaracion": Fecha("aclaración"), "plazo_dias": Entero("días del plazo", maximo=3650),
    },
    salidas={"fecha_limite": Fecha("último día para resolver"), "ficta_desde": Fecha("afirmativa ficta desde")},
    criterios=(
        Criterio("criterio-rpe-6-1", "¿La suspensión detiene el plazo de 60 días?", "Sí.",
                 "No hay requisitos validados mientras se revisa una falsedad."),
    ),
    dominio={"fecha_aclaracion": (lambda v: v["fecha_aclaracion"] >= v["fecha_suspension"],
        "no puede ser antes de la suspensión")},
    frase="Con los días suspendidos, el plazo termina el {fecha_limite}.",
)  # fmt: skip
def suspension_por_falsedad(
    ley: Ley, fecha_validacion: Any, fecha_suspension: Any, fecha_aclaracion: Any, plazo_dias: Any
) -> dict[str, Any]:
    suspendidos = ley.paso("días suspendidos", ley.dias_entre(fecha_suspension, fecha_aclaracion))
    limite = ley.paso("último día para resolver", ley.dias_despues(fecha_validacion, plazo_dias + suspendidos))
    return {"fecha_limite": limite, "ficta_desde": ley.dias_despues(limite, 1)}
