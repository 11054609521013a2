"""Ley, artículo 82. Calificación del riesgo y peritaje.

The entidad notifies an accident within three días hábiles; who disagrees with the qualification names an expert, and a
third one decides. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha, Lista
from prestaciones.rules.ley_075_aviso_a_medicina_del_trabajo import limite_del_aviso


@articulo(
    "ley-82", "LEY", "82",
    titulo="Calificación del riesgo y peritaje",
    fecha="fecha_evento",
    entradas={"fecha_evento": Fecha("fecha del accidente"), "inhabiles": Lista("días inhábiles", Fecha())},
    salidas={"fecha_limite": Fecha("último día para avisar")},
    criterios=(
        Criterio("criterio-82-1", "La Ley no da plazos para nombrar peritos.", "Quince días hábiles por paso.",
                 "Los del Reglamento de 2002 (9 y 22)."),
        Criterio("criterio-82-2", "El Reglamento habla de una terna y la Ley de un perito que propone el Instituto.",
                 "Se ofrece una terna y se registra la elección.", "Cumple los dos textos."),
    ),
    frase="La entidad debe avisar del accidente a más tardar el {fecha_limite}.",
)  # fmt: skip
def calificacion_del_riesgo(ley: Ley, fecha_evento: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": limite_del_aviso(ley, fecha_evento, inhabiles)}
