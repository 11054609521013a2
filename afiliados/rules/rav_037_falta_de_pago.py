"""Procedimientos de afiliación, artículo 37. Falta de pago no da de baja.

What the entidad does not pay never ends the regime (Ley 53, 226); three unpaid quincenas in a row end the continuación
voluntaria (Ley 239).
"""

from typing import Any

from afiliados.rules.ley_239_continuacion_voluntaria import OMISIONES
from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Opcion


@articulo(
    "rav-37", "RAV", "37",
    titulo="Falta de pago no da de baja",
    entradas={
        "regimen": Opcion("régimen", "obligatorio", "continuacion_voluntaria"),
        "quincenas_sin_pago": Entero("quincenas seguidas sin pagar"),
    },
    salidas={"terminada": Bool("terminó")},
    frase="La falta de pago termina el régimen: {terminada}.",
)  # fmt: skip
def falta_de_pago(ley: Ley, regimen: Any, quincenas_sin_pago: Any) -> dict[str, Any]:
    return {"terminada": ley.y(regimen == "continuacion_voluntaria", quincenas_sin_pago >= OMISIONES)}
