"""Ley, artículo 58. Compatibilidades de pensiones.

The positive list: which fraction protects a pension with a job, or two pensions with each other; none does not mean
incompatible, article 59 gives the verdict. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from afiliados.rules.ley_060_procedimiento_por_incompatibilidad import TIPOS_DE_PENSION
from derecho import Criterio, Ley, articulo
from derecho.tipos import Opcion, Texto
from derecho.vocabulario import palabra

PROPIAS = ("RETIRO", "INVALIDEZ")
DE_VIUDEZ_Y_ORFANDAD = ("VIUDEZ", "ORFANDAD")
POR_RIESGO = ("RT_PARCIAL", "RT_TOTAL")


@palabra("hay una por riesgo de trabajo y una de retiro", "bool")
def riesgo_y_retiro(tipos: Any) -> Any:
    """What 58-IV allows and 59-VIII makes a choice."""
    return "RETIRO" in tipos and any(t in tipos for t in POR_RIESGO)


compatibilidades = articulo(
    "ley-58", "LEY", "58",
    titulo="Compatibilidades de pensiones",
    entradas={
        "tipo": Opcion("pensión", *TIPOS_DE_PENSION, en="empleo"),
        "empleo": Opcion("empleo", "ninguno", "epp", "fuera_regimen", en="empleo"),
        "tipo_a": Opcion("una pensión", *TIPOS_DE_PENSION, en="pensiones"),
        "tipo_b": Opcion("otra pensión", *TIPOS_DE_PENSION, en="pensiones"),
    },
    salidas={"fundamento": Texto("fracción que la protege", nulo=True)},
    criterios=(
        Criterio("criterio-58-1", "La fracción II aparece dos veces en la fuente.",
                 "Rige la segunda, desde el 3 de agosto de 2021.", "El texto posterior sustituye al anterior."),
        Criterio("criterio-58-2", "«Edad y Antigüedad», «Edad Avanzada» y «Antigüedad»: ¿cuáles son?",
                 "Todas son la de retiro.", "Es la única de la Ley por edad y servicio."),
    ),
    frase=lambda v: f"La fracción {v.fundamento} permite recibirlas juntas." if v.fundamento
                    else "Ninguna fracción del artículo 58 lo protege; decide el artículo 59.",
)  # fmt: skip


@compatibilidades.operacion("empleo")
def con_empleo(ley: Ley, tipo: Any, empleo: Any) -> dict[str, Any]:
    primera = ley.y(ley.contiene(PROPIAS, tipo), empleo == "fuera_regimen")
    segunda = ley.y(ley.contiene(DE_VIUDEZ_Y_ORFANDAD, tipo), empleo == "epp")
    return {"fundamento": ley.caso((primera, "58-I"), (segunda, "58-II"))}


@compatibilidades.operacion("pensiones")
def entre_pensiones(ley: Ley, tipo_a: Any, tipo_b: Any) -> dict[str, Any]:
    def una_y_otra(unas: tuple[str, ...], otras: tuple[str, ...]) -> Any:
        """One pension of each group, in either order."""
        return ley.o(
            ley.y(ley.contiene(unas, tipo_a), ley.contiene(otras, tipo_b)),
            ley.y(ley.contiene(unas, tipo_b), ley.contiene(otras, tipo_a)),
        )

    segunda = una_y_otra(DE_VIUDEZ_Y_ORFANDAD, PROPIAS)
    cuarta = una_y_otra(POR_RIESGO, ("RETIRO",))
    sexta = ley.y(tipo_a == "ORFANDAD", tipo_b == "ORFANDAD")
    return {"fundamento": ley.caso((segunda, "58-II"), (cuarta, "58-IV"), (sexta, "58-VI"))}
