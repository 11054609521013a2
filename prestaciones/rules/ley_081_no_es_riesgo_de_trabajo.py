"""Ley, artículo 81. Hechos que no son riesgo de trabajo.

Five exclusions in the order of the text; the first one is the reason. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos


@articulo(
    "ley-81", "LEY", "81",
    titulo="Hechos que no son riesgo de trabajo",
    entradas={
        "embriaguez": Bool("embriaguez"), "narcotico": Bool("efecto de un narcótico o droga"),
        "prescripcion_medica": Bool("con prescripción médica"), "aviso_al_jefe": Bool("avisó a su jefe"),
        "lesion_intencional": Bool("lesión intencional"), "intento_suicidio": Bool("intento de suicidio"),
        "rina": Bool("riña"), "delito_propio": Bool("delito propio"),
        "actividad_ajena": Bool("actividad ajena a su encargo"),
    },
    salidas={"procede": Bool("es riesgo de trabajo"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-81-1", "La fracción V contra el trayecto de 4-I.",
                 "Ir y volver del trabajo es riesgo; no se marca como actividad ajena.", "4-I es la regla especial."),
    ),
    frase="El hecho es un riesgo de trabajo.",
)  # fmt: skip
def no_es_riesgo_de_trabajo(
    ley: Ley, embriaguez: Any, narcotico: Any, prescripcion_medica: Any, aviso_al_jefe: Any, lesion_intencional: Any,
    intento_suicidio: Any, rina: Any, delito_propio: Any, actividad_ajena: Any,
) -> dict[str, Any]:  # fmt: skip
    if alto := ley.impide(EMBRIAGUEZ=embriaguez):
        return alto
    con_permiso = ley.y(prescripcion_medica, aviso_al_jefe)
    if alto := ley.impide(NARCOTICO_SIN_PRESCRIPCION_Y_AVISO=ley.y(narcotico, ley.no(con_permiso))):
        return alto
    if alto := ley.impide(LESION_INTENCIONAL=lesion_intencional):
        return alto
    if alto := ley.impide(RINA_SUICIDIO_O_DELITO=ley.o(intento_suicidio, rina, delito_propio)):
        return alto
    return ley.veredicto(ACTIVIDAD_AJENA_AL_ENCARGO=actividad_ajena)
