"""Ley, artículo 7. Personas excluidas.

Who is paid by honorarios is never enrolled; shared pay or cooperation only with a convenio especial. In force since
2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion

CONTRATACIONES = ("nombramiento", "honorarios", "remuneracion_concurrente", "cooperacion")


@articulo(
    "ley-7", "LEY", "7",
    titulo="Personas excluidas",
    entradas={
        "tipo_contratacion": Opcion("tipo de contratación", *CONTRATACIONES),
        "convenio_especial": Bool("convenio especial vigente"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-7-1", "¿El convenio también alcanza a los honorarios?", "No.",
                 "La excepción está solo en la fracción II."),
    ),
    frase="La persona puede darse de alta.",
)  # fmt: skip
def personas_excluidas(ley: Ley, tipo_contratacion: Any, convenio_especial: Any) -> dict[str, Any]:
    de_convenio = ley.contiene(("remuneracion_concurrente", "cooperacion"), tipo_contratacion)
    return ley.veredicto(
        HONORARIOS_EXCLUIDOS=tipo_contratacion == "honorarios",
        CONVENIO_ESPECIAL_REQUERIDO=ley.y(de_convenio, ley.no(convenio_especial)),
    )
