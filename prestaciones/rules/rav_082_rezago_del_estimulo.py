"""Procedimientos de afiliación, artículo 82. Rezago de un año para pedir el estímulo.

Up to one year after the reference date, and only while the labour relation is active.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos

MESES_PARA_PEDIR = 12


@articulo(
    "rav-82", "RAV", "82",
    titulo="Rezago de un año para pedir el estímulo",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={
        "fecha_referencia": Fecha("fecha de referencia"), "fecha_solicitud": Fecha("solicitud"),
        "relacion_activa": Bool("relación de trabajo activa"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="Su solicitud está en tiempo.",
)  # fmt: skip
def rezago_del_estimulo(ley: Ley, fecha_referencia: Any, fecha_solicitud: Any, relacion_activa: Any) -> dict[str, Any]:
    ultimo = ley.paso("último día para pedirlo", ley.meses_despues(fecha_referencia, MESES_PARA_PEDIR))
    return ley.veredicto(SIN_RELACION_LABORAL=ley.no(relacion_activa), SOLICITUD_EXTEMPORANEA=fecha_solicitud > ultimo)
