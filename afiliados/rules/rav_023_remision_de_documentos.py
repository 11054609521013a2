"""Procedimientos de afiliación, artículo 23. Remisión de documentos desde unidades externas.

What is captured arrives at once; the papers follow within a parameter of días hábiles.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Fecha, Lista


@articulo(
    "rav-23", "RAV", "23",
    titulo="Remisión de documentos desde unidades externas",
    entradas={
        "fecha_captura": Fecha("captura"), "fecha_papel": Fecha("llegada del papel"),
        "dias_habiles": Entero("días hábiles para remitir", maximo=60), "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("último día para remitir"), "en_plazo": Bool("llegó a tiempo")},
    frase="El papel debe llegar a más tardar el {fecha_limite}.",
)  # fmt: skip
def remision_de_documentos(
    ley: Ley, fecha_captura: Any, fecha_papel: Any, dias_habiles: Any, inhabiles: Any
) -> dict[str, Any]:
    limite = ley.dias_habiles_despues(fecha_captura, dias_habiles, inhabiles)
    return {"fecha_limite": limite, "en_plazo": fecha_papel <= limite}
