"""Reglamento de Prestaciones Económicas, artículo 55. Devolución de descuentos en exceso.

A balance below zero is returned. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import CENTAVOS_MAXIMOS, Dinero


@articulo(
    "rpe-55", "RPE", "55",
    titulo="Devolución de descuentos en exceso",
    clave="pago",
    entradas={"saldo_final": Dinero("saldo final", minimo=-CENTAVOS_MAXIMOS)},
    salidas={"devolver": Dinero("lo que se devuelve")},
    frase=lambda v: "No hay exceso que devolver." if v.devolver == "$0.00" else f"Se le devuelven {v.devolver}.",
)  # fmt: skip
def devolucion_de_excesos(ley: Ley, saldo_final: Any) -> dict[str, Any]:
    return {"devolver": ley.maximo(saldo_final * -1, 0)}
