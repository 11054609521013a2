"""Reglamento de Prestaciones Económicas, artículo 51. Prohibición a entidades de modificar descuentos.

What was ordered and not deducted, unless the person left or is on leave, and the fine that Ley 246 gives for it. In
force since 2002-06-11.
"""

from typing import Any

from afiliados.rules.ley_246_multa_a_pagadores import multa_a_pagadores
from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero


@articulo(
    "rpe-51", "RPE", "51",
    titulo="Prohibición a entidades de modificar descuentos",
    clave="quincena",
    entradas={
        "ordenado": Dinero("ordenado"), "aplicado": Dinero("aplicado"),
        "baja_o_licencia": Bool("la persona causó baja o está de licencia"),
    },
    salidas={"incumplimiento": Dinero("lo que se dejó de descontar"), "multa": Dinero("base de multa")},
    frase="Se dejaron de descontar {incumplimiento}; la multa sería de {multa}.",
)  # fmt: skip
def modificacion_de_descuentos(ley: Ley, ordenado: Any, aplicado: Any, baja_o_licencia: Any) -> dict[str, Any]:
    omitido = ley.si(baja_o_licencia, 0, lambda: ley.maximo(ordenado - aplicado, 0))
    omitido = ley.paso("lo que se dejó de descontar", omitido)
    return {
        "incumplimiento": omitido,
        "multa": ley.segun(multa_a_pagadores, cantidades_no_descontadas=ley.lista(omitido))["multa"],
    }
