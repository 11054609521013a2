"""Procedimientos de afiliación, artículo 40. Aviso interno de defunción.

Payments stop the day any unit knows of the death; afiliación confirms it the next día hábil («a la brevedad»).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista

DIAS_HABILES = 1


@articulo(
    "rav-40", "RAV", "40",
    titulo="Aviso interno de defunción",
    entradas={
        "fecha_conocimiento": Fecha("día en que se supo"), "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={
        "fecha_limite": Fecha("último día para confirmar"),
        "pagos_bloqueados_desde": Fecha("pagos detenidos desde"),
    },
    frase="Los pagos se detienen desde el {pagos_bloqueados_desde} y la defunción se confirma a más tardar el {fecha_limite}.",
)  # fmt: skip
def aviso_interno_de_defuncion(ley: Ley, fecha_conocimiento: Any, inhabiles: Any) -> dict[str, Any]:
    return {
        "fecha_limite": ley.dias_habiles_despues(fecha_conocimiento, DIAS_HABILES, inhabiles),
        "pagos_bloqueados_desde": fecha_conocimiento,
    }
