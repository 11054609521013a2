"""Procedimientos de afiliación, artículo 11. Datos y documentos que la entidad debe entregar.

The term of the answer is that of Ley 227.
"""

from typing import Any

from afiliados.rules.ley_227_requerimiento_de_informacion import requerimiento
from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista


@articulo(
    "rav-11", "RAV", "11",
    titulo="Datos y documentos que la entidad debe entregar",
    entradas={"fecha_notificacion": Fecha("notificación"), "inhabiles": Lista("días inhábiles", Fecha())},
    salidas={"fecha_limite": Fecha("último día para contestar")},
    frase="La entidad debe contestar a más tardar el {fecha_limite}.",
)  # fmt: skip
def datos_de_la_entidad(ley: Ley, fecha_notificacion: Any, inhabiles: Any) -> dict[str, Any]:
    return ley.segun(requerimiento, fecha_requerimiento=fecha_notificacion, inhabiles=inhabiles)
