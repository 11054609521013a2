"""Reglamento de Prestaciones Económicas, artículo 45. Fondo comprometido por garantía solidaria.

What a live guarantee holds stays until the guaranteed loan is paid; the order is that of Ley 192. In force since
2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Dinero
from prestaciones.rules.ley_192_afectacion_del_fondo import afectacion_del_fondo


@articulo(
    "rpe-45", "RPE", "45",
    titulo="Fondo comprometido por garantía solidaria",
    clave="pago",
    entradas={
        "fondo": Dinero("fondo de ahorro"), "adeudos_instituto": Dinero("adeudos con el Instituto"),
        "garantias_vigentes": Dinero("garantías vigentes"), "responsabilidades_entidad": Dinero("responsabilidades"),
    },
    salidas={
        "aplicado_adeudos": Dinero("aplicado a adeudos"), "retenido_garantias": Dinero("retenido por garantías"),
        "aplicado_responsabilidades": Dinero("aplicado a responsabilidades"), "entregable": Dinero("se le entrega"),
    },
    frase="Se le entregan {entregable}; por garantías quedan retenidos {retenido_garantias}.",
)  # fmt: skip
def fondo_comprometido(ley: Ley, **valores: Any) -> dict[str, Any]:
    return ley.segun(afectacion_del_fondo, **valores)
