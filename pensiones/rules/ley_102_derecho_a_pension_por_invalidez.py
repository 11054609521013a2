"""Ley, artículo 102. Derecho a pensión por invalidez.

Disability from causes outside the job, with at least eight computable years of contributions; the cause is looked at
first. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Motivos, Opcion, Tiempo

ANIOS_DE_INVALIDEZ = 8


@articulo(
    "ley-102", "LEY", "102",
    titulo="Derecho a pensión por invalidez",
    clave="solicitud",
    entradas={
        "tiempo": Tiempo("tiempo de contribución"), "causa": Opcion("causa de la invalidez", "ajena", "trabajo"),
    },
    salidas={"anios_computables": Entero("años computables"), "procede": Bool("procede"), "motivos": Motivos()},
    frase="Tiene derecho a la pensión por invalidez, con {anios_computables} años de aportaciones.",
    vectorial=True,
)  # fmt: skip
def derecho_a_pension_por_invalidez(ley: Ley, tiempo: Any, causa: Any) -> dict[str, Any]:
    anios = anios_computables(ley, tiempo)
    laboral = causa == "trabajo"
    return {
        "anios_computables": anios,
        # the first cause alone: a work risk has its own pension, with no minimum of years
        **ley.veredicto(CAUSA_LABORAL=laboral, MENOS_DE_8_ANIOS=ley.y(ley.no(laboral), anios < ANIOS_DE_INVALIDEZ)),
    }
