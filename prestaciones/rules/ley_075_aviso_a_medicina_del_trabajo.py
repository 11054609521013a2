"""Ley, artículo 75. Plazos de Medicina del Trabajo.

A risk of work, or an incapacity issued, reaches the area within three días hábiles. In force since 2018-05-27.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista

HABILES_PARA_AVISAR = 3


def limite_del_aviso(ley: Ley, fecha: Any, inhabiles: Any) -> Any:
    """The third día hábil (also article 82)."""
    return ley.paso("último día para avisar", ley.dias_habiles_despues(fecha, HABILES_PARA_AVISAR, inhabiles))


@articulo(
    "ley-75", "LEY", "75",
    titulo="Funciones y plazos de Medicina del Trabajo",
    fecha="fecha_evento",
    entradas={
        "fecha_evento": Fecha("fecha del riesgo o de la incapacidad"), "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("último día para avisar")},
    frase="La entidad debe avisar a Medicina del Trabajo a más tardar el {fecha_limite}.",
)  # fmt: skip
def aviso_a_medicina_del_trabajo(ley: Ley, fecha_evento: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": limite_del_aviso(ley, fecha_evento, inhabiles)}
