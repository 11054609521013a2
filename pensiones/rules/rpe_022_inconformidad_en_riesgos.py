"""Reglamento de Prestaciones Económicas, artículo 22. Inconformidad médica en riesgos de trabajo.

The same steps and terms of article 9. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from pensiones.rules.rpe_009_inconformidad_con_el_dictamen import (
    ENTRADAS,
    SALIDAS,
    dia_que_cuenta,
    inconformidad_con_el_dictamen,
)

inconformidad_en_riesgos = articulo(
    "rpe-22", "RPE", "22",
    titulo="Inconformidad médica en riesgos de trabajo",
    fecha=dia_que_cuenta,
    entradas=ENTRADAS,
    salidas=SALIDAS,
    frase="El último día para este paso es el {fecha_limite}.",
)  # fmt: skip


@inconformidad_en_riesgos.operacion("plazo")
def plazo(ley: Ley, **valores: Any) -> dict[str, Any]:
    return ley.segun(inconformidad_con_el_dictamen, operacion="plazo", **valores)


@inconformidad_en_riesgos.operacion("designacion")
def designacion(ley: Ley, **valores: Any) -> dict[str, Any]:
    return ley.segun(inconformidad_con_el_dictamen, operacion="designacion", **valores)
