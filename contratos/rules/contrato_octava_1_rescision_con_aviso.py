"""Contrato, cláusula octava, inciso 1. Rescisión con quince días naturales de aviso.

Either party may end the contract; the service goes on through the fifteenth day and ends on the next one.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha

DIAS_DE_AVISO = 15


@articulo(
    "contrato-octava-1", "CONTRATO", "Cláusula Octava 1",
    titulo="Rescisión con quince días naturales de aviso",
    entradas={"fecha_aviso": Fecha("aviso de rescisión")},
    salidas={
        "ultimo_dia_servicio": Fecha("último día de servicio"), "rescindido_desde": Fecha("rescindido desde"),
    },
    criterios=(
        Criterio("criterio-contrato-octava-1-1", "¿La rescisión cae el día 15 o después?", "Los 15 días corren completos.",
                 "Igual que el día 61 del artículo 55."),
    ),
    frase="Puede usar el portal hasta el {ultimo_dia_servicio}.",
)  # fmt: skip
def rescision_con_aviso(ley: Ley, fecha_aviso: Any) -> dict[str, Any]:
    ultimo = ley.paso("último día de servicio", ley.dias_despues(fecha_aviso, DIAS_DE_AVISO))
    return {"ultimo_dia_servicio": ultimo, "rescindido_desde": ley.dias_despues(ultimo, 1)}
