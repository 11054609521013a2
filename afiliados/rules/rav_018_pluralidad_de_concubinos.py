"""Procedimientos de afiliación, artículo 18. Pluralidad de concubinas o concubinarios.

Two or more with a resolution leave none with a right; before that, a spouse excludes them all (Ley 73).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Motivos


@articulo(
    "rav-18", "RAV", "18",
    titulo="Pluralidad de concubinas o concubinarios",
    entradas={
        "concubinos_con_resolucion": Entero("parejas con resolución judicial", minimo=1, maximo=100),
        "hay_conyuge": Bool("hay cónyuge"),
    },
    salidas={"con_derecho": Entero("con derecho"), "procede": Bool("procede"), "motivos": Motivos()},
    frase="La pareja con resolución judicial tiene derecho.",
)  # fmt: skip
def pluralidad_de_concubinos(ley: Ley, concubinos_con_resolucion: Any, hay_conyuge: Any) -> dict[str, Any]:
    varios = ley.y(ley.no(hay_conyuge), concubinos_con_resolucion > 1)
    return {
        "con_derecho": ley.si(ley.o(hay_conyuge, varios), 0, 1),
        **ley.veredicto(EXISTE_CONYUGE=hay_conyuge, CONCUBINATO_PLURAL=varios),
    }
