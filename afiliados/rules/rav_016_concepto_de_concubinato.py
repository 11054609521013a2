"""Procedimientos de afiliación, artículo 16. Concepto de concubinato.

Only a firm judicial resolution counts (Reglamento 4): neither the years together nor the sex of the couple.
"""

from typing import Any

from afiliados.rules.rpe_004_prueba_de_concubinato_y_dependencia import prueba_de_calidad
from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Motivos


@articulo(
    "rav-16", "RAV", "16",
    titulo="Concepto de concubinato",
    entradas={
        "resolucion_judicial_firme": Bool("resolución judicial firme"),
        "anios_convivencia": Entero("años de convivencia", maximo=120), "mismo_sexo": Bool("del mismo sexo"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El concubinato está probado.",
)  # fmt: skip
def concepto_de_concubinato(
    ley: Ley, resolucion_judicial_firme: Any, anios_convivencia: Any, mismo_sexo: Any
) -> dict[str, Any]:
    return ley.segun(
        prueba_de_calidad, tramite="inscripcion", calidad="concubina", vive_en_hogar=False, dependiente=False,
        documento="resolucion-judicial-concubinato", copia_certificada=resolucion_judicial_firme,
    )  # fmt: skip
