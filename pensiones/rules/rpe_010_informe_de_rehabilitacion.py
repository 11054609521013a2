"""Reglamento de Prestaciones Económicas, artículo 10. Informe de rehabilitación del pensionado por invalidez.

The medical institution reports a rehabilitation within 15 días hábiles of it. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista

HABILES_PARA_INFORMAR = 15


@articulo(
    "rpe-10", "RPE", "10",
    titulo="Informe de rehabilitación del pensionado por invalidez",
    fecha="fecha_rehabilitacion",
    entradas={"fecha_rehabilitacion": Fecha("rehabilitación"), "inhabiles": Lista("días inhábiles", Fecha())},
    salidas={"fecha_limite": Fecha("último día para informar")},
    frase="La institución médica debe informar a más tardar el {fecha_limite}.",
)  # fmt: skip
def informe_de_rehabilitacion(ley: Ley, fecha_rehabilitacion: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_habiles_despues(fecha_rehabilitacion, HABILES_PARA_INFORMAR, inhabiles)}
