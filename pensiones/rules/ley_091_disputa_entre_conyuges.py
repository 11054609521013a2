"""Ley, artículo 91. Disputa entre cónyuges.

While a court decides who was the spouse, one share by person is kept for whoever proves it and the children go on
receiving theirs. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Lista, Mapa, Texto


@articulo(
    "ley-91", "LEY", "91",
    titulo="Disputa entre cónyuges",
    entradas={
        "monto_mensual": Dinero("pensión por repartir"),
        "hijos": Lista("hijos con derecho", Texto("hijo"), maximo=100),
    },
    salidas={
        "reserva_conyuge": Dinero("reserva para el cónyuge"),
        "partes_hijos": Mapa("parte de cada hijo", Texto(), Dinero()),
    },
    criterios=(
        Criterio("criterio-91-1", "La Ley no dice de cuánto es la parte reservada.", "Una parte por persona, como en el 89.",
                 "Es la misma regla de reparto."),
    ),
    dominio={"hijos": (lambda v: len(set(v["hijos"])) == len(v["hijos"]), "hay hijos repetidos")},
    frase="Se reservan {reserva_conyuge} al mes hasta que un juez decida; los hijos siguen cobrando su parte.",
)  # fmt: skip
def disputa_entre_conyuges(ley: Ley, monto_mensual: Any, hijos: Any) -> dict[str, Any]:
    # the reserve is the first head, so that it takes the first leftover centavo
    reserva = ley.paso("parte de una persona", ley.elemento(ley.por_cabezas(monto_mensual, ley.cuenta(hijos) + 1), 0))
    partes = ley.por_cabezas(monto_mensual - reserva, ley.cuenta(hijos))
    return {"reserva_conyuge": reserva, "partes_hijos": ley.a_cada_quien(hijos, partes)}
