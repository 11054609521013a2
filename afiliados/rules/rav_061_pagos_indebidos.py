"""Procedimientos de afiliación, artículo 61. Pagos indebidos de entidades.

Only a plain error is compensated in the next liquidación, never in cash: what was rightly paid in is not returned (Ley
212).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos, Opcion


@articulo(
    "rav-61", "RAV", "61",
    titulo="Pagos indebidos de entidades",
    clave="solicitud",
    entradas={
        "causa": Opcion("causa", "pago_duplicado", "trabajador_equivocado", "retiro_incorporacion", "otra"),
        "monto": Dinero("pago indebido"), "autorizado": Bool("lo resolvió el Director General"),
    },
    salidas={
        "compensa": Dinero("se compensa"), "efectivo": Dinero("se entrega en efectivo"), "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    frase="En la siguiente liquidación se compensan {compensa}.",
)  # fmt: skip
def pagos_indebidos(ley: Ley, causa: Any, monto: Any, autorizado: Any) -> dict[str, Any]:
    veredicto = ley.veredicto(
        INCORPORACION_IRREVOCABLE=causa == "retiro_incorporacion",
        CAUSA_DE_PAGO_INDEBIDO_NO_PREVISTA=causa == "otra",
        SIN_AUTORIZACION_DG=ley.no(autorizado),
    )
    return {"compensa": ley.si(veredicto["procede"], monto, 0), "efectivo": 0, **veredicto}
