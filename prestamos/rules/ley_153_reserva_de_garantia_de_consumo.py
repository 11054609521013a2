"""Ley, artículo 153. Reserva de Garantía de 1 % en préstamos de consumo.

One point of the capital, charged once and outside the abonos. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero

RESERVA_DE_GARANTIA = 1


@articulo(
    "ley-153", "LEY", "153",
    titulo="Reserva de Garantía de 1 % en préstamos de consumo",
    clave="solicitud",
    entradas={"capital": Dinero("capital otorgado")},
    salidas={"contribucion_reserva": Dinero("contribución a la reserva")},
    criterios=(
        Criterio("criterio-153-1", "¿Cuándo se paga?", "Una sola vez al otorgarse, sin financiarla.",
                 "Se cubre en una ocasión y el artículo 154 solo reparte monto e interés."),
    ),
    frase="Aporta {contribucion_reserva} a la Reserva de Garantía por un capital de {capital}.",
)  # fmt: skip
def reserva_de_garantia_de_consumo(ley: Ley, capital: Any) -> dict[str, Any]:
    return {"contribucion_reserva": ley.centavos(ley.por_ciento(RESERVA_DE_GARANTIA, capital))}
