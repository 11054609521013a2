"""Ley, artículo 87. Carácter provisional y revisión de la incapacidad.

Provisional for two years, with a review at any time; then definitive, with one review a year or when there is proof
of a substantial change. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Opcion

MESES_PROVISIONAL = 24
MESES_ENTRE_REVISIONES = 12


@articulo(
    "ley-87", "LEY", "87",
    titulo="Carácter provisional y revisión de la incapacidad",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={
        "fecha_otorgamiento": Fecha("otorgamiento de la pensión"), "fecha_solicitud": Fecha("solicitud de revisión"),
        "ultima_revision": Fecha("última revisión", nulo=True), "cambio_sustancial": Bool("hay un cambio sustancial"),
    },
    salidas={
        "etapa": Opcion("etapa", "provisional", "definitiva"), "definitiva_desde": Fecha("definitiva desde"),
        "revision_procede": Bool("procede la revisión"),
    },
    criterios=(
        Criterio("criterio-87-1", "«Una vez al año»: ¿año de calendario o doce meses?", "Doce meses.",
                 "Por año de calendario habría dos revisiones en pocos días."),
        Criterio("criterio-87-2", "¿La valoración anual del 77 cambia el monto?", "No; solo la revisión formal.",
                 "Son artículos distintos, con otro objeto."),
    ),
    frase=lambda v: f"Su pensión es definitiva desde el {v.definitiva_desde}. "
                    + ("La revisión procede." if v.revision_procede == "sí" else "Todavía no procede otra revisión."),
)  # fmt: skip
def revision_de_la_incapacidad(
    ley: Ley, fecha_otorgamiento: Any, fecha_solicitud: Any, ultima_revision: Any, cambio_sustancial: Any
) -> dict[str, Any]:
    desde = ley.paso("definitiva desde", ley.meses_despues(fecha_otorgamiento, MESES_PROVISIONAL))
    provisional = fecha_solicitud < desde

    def le_toca() -> Any:
        """A review of the provisional stage does not use up the yearly one."""
        cumplido = ley.meses_despues(ultima_revision, MESES_ENTRE_REVISIONES) <= fecha_solicitud
        return ley.o(ultima_revision < desde, cumplido)

    return {
        "etapa": ley.si(provisional, "provisional", "definitiva"),
        "definitiva_desde": desde,
        "revision_procede": ley.o(provisional, cambio_sustancial, ley.si(ley.falta(ultima_revision), True, le_toca)),
    }
