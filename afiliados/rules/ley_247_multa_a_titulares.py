"""Ley, artículo 247. Multa de 5 % a titulares y facultados para el pago.

The same fine of article 246, one for each responsible person, and added to that one. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_246_multa_a_pagadores import multa_a_pagadores
from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Lista


@articulo(
    "ley-247", "LEY", "247",
    titulo="Multa de 5 % a titulares y facultados para el pago",
    entradas={"cantidades_no_descontadas": Lista("cantidades que no se descontaron", Dinero())},
    salidas={"base": Dinero("suma de lo no descontado"), "multa": Dinero("multa")},
    criterios=(
        Criterio("criterio-247-1", "Se castiga no enterar, pero la base son cantidades no descontadas.",
                 "Solo lo no descontado, también de hipotecas; lo descontado y no enterado sigue el 225 y el 226.",
                 "Una sanción no se amplía por analogía."),
        Criterio("criterio-247-2", "¿Una multa para todos o una por persona?", "Una por cada persona responsable.",
                 "Castiga una conducta personal. Falta confirmarlo."),
    ),
    frase="La multa propuesta para cada responsable es de {multa}, el 5 % de {base}.",
)  # fmt: skip
def multa_a_titulares(ley: Ley, cantidades_no_descontadas: Any) -> dict[str, Any]:
    return ley.segun(multa_a_pagadores, cantidades_no_descontadas=cantidades_no_descontadas)
