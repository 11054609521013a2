"""Ley, transitorio tercero. Opción por la ley de 1991.

Who entered an entidad before the law of 2001 was in force may choose, benefit by benefit, the one of 1991; that text
is not computed here. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Opcion

CON_OPCION = ("antiguedad", "vejez", "invalidez", "causa_de_muerte", "seguro_de_retiro")


@articulo(
    "ley-t3", "LEY", "Transitorio Tercero",
    titulo="Opción por la ley de 1991 para ingresos anteriores a la ley de 2001",
    clave="solicitud",
    entradas={
        "fecha_ingreso": Fecha("primer ingreso"), "fecha_vigencia_ley_2001": Fecha("vigencia de la ley de 2001"),
        "prestacion": Opcion("prestación", *CON_OPCION, "gastos_funerarios", "otra"),
    },
    salidas={"puede_optar_ley_1991": Bool("puede optar por la ley de 1991")},
    criterios=(
        Criterio("criterio-t3-1", "«Ley que se abroga»: ¿cuál es?", "La de 2001.", "Lo dice el transitorio segundo."),
        Criterio("criterio-t3-2", "La fecha en que entró en vigor la ley de 2001 no está en las fuentes.",
                 "Es un parámetro que jurídico confirma.", "Solo se conoce su publicación: 29 de enero de 2001."),
        Criterio("criterio-t3-3", "Si hubo interrupciones, ¿qué ingreso cuenta?",
                 "El primero; con interrupción va a revisión.", "A favor de la persona."),
        Criterio("criterio-t3-4", "¿La opción es irrevocable y una para todo?",
                 "Una por prestación; puede cambiarse hasta que se firme la resolución.",
                 "El texto dice «podrán optar» y nada más."),
    ),
    frase=lambda v: "Puede escoger la ley de 1991 para esta prestación." if v.puede_optar_ley_1991 == "sí"
                    else "Esta prestación se rige por la Ley vigente.",
)  # fmt: skip
def opcion_por_la_ley_de_1991(
    ley: Ley, fecha_ingreso: Any, fecha_vigencia_ley_2001: Any, prestacion: Any
) -> dict[str, Any]:
    antes = fecha_ingreso < fecha_vigencia_ley_2001
    return {"puede_optar_ley_1991": ley.y(antes, ley.contiene(CON_OPCION, prestacion))}
