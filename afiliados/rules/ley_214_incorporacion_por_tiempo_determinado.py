"""Ley, artículo 214. Incorporación por tiempo determinado y plazo para dar servicios.

The services begin within thirty natural days of the incorporation, once data and payments arrived. The paragraph with
the term was not reformed: in force since 2018-05-27.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha

DIAS = 30


@articulo(
    "ley-214", "LEY", "214", "P2",
    titulo="Incorporación por tiempo determinado y plazo para dar servicios",
    fecha="fecha_incorporacion",
    entradas={"fecha_incorporacion": Fecha("incorporación")},
    salidas={"fecha_limite": Fecha("último día para empezar los servicios")},
    frase="Los servicios empiezan a más tardar el {fecha_limite}.",
)  # fmt: skip
def incorporacion(ley: Ley, fecha_incorporacion: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_despues(fecha_incorporacion, DIAS)}
