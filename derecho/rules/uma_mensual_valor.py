"""Valor mensual de la UMA. Convención común.

The monthly value is the daily one times 30.4, to the cent: the figure that INEGI publishes.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.dinero import Razon
from derecho.tipos import Dinero

DIAS_DEL_MES = Razon(304, 10)


@articulo(
    "uma-mensual", "LEY", "transversal (UMA)",
    titulo="Valor mensual de la UMA",
    entradas={"uma_diaria": Dinero("UMA diaria")},
    salidas={"uma_mensual": Dinero("UMA mensual")},
    frase="La UMA mensual es {uma_mensual}: {uma_diaria} diarios por 30.4.",
    vectorial=True,
)  # fmt: skip
def uma_mensual(ley: Ley, uma_diaria: Any) -> dict[str, Any]:
    return {"uma_mensual": ley.centavos(DIAS_DEL_MES * uma_diaria)}
