"""Procedimientos de afiliación, artículo 68. Cotización parcial, solo salud.

A partial convenio gives health and nothing else (Ley 50-I, 152-I).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion


@articulo(
    "rav-68", "RAV", "68",
    titulo="Cotización parcial, solo salud",
    entradas={"prestacion": Opcion("prestación", "salud", "prestamo", "pension", "fondo_ahorro", "otra")},
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rav-68-1", "Los artículos 210 y 211 hablan de todas las prestaciones del régimen obligatorio.",
                 "El convenio parcial queda desactivado hasta que la Junta lo acuerde.",
                 "Un convenio parcial no tiene una base clara en la Ley."),
    ),
    frase="El convenio parcial de su entidad cubre la atención a la salud.",
)  # fmt: skip
def cotizacion_parcial(ley: Ley, prestacion: Any) -> dict[str, Any]:
    return ley.veredicto(CONVENIO_PARCIAL=prestacion != "salud")
