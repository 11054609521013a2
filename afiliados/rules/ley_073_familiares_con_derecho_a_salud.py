"""Ley, artículo 73. Familiares con derecho a salud.

Relatives of the holder: the spouse; lacking one, the single and proved concubino; children under 18, up to 25 while
they study, and with no limit of age while a disability keeps them dependent. Only the first cause of refusal, in the
order of the article.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Motivos, Opcion

CON_ESTUDIOS, SIN_ESTUDIOS = 25, 18

familiares = articulo(
    "ley-73", "LEY", "73",
    titulo="Familiares con derecho a salud",
    segun="parentesco",
    entradas={
        "parentesco": Opcion("parentesco"),
        "hay_conyuge": Bool("hay cónyuge", en="concubino"),
        "numero_concubinos": Entero("concubinas o concubinos que se presentan", minimo=1, maximo=20, en="concubino"),
        "concubinato_acreditado": Bool("concubinato acreditado", en="concubino"),
        "edad": Entero("edad cumplida", maximo=120, en="hijo"),
        "estudia_medio_superior": Bool("estudia el nivel medio o superior", en="hijo"),
        "discapacidad": Bool("discapacidad que le impide mantenerse por sí mismo", en="hijo"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-73-1", "¿«Hasta la edad de veinticinco» incluye el año en que se tienen 25?",
                 "No: el derecho termina el día en que cumple 25 años.",
                 "El artículo 127-V dice «menores de veinticinco»."),
        Criterio("criterio-73-2", "¿El límite de 25 años alcanza también a los hijos con discapacidad?",
                 "No: dura mientras dure la discapacidad.",
                 "Los artículos 92 y 116 prolongan el derecho mientras dura la discapacidad."),
        Criterio("criterio-73-3", "¿Y los padres, que están en el artículo 4-IV y no en este?",
                 "No entran, salvo que el convenio los agregue. No se aplica a quien recibe pensión por ascendencia.",
                 "La lista es cerrada para los familiares del titular; un pensionado es titular."),
        Criterio("criterio-73-4", "¿En qué orden se revisa el concubinato?",
                 "Si hay cónyuge, si hay varios, si está acreditado: solo la primera causa.",
                 "Una sola razón clara para la persona."),
        Criterio("criterio-73-5", "¿Con qué se acredita el concubinato?",
                 "Con resolución judicial, también la del trabajador activo.",
                 "Una sola prueba para salud y pensión evita respuestas contradictorias. El artículo 73-I pide las "
                 "condiciones del Código Civil, así que un abogado lo debe confirmar.",
                 {"codigo_civil": "El trabajador activo puede acreditarlo con otra prueba de las condiciones del Código Civil."}),
    ),
    frase="El familiar que se presenta tiene derecho a los servicios de salud.",
)  # fmt: skip


@familiares.operacion("conyuge")
def conyuge(ley: Ley) -> dict[str, Any]:
    return ley.veredicto()


@familiares.operacion("concubino")
def concubino(ley: Ley, hay_conyuge: Any, numero_concubinos: Any, concubinato_acreditado: Any) -> dict[str, Any]:
    if alto := ley.impide(EXISTE_CONYUGE=hay_conyuge):
        return alto
    if alto := ley.impide(CONCUBINATO_PLURAL=numero_concubinos > 1):
        return alto
    return ley.veredicto(CONCUBINATO_SIN_RESOLUCION_JUDICIAL=ley.no(concubinato_acreditado))


@familiares.operacion("hijo")
def hijo(ley: Ley, edad: Any, estudia_medio_superior: Any, discapacidad: Any) -> dict[str, Any]:
    sin_discapacidad = ley.no(discapacidad)
    if alto := ley.impide(CUMPLIO_25=ley.y(sin_discapacidad, edad >= CON_ESTUDIOS)):
        return alto
    return ley.veredicto(
        CUMPLIO_18_SIN_ESTUDIOS=ley.y(sin_discapacidad, edad >= SIN_ESTUDIOS, ley.no(estudia_medio_superior))
    )


@familiares.operacion("otro")
def otro(ley: Ley) -> dict[str, Any]:
    return ley.veredicto(PARENTESCO_NO_PREVISTO=True)
