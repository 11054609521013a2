"""Procedimientos de afiliación, artículo 62. Aclaración de adeudo notificado.

Five días hábiles; who is in a procedure of incompatibility has the fifteen of Ley 60.
"""

from typing import Any

from afiliados.rules.ley_060_procedimiento_por_incompatibilidad import procedimiento_por_incompatibilidad
from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista, Opcion

DIAS_HABILES = 5


@articulo(
    "rav-62", "RAV", "62",
    titulo="Aclaración de adeudo notificado",
    entradas={
        "tipo": Opcion("tipo", "adeudo", "incompatibilidad"), "fecha_notificacion": Fecha("notificación"),
        "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("último día para aclarar")},
    frase="Puede pedir la aclaración a más tardar el {fecha_limite}.",
)  # fmt: skip
def aclaracion_de_adeudo(ley: Ley, tipo: Any, fecha_notificacion: Any, inhabiles: Any) -> dict[str, Any]:
    def de_incompatibilidad() -> Any:
        return ley.segun(
            procedimiento_por_incompatibilidad, operacion="plazo", fecha_notificacion=fecha_notificacion,
            inhabiles=inhabiles,
        )["fecha_limite"]  # fmt: skip

    def de_adeudo() -> Any:
        return ley.dias_habiles_despues(fecha_notificacion, DIAS_HABILES, inhabiles)

    return {"fecha_limite": ley.si(tipo == "incompatibilidad", de_incompatibilidad, de_adeudo)}
