"""Ley, artículo 126. Cobertura de seguros en licencia sin goce.

The first thirty days of the leave are covered; later only with the voluntary continuation in force and paid. In force
since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Fecha

DIAS_CUBIERTOS = 30


@articulo(
    "ley-126", "LEY", "126",
    titulo="Cobertura de seguros en licencia sin goce",
    fecha="fecha_fallecimiento",
    entradas={
        "inicio_licencia": Fecha("primer día de la licencia"), "fin_licencia": Fecha("último día de la licencia"),
        "fecha_fallecimiento": Fecha("fallecimiento"),
        "continuacion_voluntaria": Bool("continuación voluntaria vigente y pagada"),
    },
    salidas={"dia_de_licencia": Entero("día de la licencia", nulo=True), "cubierto": Bool("cubierto")},
    criterios=(
        Criterio("criterio-126-1", "No se dice qué efecto tiene la continuación voluntaria.", "Está cubierto.",
                 "El 239 hace efectivo el tiempo para toda la Ley."),
        Criterio("criterio-126-2", "¿Días naturales o hábiles?", "Naturales; el primero es el de inicio.",
                 "El texto no dice hábiles."),
    ),
    dominio={"fin_licencia": (lambda v: v["fin_licencia"] >= v["inicio_licencia"], "no puede ser antes del inicio")},
    frase=lambda v: "Los seguros lo cubren." if v.cubierto == "sí" else "Los seguros ya no lo cubren.",
)  # fmt: skip
def cobertura_en_licencia(
    ley: Ley, inicio_licencia: Any, fin_licencia: Any, fecha_fallecimiento: Any, continuacion_voluntaria: Any
) -> dict[str, Any]:
    dentro = ley.y(fecha_fallecimiento >= inicio_licencia, fecha_fallecimiento <= fin_licencia)
    dia = ley.si(dentro, lambda: ley.dias_entre(inicio_licencia, fecha_fallecimiento) + 1, None)
    corta = ley.si(dentro, lambda: dia <= DIAS_CUBIERTOS, True)
    return {"dia_de_licencia": dia, "cubierto": ley.o(corta, continuacion_voluntaria)}
