"""Reglamento de Prestaciones Económicas, artículo 26. Seguros sólo por muerte del pensionado titular.

Who received a derived pension leaves no insurance. In force since 2002-06-11.
"""

from typing import Any

from afiliados.rules.ley_060_procedimiento_por_incompatibilidad import TIPOS_DE_PENSION
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion

DERIVADAS = ("VIUDEZ", "ORFANDAD", "ASCENDIENTES")


@articulo(
    "rpe-26", "RPE", "26",
    titulo="Seguros sólo por muerte del pensionado titular",
    entradas={"tipo_pension": Opcion("pensión de quien falleció", *TIPOS_DE_PENSION)},
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rpe-26-1", "¿También se niegan los gastos funerarios?",
                 "Los dos seguros; los gastos funerarios pasan antes por jurídico.",
                 "El artículo nombra los dos y la Ley 119 no dice otra cosa."),
    ),
    frase="La pensión era de su titular: hay seguro.",
)  # fmt: skip
def seguros_del_titular(ley: Ley, tipo_pension: Any) -> dict[str, Any]:
    return ley.veredicto(PENSIONADO_NO_TITULAR=ley.contiene(DERIVADAS, tipo_pension))
