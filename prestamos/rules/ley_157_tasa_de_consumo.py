"""Ley, artículo 157. Tasa ordinaria de los préstamos de consumo.

TIIE of the last publication of the month before + the points of the year for this product, with no charge for the
reserve of article 144. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Anio, Bool, Fecha, Mapa, Motivos, Tasa
from prestamos.rules.ley_144_tasa_ordinaria import tasa_de_referencia


@articulo(
    "ley-157", "LEY", "157",
    titulo="Tasa ordinaria de los préstamos de consumo",
    fecha="fecha_otorgamiento",
    entradas={
        "fecha_otorgamiento": Fecha("fecha en que se otorga"), "tiie": Mapa("TIIE a 28 días", Fecha(), Tasa()),
        "puntos": Mapa("puntos de la Junta por año", Anio(), Tasa()),
    },
    salidas={
        "fecha_tiie": Fecha("fecha de la TIIE"), "tiie_pct": Tasa("TIIE"), "tasa_anual_pct": Tasa("tasa anual"),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-157-1", "Dice «a cuatro semanas» y solo nombra los bienes de consumo duradero.",
                 "Es la TIIE a 28 días y rige también lo médico, educativo y turístico.",
                 "Cuatro semanas son 28 días y la sección trata las modalidades como un solo producto."),
    ),
    frase="La tasa es {tasa_anual_pct} al año: TIIE de {tiie_pct} del {fecha_tiie} y los puntos autorizados.",
)  # fmt: skip
def tasa_de_consumo(ley: Ley, fecha_otorgamiento: Any, tiie: Any, puntos: Any) -> dict[str, Any]:
    publicada, adicionales, alto = tasa_de_referencia(ley, tiie, puntos, fecha_otorgamiento)
    if alto:
        return alto
    tiie_pct = ley.valor_del(tiie, publicada)
    return {
        "fecha_tiie": publicada,
        "tiie_pct": tiie_pct,
        "tasa_anual_pct": tiie_pct + adicionales,
        **ley.veredicto(),
    }
