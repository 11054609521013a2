"""Reglamento de Prestaciones Económicas, artículo 8. Dictamen de invalidez reciente.

The dictamen has at most six months when the request is made. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos

MESES_DE_VALIDEZ = 6


@articulo(
    "rpe-8", "RPE", "8",
    titulo="Dictamen de invalidez reciente",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={"fecha_dictamen": Fecha("dictamen"), "fecha_solicitud": Fecha("solicitud")},
    salidas={
        "ultimo_dia": Fecha("último día en que sirve el dictamen"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    frase="Su dictamen sirve hasta el {ultimo_dia}.",
)  # fmt: skip
def dictamen_de_invalidez_reciente(ley: Ley, fecha_dictamen: Any, fecha_solicitud: Any) -> dict[str, Any]:
    ultimo = ley.paso("último día del dictamen", ley.meses_despues(fecha_dictamen, MESES_DE_VALIDEZ))
    return {"ultimo_dia": ultimo, **ley.veredicto(DICTAMEN_VENCIDO=fecha_solicitud > ultimo)}
