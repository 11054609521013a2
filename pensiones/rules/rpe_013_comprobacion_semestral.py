"""Reglamento de Prestaciones Económicas, artículo 13. Orfandad de 18 a 25 años, comprobación semestral.

Each semester the proof of studies and a writing under protest; it ends on the 25th birthday, which comes alone. In
force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Lista, Motivos, Texto

MAYORIA, TERMINO = 18, 25


@articulo(
    "rpe-13", "RPE", "13",
    titulo="Orfandad de 18 a 25 años, comprobación semestral",
    fecha="fecha",
    entradas={
        "fecha_nacimiento": Fecha("fecha de nacimiento"), "fecha": Fecha("fecha de corte"),
        "estudia": Bool("estudia nivel medio o superior"), "soltero": Bool("soltero"),
        "constancia_vigente": Bool("constancia de estudios vigente"),
        "escrito_presentado": Bool("escrito bajo protesta del semestre"), "empleo": Bool("tiene empleo"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "alertas": Lista("alertas", Texto())},
    criterios=(
        Criterio("criterio-rpe-13-1", "«Hasta veinticinco años».", "Hasta el día en que los cumple.",
                 "La Ley 127-V dice menores de 25."),
        Criterio("criterio-rpe-13-2", "No se dan las fechas de cada semestre.", "Son un parámetro: febrero y agosto.",
                 "El Reglamento solo dice cada semestre."),
    ),
    frase="La pensión de orfandad continúa este semestre.",
)  # fmt: skip
def comprobacion_semestral(
    ley: Ley, fecha_nacimiento: Any, fecha: Any, estudia: Any, soltero: Any, constancia_vigente: Any,
    escrito_presentado: Any, empleo: Any,
) -> dict[str, Any]:  # fmt: skip
    edad = ley.paso("edad cumplida", ley.edad(fecha_nacimiento, fecha))
    termino = edad >= TERMINO
    sigue = ley.no(termino)
    comprueba = ley.y(sigue, edad >= MAYORIA)  # a minor follows article 12
    return {
        "alertas": ley.alertas(REVISION_EMPLEO=ley.y(comprueba, empleo)),
        **ley.veredicto(
            CUMPLIO_25=termino,
            CUMPLIO_18_SIN_ESTUDIOS=ley.y(comprueba, ley.no(estudia)),
            FALTA_CONSTANCIA_ESTUDIOS=ley.y(comprueba, estudia, ley.no(constancia_vigente)),
            EXPEDIENTE_INCOMPLETO=ley.y(comprueba, ley.no(escrito_presentado)),
            CONTRAJO_MATRIMONIO=ley.y(sigue, ley.no(soltero)),
        ),
    }
