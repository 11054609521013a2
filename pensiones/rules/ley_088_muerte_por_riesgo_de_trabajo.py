"""Ley, artículo 88. Muerte por riesgo de trabajo o de pensionado por riesgo.

The survivors receive the whole base salary at death, without a minimum of years, or the whole pension that was being
paid, whatever the cause of death. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Opcion


@articulo(
    "ley-88", "LEY", "88",
    titulo="Muerte por riesgo de trabajo o de pensionado por riesgo",
    entradas={
        "causante": Opcion("quién falleció", "activo", "pensionado_riesgo"),
        "importe_mensual": Dinero("sueldo base o pensión mensual"),
    },
    salidas={"pension_total": Dinero("pensión total, por repartir")},
    criterios=(
        Criterio("criterio-88-1", "¿Y si quien tenía pensión parcial seguía trabajando y murió por otra causa?",
                 "La pensión del 88 y, con cinco años, la del 114; de una misma plaza se escoge una.",
                 "Son títulos distintos, pero cada plaza da una pensión."),
        Criterio("criterio-88-2", "El 88 no dice desde cuándo se paga.", "Desde el día siguiente a la muerte.",
                 "Por analogía con el 112; ese día terminan el sueldo o la pensión."),
    ),
    frase="La pensión por repartir entre los beneficiarios es de {pension_total} al mes.",
)  # fmt: skip
def muerte_por_riesgo_de_trabajo(ley: Ley, causante: Any, importe_mensual: Any) -> dict[str, Any]:
    sueldo = ley.paso("sueldo base al morir", importe_mensual)
    pension = ley.paso("pensión que se pagaba", importe_mensual)
    return {"pension_total": ley.si(causante == "activo", sueldo, pension)}
