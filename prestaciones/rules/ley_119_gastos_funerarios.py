"""Ley, artículo 119. Seguro de gastos funerarios.

The proven expenses up to six times the monthly UMA of the day of the death. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero

VECES_LA_UMA = 6


@articulo(
    "ley-119", "LEY", "119",
    titulo="Seguro de gastos funerarios",
    entradas={
        "gastos_comprobados": Dinero("gastos comprobados"),
        "uma_mensual": Dinero("UMA mensual al fallecer", maximo=10**8),
    },
    salidas={"tope": Dinero("tope"), "monto": Dinero("monto")},
    criterios=(
        Criterio("criterio-119-1", "«Hasta el importe» con constancia de gastos: ¿es una suma fija?",
                 "Es un reembolso con tope.", "Por «hasta» y por la constancia."),
        Criterio("criterio-119-2", "Quien pagó el sepelio puede no estar en la carta.",
                 "Se paga a los beneficiarios acreditados.", "Son los que nombra la Ley."),
        Criterio("criterio-119-3", "¿Seis meses de UMA?", "Seis veces el valor mensual publicado.",
                 "La Ley habla del valor mensual."),
    ),
    frase="Se pagan {monto} de gastos funerarios; el tope es de {tope}.",
    vectorial=True,
)  # fmt: skip
def gastos_funerarios(ley: Ley, gastos_comprobados: Any, uma_mensual: Any) -> dict[str, Any]:
    tope = ley.paso("seis UMA mensuales", uma_mensual * VECES_LA_UMA)
    return {"tope": tope, "monto": ley.minimo(gastos_comprobados, tope)}
