"""Ley, artículo 90. Beneficiarios que aparecen después.

From when a new beneficiary joins a pension already granted: the birth of a posthumous child, the request (risks of
work, or a spouse who replaces another by judgment) or the acuerdo (death by other causes). In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Opcion, Texto
from derecho.versiones import motivo_de_version
from derecho.vocabulario import palabra


def _hay_acuerdo(v: Any) -> bool:
    """Without another ground, a pension by death starts with the acuerdo."""
    otro_titulo = v["hijo_postumo"] or v["segundo_conyuge_con_sentencia"] or v["origen"] == "riesgo_trabajo"
    return otro_titulo or v["fecha_acuerdo"] is not None


@palabra("el texto del 115-II que regía ese día no se tiene", "bool")
def sin_texto_del_115(acuerdo: Any) -> Any:
    """Reformed in 2022: an acuerdo signed before goes to legal review."""
    return acuerdo is not None and motivo_de_version("115", "II", acuerdo) is not None


@articulo(
    "ley-90", "LEY", "90",
    titulo="Beneficiarios que aparecen después: fecha de inicio",
    clave="solicitud", fecha="fecha_recepcion_solicitud",
    entradas={
        "origen": Opcion("origen de la pensión", "riesgo_trabajo", "muerte"),
        "fecha_recepcion_solicitud": Fecha("recepción de la solicitud"),
        "fecha_acuerdo": Fecha("acuerdo que reconoce el derecho", nulo=True),
        "segundo_conyuge_con_sentencia": Bool("segundo cónyuge, con sentencia que anula el matrimonio"),
        "hijo_postumo": Bool("hijo nacido después de la muerte"),
        "fecha_nacimiento": Fecha("nacimiento", nulo=True),
    },
    salidas={"derecho_desde": Fecha("derecho desde", nulo=True), "fundamento": Texto("fundamento")},
    criterios=(
        Criterio("criterio-90-1", "El 90 y el 115 dan fechas distintas para lo mismo.",
                 "Cada uno rige su sección; el acuerdo del 115 se dicta en los 60 días del 55.",
                 "Protege a quien pide conforme al 115."),
        Criterio("criterio-90-2", "El hijo póstumo tiene derecho desde que nace, pero no se cobra hacia atrás.",
                 "El Instituto le debe su parte desde el nacimiento; los demás no devuelven nada.",
                 "4-IV es expreso y no depende de la solicitud.",
                 {"desde_la_solicitud": "Como cualquier otro: desde la solicitud o el acuerdo."}),
    ),
    dominio={
        "fecha_nacimiento": (lambda v: not v["hijo_postumo"] or v["fecha_nacimiento"] is not None,
            "falta el nacimiento"),
        "fecha_acuerdo": (_hay_acuerdo, "falta el acuerdo"),
    },
    frase=lambda v: f"Su parte de la pensión corre desde el {v.derecho_desde}, por el artículo {v.fundamento}."
                    if v.derecho_desde else "Su parte de la pensión correrá desde el acuerdo que la reconozca.",
)  # fmt: skip
def beneficiarios_posteriores(
    ley: Ley, origen: Any, fecha_recepcion_solicitud: Any, fecha_acuerdo: Any, segundo_conyuge_con_sentencia: Any,
    hijo_postumo: Any, fecha_nacimiento: Any,
) -> dict[str, Any]:  # fmt: skip
    por_riesgo = origen == "riesgo_trabajo"
    postumo = ley.y(hijo_postumo, ley.criterio("criterio-90-2") != "desde_la_solicitud")
    desde_solicitud = ley.o(segundo_conyuge_con_sentencia, por_riesgo)
    por_acuerdo = ley.no(ley.o(postumo, desde_solicitud))
    if alto := ley.impide(VERSION_NO_DISPONIBLE=ley.y(por_acuerdo, ley.aplica(sin_texto_del_115, fecha_acuerdo))):
        return alto
    return {
        "derecho_desde": ley.caso(
            (postumo, fecha_nacimiento), (desde_solicitud, fecha_recepcion_solicitud), si_no=fecha_acuerdo
        ),
        "fundamento": ley.caso(
            (postumo, "4-IV"),
            (segundo_conyuge_con_sentencia, lambda: ley.si(por_riesgo, "91-final", "115-final")),
            (por_riesgo, "90"),
            si_no="115-II",
        ),
    }
