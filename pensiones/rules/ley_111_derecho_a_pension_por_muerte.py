"""Ley, artículo 111. Derecho a pensión por causa de muerte.

Which article gives the survivors' pension: 88 for a risk of work, the end of 114 for who had a retirement or
disability pension, 114 for a worker with five computable years. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion, Texto, Tiempo
from pensiones.rules.ley_114_pension_por_muerte import ANIOS_POR_MUERTE


@articulo(
    "ley-111", "LEY", "111",
    titulo="Derecho a pensión por causa de muerte",
    entradas={
        "causante": Opcion("quién falleció", "activo", "pensionado_retiro_invalidez", "pensionado_riesgo"),
        "causa": Opcion("causa de la muerte", "ajena", "riesgo_trabajo"), "tiempo": Tiempo("tiempo de contribución"),
    },
    salidas={
        "regimen": Texto("artículo que rige", nulo=True), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-111-1", "¿Qué se debe con menos de cinco años?",
                 "No hay pensión, pero sí fondo de ahorro, seguros y cuenta individual.",
                 "Esas prestaciones no piden años."),
        Criterio("criterio-111-2", "¿Quién paga la atención médica de los deudos?",
                 "El Instituto, sea de un trabajador o de un pensionado.",
                 "El 51 remite a este párrafo como única excepción."),
    ),
    frase="La pensión para los deudos se calcula con el artículo {regimen}.",
)  # fmt: skip
def derecho_a_pension_por_muerte(ley: Ley, causante: Any, causa: Any, tiempo: Any) -> dict[str, Any]:
    por_riesgo = ley.o(causa == "riesgo_trabajo", causante == "pensionado_riesgo")
    de_pensionado = causante == "pensionado_retiro_invalidez"
    pocos = ley.y(ley.no(por_riesgo), ley.no(de_pensionado), anios_computables(ley, tiempo) < ANIOS_POR_MUERTE)
    return {
        "regimen": ley.caso((por_riesgo, "88"), (de_pensionado, "114-final"), (pocos, None), si_no="114"),
        **ley.veredicto(MENOS_DE_5_ANIOS=pocos),
    }
