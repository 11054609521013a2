"""Ley, artículo 72. Contenido y duración de la atención médica.

Fifty-two weeks for the same illness; no ceiling for an accident of work or an ambulatory illness. In force since
2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Opcion

DIAS_DE_52_SEMANAS = 364


@articulo(
    "ley-72", "LEY", "72",
    titulo="Contenido y duración de la atención médica",
    fecha="fecha_inicio",
    entradas={
        "supuesto": Opcion("supuesto", "accidente_trabajo", "enfermedad"),
        "ambulatoria": Bool("permite seguir trabajando"), "fecha_inicio": Fecha("primer día"),
    },
    salidas={"ultimo_dia_cubierto": Fecha("último día cubierto", nulo=True)},
    criterios=(
        Criterio("criterio-72-1", "¿La atención de un accidente de trabajo tiene tope?",
                 "No; las 52 semanas son de la enfermedad.", "Solo I-b y II-a traen el plazo."),
    ),
    frase=lambda v: f"La atención está cubierta hasta el {v.ultimo_dia_cubierto}." if v.ultimo_dia_cubierto
                    else "La atención dura lo que el tratamiento.",
)  # fmt: skip
def duracion_de_la_atencion_medica(ley: Ley, supuesto: Any, ambulatoria: Any, fecha_inicio: Any) -> dict[str, Any]:
    sin_tope = ley.o(supuesto == "accidente_trabajo", ambulatoria)
    # the first day counts
    return {
        "ultimo_dia_cubierto": ley.si(sin_tope, None, lambda: ley.dias_despues(fecha_inicio, DIAS_DE_52_SEMANAS - 1))
    }
