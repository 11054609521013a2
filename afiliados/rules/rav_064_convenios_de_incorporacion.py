"""Procedimientos de afiliación, artículo 64. Convenios de incorporación total o parcial.

Only for who is not already bound by Ley 207, and after the agreement of the Junta.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Motivos, Texto


@articulo(
    "rav-64", "RAV", "64",
    titulo="Convenios de incorporación total o parcial",
    entradas={
        "obligada_por_ley": Bool("ya la obliga la Ley"), "acuerdo_junta": Texto("acuerdo de la Junta", nulo=True),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El convenio puede celebrarse.",
)  # fmt: skip
def convenio_de_incorporacion(ley: Ley, obligada_por_ley: Any, acuerdo_junta: Any) -> dict[str, Any]:
    return ley.veredicto(YA_OBLIGATORIA=obligada_por_ley, FALTA_ACUERDO_JUNTA=ley.falta(acuerdo_junta))
