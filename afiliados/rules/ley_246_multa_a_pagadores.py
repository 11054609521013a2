"""Ley, artículo 246. Multa de 5 % a pagadores.

Who pays and does not deduct in time what the Institute ordered is fined with 5 % of what was not deducted. In force
since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Lista

MULTA = 5


@articulo(
    "ley-246", "LEY", "246",
    titulo="Multa de 5 % a pagadores",
    entradas={"cantidades_no_descontadas": Lista("cantidades que no se descontaron", Dinero())},
    salidas={"base": Dinero("suma de lo no descontado"), "multa": Dinero("multa")},
    criterios=(
        Criterio("criterio-246-1", "¿La base va actualizada?", "No: son las cantidades históricas.",
                 "El texto dice cantidades no descontadas, y el 226 separa las multas."),
    ),
    frase="La multa propuesta es de {multa}, el 5 % de {base}.",
)  # fmt: skip
def multa_a_pagadores(ley: Ley, cantidades_no_descontadas: Any) -> dict[str, Any]:
    base = ley.paso("suma de lo no descontado", ley.suma(cantidades_no_descontadas))
    return {"base": base, "multa": ley.centavos(ley.por_ciento(MULTA, base))}
