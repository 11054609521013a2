"""Ley, artículo 175. Reserva de Garantía de 0.5 % en hipotecas.

Half a point of the credit, once, or what the yearly guideline says. In force since 2018-05-27.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.dinero import Razon
from derecho.tipos import Dinero, Tasa
from prestamos.rules.ley_163_requisitos_de_la_hipoteca import Lineamientos, del_lineamiento

MEDIO_PUNTO = Razon(5, 10)


@articulo(
    "ley-175", "LEY", "175",
    titulo="Reserva de Garantía de 0.5 % en hipotecas",
    clave="solicitud",
    entradas={
        "capital": Dinero("capital otorgado"),
        "lineamientos": Lineamientos(Tasa(nulo=True, maximo=100), "pct_reserva"),
    },
    salidas={"contribucion_reserva": Dinero("contribución a la reserva")},
    frase="Al otorgarse su hipoteca de {capital} aporta {contribucion_reserva} a la Reserva de Garantía.",
)  # fmt: skip
def reserva_de_garantia_hipotecaria(ley: Ley, capital: Any, lineamientos: Any) -> dict[str, Any]:
    tanto = ley.paso("tanto por ciento", ley.aplica(del_lineamiento, lineamientos, "pct_reserva", MEDIO_PUNTO))
    return {"contribucion_reserva": ley.centavos(ley.por_ciento(tanto, capital))}
