"""Ley, artículo 238. Retención de prestaciones por adeudos, máximo 40 % de la pensión.

From a pension, at most 40 % of each payment and never more than half of it together with the live credits; from any
other cash benefit, up to the whole debt. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Opcion

MAXIMO_DE_LA_PENSION = 40
MAXIMO_CON_CREDITOS = 50


@articulo(
    "ley-238", "LEY", "238",
    titulo="Retención de prestaciones por adeudos, máximo 40 % de la pensión",
    clave="pago",
    entradas={
        "tipo_prestacion": Opcion("prestación", "pension", "otra"), "importe": Dinero("importe del pago"),
        "adeudo": Dinero("adeudo"), "abonos_creditos": Dinero("abonos de créditos en el mismo pago"),
    },
    salidas={
        "tope": Dinero("tope de la retención"), "retencion": Dinero("retención"),
        "neto": Dinero("neto, antes de los abonos de créditos"), "adeudo_restante": Dinero("adeudo restante"),
    },
    criterios=(
        Criterio("criterio-238-1", "¿El 40 % incluye los abonos de los créditos vigentes?",
                 "No; esos siguen el 141. Juntos nunca pasan del 50 %: la retención cede.",
                 "El 141 tiene consentimiento y el 238 es un acto del Instituto."),
    ),
    frase="De este pago se retienen {retencion} y recibe {neto}; quedan por pagar {adeudo_restante}.",
    vectorial=True,
)  # fmt: skip
def retencion_por_adeudos(
    ley: Ley, tipo_prestacion: Any, importe: Any, adeudo: Any, abonos_creditos: Any
) -> dict[str, Any]:
    cuarenta = ley.paso("40 % del pago", ley.centavos_abajo(ley.por_ciento(MAXIMO_DE_LA_PENSION, importe)))
    mitad = ley.paso("50 % del pago", ley.centavos_abajo(ley.por_ciento(MAXIMO_CON_CREDITOS, importe)))
    libre = ley.paso("lo que dejan libre los abonos", ley.maximo(mitad - abonos_creditos, 0))
    tope = ley.si(tipo_prestacion == "pension", ley.minimo(cuarenta, libre), importe)
    retencion = ley.minimo(tope, adeudo)
    return {"tope": tope, "retencion": retencion, "neto": importe - retencion, "adeudo_restante": adeudo - retencion}
