"""Ley, artículo 118. Pérdida de la pensión de viudez y orfandad.

Death, requirements no longer met, a new union, or a judgment for the death. The closing exception only stops the new
union, and with legal review. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion


@articulo(
    "ley-118", "LEY", "118",
    titulo="Pérdida de la pensión de viudez y orfandad",
    entradas={
        "hecho": Opcion("hecho", "fallecimiento", "incumple_requisitos", "matrimonio", "concubinato",
                        "sentencia_homicidio"),
        "muerte_por_riesgo_trabajo": Bool("la muerte fue por riesgo de trabajo"),
        "viuda_con_hijos_comunes": Bool("viuda o viudo con hijos de quien falleció"),
    },
    salidas={
        "pierde_derecho": Bool("pierde el derecho"), "motivos": Motivos(),
        "revision_juridica": Bool("revisión jurídica"),
    },
    criterios=(
        Criterio("criterio-118-1", "Al pie de la letra, la excepción final conservaría la pensión de quien murió o mató.",
                 "Solo alcanza a la nueva unión, y se sigue pagando hasta que jurídico decida.",
                 "Es el único límite que no lleva a un absurdo.",
                 {"sin_excepcion": "La nueva unión siempre termina el derecho, como en 93-II."}),
    ),
    # Whoever loses it is told the cause instead.
    frase="Conserva la pensión mientras el área jurídica revisa el caso.",
)  # fmt: skip
def perdida_de_la_pension(
    ley: Ley, hecho: Any, muerte_por_riesgo_trabajo: Any, viuda_con_hijos_comunes: Any
) -> dict[str, Any]:
    matrimonio, concubinato = hecho == "matrimonio", hecho == "concubinato"
    exceptua = ley.y(
        ley.criterio("criterio-118-1") != "sin_excepcion",
        ley.o(matrimonio, concubinato),
        ley.o(muerte_por_riesgo_trabajo, viuda_con_hijos_comunes),
    )
    return {
        "pierde_derecho": ley.no(exceptua),
        "motivos": ley.alertas(
            BENEFICIARIO_FALLECIDO=hecho == "fallecimiento",
            INCUMPLE_REQUISITOS=hecho == "incumple_requisitos",
            CONTRAJO_MATRIMONIO=ley.y(matrimonio, ley.no(exceptua)),
            VIVE_EN_CONCUBINATO=ley.y(concubinato, ley.no(exceptua)),
            SENTENCIA_POR_LA_MUERTE=hecho == "sentencia_homicidio",
        ),
        "revision_juridica": exceptua,
    }
