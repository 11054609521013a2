"""Procedimientos de afiliación, artículo 29. Inscripción provisional hasta 30 días.

A period of thirty natural days with its first one included, and only for health.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos, Opcion

DIAS = 30

inscripcion_provisional = articulo(
    "rav-29", "RAV", "29",
    titulo="Inscripción provisional hasta 30 días",
    entradas={
        "fecha_inicio": Fecha("primer día cubierto", en="plazo"),
        "prestacion": Opcion("prestación", "salud", "prestamo", "pension", "otra", en="tramite"),
    },
    salidas={"fecha_limite": Fecha("último día cubierto"), "procede": Bool("procede"), "motivos": Motivos()},
    frase=lambda v: f"La inscripción provisional cubre hasta el {v.fecha_limite}." if v.fecha_limite
                    else "La inscripción provisional da derecho a la salud.",
)  # fmt: skip


@inscripcion_provisional.operacion("plazo")
def _plazo(ley: Ley, fecha_inicio: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_despues(fecha_inicio, DIAS - 1)}


@inscripcion_provisional.operacion("tramite")
def _tramite(ley: Ley, prestacion: Any) -> dict[str, Any]:
    return ley.veredicto(INSCRIPCION_PROVISIONAL=prestacion != "salud")
