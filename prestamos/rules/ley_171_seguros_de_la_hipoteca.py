"""Ley, artículo 171. Seguros de vida y de daños de la hipoteca.

Life insurance for the amount of the loan, and damage insurance for the destructible value up to the balance. In force
since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero


@articulo(
    "ley-171", "LEY", "171",
    titulo="Seguros de vida y de daños de la hipoteca",
    entradas={
        "monto_prestamo": Dinero("monto del préstamo"), "valor_destructible": Dinero("valor destructible del inmueble"),
        "saldo_insoluto": Dinero("saldo insoluto"),
    },
    salidas={"suma_vida": Dinero("suma del seguro de vida"), "suma_danos": Dinero("suma del seguro de daños")},
    criterios=(
        Criterio("criterio-171-1", "¿El seguro de vida cubre solo el capital o también los intereses?",
                 "El monto del préstamo.", "La Ley está por encima del Reglamento anterior."),
    ),
    frase="Se aseguran {suma_vida} por su vida y {suma_danos} por daños a la vivienda.",
)  # fmt: skip
def seguros_de_la_hipoteca(
    ley: Ley, monto_prestamo: Any, valor_destructible: Any, saldo_insoluto: Any
) -> dict[str, Any]:
    return {
        "suma_vida": ley.paso("monto del préstamo", monto_prestamo),
        "suma_danos": ley.minimo(valor_destructible, saldo_insoluto),
    }
