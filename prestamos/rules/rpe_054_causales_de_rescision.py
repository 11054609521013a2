"""Reglamento de Prestaciones Económicas, artículo 54. Causales de rescisión del hipotecario.

They are alerts for people: none rescinds by itself. The prórroga of Ley 172 suspends only the first. In force since
2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Lista, Opcion

ABONOS_DE_DOS_MENSUALIDADES = 4


@articulo(
    "rpe-54", "RPE", "54",
    titulo="Causales de rescisión del hipotecario",
    entradas={
        "abonos_vencidos": Entero("abonos quincenales vencidos", maximo=1000),
        "prorroga_vigente": Bool("tiene prórroga vigente"), "falsedad": Bool("dio datos falsos"),
        "cesion_a_tercero": Bool("cedió la propiedad a otra persona"), "lucro": Bool("lucra con el inmueble"),
    },
    salidas={"causales": Lista("causales", Opcion("causal", "a", "b", "c", "d"))},
    criterios=(
        Criterio("criterio-rpe-54-1", "«Mensualidades» con pagos quincenales.",
                 "Una mensualidad son dos abonos; no tienen que ser seguidos.", "El texto no lo pide."),
    ),
    frase=lambda v: "No hay causal de rescisión." if v.causales == "ninguno"
                    else f"Causales que una persona debe revisar: {v.causales}.",
)  # fmt: skip
def causales_de_rescision(
    ley: Ley, abonos_vencidos: Any, prorroga_vigente: Any, falsedad: Any, cesion_a_tercero: Any, lucro: Any
) -> dict[str, Any]:
    incumple = ley.y(abonos_vencidos >= ABONOS_DE_DOS_MENSUALIDADES, ley.no(prorroga_vigente))
    return {
        "causales": ley.lista(
            ley.si(incumple, "a", None),
            ley.si(falsedad, "b", None),
            ley.si(cesion_a_tercero, "c", None),
            ley.si(lucro, "d", None),
        )
    }
