"""Procedimientos de afiliación, artículo 7. Pagar no exime de avisar.

Payment and notices are reconciled apart, and each one that is missing raises its own alert.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Lista, Texto


@articulo(
    "rav-7", "RAV", "7",
    titulo="Pagar no exime de avisar",
    entradas={"aviso_presentado": Bool("presentó el aviso"), "pagado": Bool("pagó")},
    salidas={"alertas": Lista("alertas", Texto())},
    frase="Alertas de la quincena: {alertas}.",
)  # fmt: skip
def aviso_y_entero(ley: Ley, aviso_presentado: Any, pagado: Any) -> dict[str, Any]:
    return {
        "alertas": ley.alertas(
            AVISO_OMITIDO=ley.y(pagado, ley.no(aviso_presentado)),
            ENTERO_OMITIDO=ley.y(aviso_presentado, ley.no(pagado)),
        )
    }
