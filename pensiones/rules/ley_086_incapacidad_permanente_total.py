"""Ley, artículo 86. Incapacidad permanente total.

The whole base salary enjoyed when the risk happened, whatever the time of service. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero


@articulo(
    "ley-86", "LEY", "86",
    titulo="Incapacidad permanente total",
    entradas={"sbc_mensual": Dinero("sueldo base mensual al ocurrir el riesgo")},
    salidas={"pension_mensual": Dinero("pensión mensual")},
    criterios=(
        Criterio("criterio-86-1", "El 85 agrega los aumentos posteriores y el 86 no.", "Se respeta la diferencia.",
                 "Es lo que dice cada texto; se avisa a jurídico."),
    ),
    frase="Su pensión es de {pension_mensual} al mes: todo su sueldo base al ocurrir el riesgo.",
)  # fmt: skip
def incapacidad_permanente_total(ley: Ley, sbc_mensual: Any) -> dict[str, Any]:
    return {"pension_mensual": ley.paso("todo el sueldo base", sbc_mensual)}
