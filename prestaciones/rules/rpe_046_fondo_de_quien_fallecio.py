"""Reglamento de Prestaciones Económicas, artículo 46. Fondo de ahorro del fallecido sin carta testamentaria.

The fund goes where the insurances go: the carta in force, or a judgment. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from prestaciones.rules.rpe_025_a_quien_se_pagan_los_seguros import (
    DOMINIO,
    ENTRADAS,
    SALIDAS,
    a_quien_se_pagan_los_seguros,
)


@articulo(
    "rpe-46", "RPE", "46",
    titulo="Fondo de ahorro del fallecido sin carta testamentaria",
    fecha="fecha_fallecimiento",
    entradas=ENTRADAS,
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-rpe-46-1", "El 125 está en la parte de los seguros: ¿sobrevive el 46 para el fondo?",
                 "No; el 125 rige los dos.", "4-VI define una sola carta para el fondo y los seguros."),
    ),
    dominio=DOMINIO,
    frase="Del fondo se paga: {partes}. En espera de resolución judicial: {pendiente}.",
)  # fmt: skip
def fondo_de_quien_fallecio(ley: Ley, **valores: Any) -> dict[str, Any]:
    return ley.segun(a_quien_se_pagan_los_seguros, **valores)
