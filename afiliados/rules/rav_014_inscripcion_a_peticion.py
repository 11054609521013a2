"""Procedimientos de afiliación, artículo 14. Inscripción a petición del propio trabajador.

The entidad is heard within the same term as Ley 227; the Institute does not enrol by itself (Ley 209).
"""

from typing import Any

from afiliados.rules.ley_227_requerimiento_de_informacion import requerimiento
from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista


@articulo(
    "rav-14", "RAV", "14",
    titulo="Inscripción a petición del propio trabajador",
    entradas={"fecha_solicitud": Fecha("solicitud"), "inhabiles": Lista("días inhábiles", Fecha())},
    salidas={"fecha_limite": Fecha("último día para presentar el alta")},
    frase="Su entidad debe presentar el alta a más tardar el {fecha_limite}.",
)  # fmt: skip
def a_peticion_del_trabajador(ley: Ley, fecha_solicitud: Any, inhabiles: Any) -> dict[str, Any]:
    return ley.segun(requerimiento, fecha_requerimiento=fecha_solicitud, inhabiles=inhabiles)
