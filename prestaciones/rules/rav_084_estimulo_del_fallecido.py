"""Procedimientos de afiliación, artículo 84. Estímulo del fallecido.

To the surviving spouse, or by a judgment; otherwise it waits.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos


@articulo(
    "rav-84", "RAV", "84",
    titulo="Estímulo del fallecido",
    clave="pago",
    entradas={
        "conyuge_acreditado": Bool("cónyuge acreditado"), "resolucion_judicial": Bool("hay resolución judicial"),
        "monto": Dinero("monto"),
    },
    salidas={"a_pagar": Dinero("a pagar"), "procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rav-84-1", "¿La carta testamentaria alcanza a los estímulos?", "No.",
                 "4-VI la limita al fondo y a los seguros."),
    ),
    frase="Se pagan {a_pagar}.",
)  # fmt: skip
def estimulo_del_fallecido(ley: Ley, conyuge_acreditado: Any, resolucion_judicial: Any, monto: Any) -> dict[str, Any]:
    acreditado = ley.o(conyuge_acreditado, resolucion_judicial)
    return {"a_pagar": ley.si(acreditado, monto, 0), **ley.veredicto(BENEFICIARIO_NO_ACREDITADO=ley.no(acreditado))}
