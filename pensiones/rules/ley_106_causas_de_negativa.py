"""Ley, artículo 106. Causas de negativa de la invalidez.

An intentional act or an own crime is looked at first; then, an invalidez that was there before the alta. In force
since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos


@articulo(
    "ley-106", "LEY", "106",
    titulo="Causas de negativa de la invalidez",
    clave="solicitud",
    entradas={
        "acto_intencional": Bool("acto intencional"), "delito_propio": Bool("delito propio"),
        "fecha_invalidez": Fecha("inicio de la invalidez"), "fecha_alta": Fecha("alta en el servicio"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-106-1", "Con varias altas, ¿cuál cuenta?",
                 "La primera de la carrera que se computa; quien captura puede dar la del servicio actual.",
                 "A favor de la persona; jurídico lo confirma."),
    ),
    frase="No hay causa para negar la pensión por invalidez.",
)  # fmt: skip
def causas_de_negativa(
    ley: Ley, acto_intencional: Any, delito_propio: Any, fecha_invalidez: Any, fecha_alta: Any
) -> dict[str, Any]:
    if alto := ley.impide(INVALIDEZ_INTENCIONAL_O_POR_DELITO=ley.o(acto_intencional, delito_propio)):
        return alto
    return ley.veredicto(INVALIDEZ_ANTERIOR_AL_ALTA=fecha_invalidez < fecha_alta)
