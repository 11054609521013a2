"""Procedimientos de afiliación, artículo 31. Sujetos de la vigencia.

The titular by himself; the beneficiary by his own quality and the vigencia of the titular, or by his own pension.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion


@articulo(
    "rav-31", "RAV", "31",
    titulo="Sujetos de la vigencia",
    entradas={
        "tipo": Opcion("tipo", "titular", "beneficiario"), "titular_vigente": Bool("titular con vigencia"),
        "calidad_vigente": Bool("calidad propia vigente"), "pension_propia": Bool("cobra su propia pensión"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rav-31-1", "¿Quien cobra una pensión derivada puede registrar beneficiarios?", "No.",
                 "Su derecho viene del titular, y el 73 habla de los familiares del titular."),
    ),
    frase="La persona tiene vigencia.",
)  # fmt: skip
def sujetos_de_la_vigencia(
    ley: Ley, tipo: Any, titular_vigente: Any, calidad_vigente: Any, pension_propia: Any
) -> dict[str, Any]:
    beneficiario = tipo == "beneficiario"
    por_su_pension = ley.y(beneficiario, pension_propia)
    return ley.veredicto(
        TITULAR_SIN_VIGENCIA=ley.y(ley.no(titular_vigente), ley.no(por_su_pension)),
        CALIDAD_DE_BENEFICIARIO_NO_VIGENTE=ley.y(beneficiario, ley.no(calidad_vigente)),
    )
