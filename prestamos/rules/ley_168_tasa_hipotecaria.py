"""Ley, artículo 168. Tasa hipotecaria semestral.

The TIIE of the end of December rules from January to June and the one of the end of June, from July to December; the
points are those of the year. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Anio, Bool, Fecha, Mapa, Motivos, Tasa
from derecho.vocabulario import palabra
from prestamos.rules.ley_144_tasa_ordinaria import tasa_de_referencia

MESES_DEL_SEMESTRE = 6


@palabra("primer día del semestre", "fecha")
def inicio_de_semestre(fecha: Any) -> Any:
    """1 January or 1 July."""
    return fecha.replace(month=1 if fecha.month <= MESES_DEL_SEMESTRE else 7, day=1)


@articulo(
    "ley-168", "LEY", "168",
    titulo="Tasa hipotecaria semestral",
    clave="quincena",
    fecha="fecha",
    entradas={
        "fecha": Fecha("quincena u otorgamiento"), "tiie": Mapa("TIIE a 28 días", Fecha(), Tasa()),
        "puntos": Mapa("puntos de la Junta por año", Anio(), Tasa()),
    },
    salidas={
        "fecha_tiie": Fecha("fecha de la TIIE"), "tasa_anual_pct": Tasa("tasa anual"),
        "vigente_desde": Fecha("rige desde"), "vigente_hasta": Fecha("rige hasta"), "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-168-1", "¿Desde qué día corre la tasa nueva?", "Desde el 1 de enero y el 1 de julio.",
                 "Los cinco días del 169 son para el trámite; si no, habría dos tasas en una quincena."),
        Criterio("criterio-168-2", "¿Qué tasa rige los préstamos anteriores al Decreto 185?",
                 "La pactada en su contrato; sin cláusula registrada, revisión jurídica.",
                 "Una reforma no obra hacia atrás sobre lo ya pactado. Falta confirmarlo."),
    ),
    frase="Del {vigente_desde} al {vigente_hasta} la tasa es {tasa_anual_pct} al año, con la TIIE del {fecha_tiie}.",
    vectorial=True,
)  # fmt: skip
def tasa_hipotecaria(ley: Ley, fecha: Any, tiie: Any, puntos: Any) -> dict[str, Any]:
    inicio = ley.paso("primer día del semestre", ley.aplica(inicio_de_semestre, fecha))
    publicada, adicionales, alto = tasa_de_referencia(ley, tiie, puntos, inicio)
    if alto:
        return alto
    return {
        "fecha_tiie": publicada,
        "tasa_anual_pct": ley.valor_del(tiie, publicada) + adicionales,
        "vigente_desde": inicio,
        "vigente_hasta": ley.dias_despues(ley.meses_despues(inicio, MESES_DEL_SEMESTRE), -1),
        **ley.veredicto(),
    }
