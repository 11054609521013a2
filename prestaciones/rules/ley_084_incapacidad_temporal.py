"""Ley, artículo 84. Incapacidad temporal por riesgo y plazo de un año.

The fitness, or the permanent incapacity, is decided within a year of the later of the risk and its notice. In force
since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha

MESES_PARA_DECIDIR = 12


@articulo(
    "ley-84", "LEY", "84",
    titulo="Incapacidad temporal por riesgo y plazo de un año",
    fecha="fecha_riesgo",
    entradas={"fecha_riesgo": Fecha("fecha del riesgo"), "fecha_aviso": Fecha("aviso al Instituto", nulo=True)},
    salidas={"fecha_limite": Fecha("último día para decidir", nulo=True)},
    criterios=(
        Criterio("criterio-84-1", "¿Desde cuándo corre si el aviso llegó después?", "Desde la última de las dos fechas.",
                 "El texto las une con «y»; mientras, paga la entidad."),
    ),
    frase=lambda v: f"Debe decidirse a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "El plazo no corre mientras no se dé aviso.",
)  # fmt: skip
def incapacidad_temporal(ley: Ley, fecha_riesgo: Any, fecha_aviso: Any) -> dict[str, Any]:
    def limite() -> Any:
        return ley.meses_despues(ley.la_ultima(fecha_riesgo, fecha_aviso), MESES_PARA_DECIDIR)

    return {"fecha_limite": ley.si(ley.falta(fecha_aviso), None, limite)}
