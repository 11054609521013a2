"""Ley, artículo 173. Interés moratorio hipotecario.

As in article 146, with the TIIE of the very day of mora, or of the last business day before it. In force since
2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.plazos import DIA, es_habil
from derecho.tipos import Anio, Dinero, Fecha, Lista, Mapa, Tasa
from derecho.vocabulario import palabra
from prestamos.rules.ley_146_interes_moratorio import (
    SALIDAS,
    TASA_DE_LA_MORA,
    fecha_de_mora,
    frase_de_mora,
    lo_que_se_debe,
    tasa_moratoria_anual,
)


@palabra("ese día o, si es inhábil, el último día hábil anterior", "fecha")
def habil_anterior(fecha: Any, inhabiles: Any) -> Any:
    """Day of the publication that is in force."""
    while not es_habil(fecha, inhabiles):
        fecha -= DIA
    return fecha


@articulo(
    "ley-173", "LEY", "173",
    titulo="Interés moratorio hipotecario",
    fecha=fecha_de_mora,
    entradas={
        "adeudo_vencido": Dinero("adeudo vencido"), "fecha_vencimiento": Fecha("vencimiento"),
        "fecha_pago": Fecha("pago"), "tiie": Mapa("TIIE a 28 días, publicación diaria", Fecha(), Tasa()),
        "puntos_moratorios": Mapa("puntos moratorios de la Junta por año", Anio(), Tasa()),
        "inhabiles": Lista("días inhábiles bancarios", Fecha()),
    },
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-173-1", "146 y 159 usan el mes anterior; 173, la fecha de mora.",
                 "Se respeta la diferencia; si ese día es inhábil, la publicación hábil anterior.",
                 "Son textos distintos del mismo decreto."),
        Criterio("criterio-173-2", "¿Son los mismos puntos de la tasa ordinaria?", "Tienen su propia tabla.",
                 "El artículo no dice que sean iguales ni distintos."),
        Criterio("criterio-173-3", "¿Qué tasa rige los préstamos anteriores al Decreto 185?",
                 "La pactada en su contrato; sin cláusula registrada, revisión jurídica.",
                 "Una reforma no obra hacia atrás sobre lo ya pactado. Falta confirmarlo."),
        TASA_DE_LA_MORA,
    ),
    frase=frase_de_mora,
)  # fmt: skip
def moratorio_de_la_hipoteca(
    ley: Ley,
    adeudo_vencido: Any,
    fecha_vencimiento: Any,
    fecha_pago: Any,
    tiie: Any,
    puntos_moratorios: Any,
    inhabiles: Any,
) -> dict[str, Any]:
    if a_tiempo := ley.termina(fecha_pago <= fecha_vencimiento, dias_mora=0, interes_moratorio=0):
        return a_tiempo
    mora = ley.dias_despues(fecha_vencimiento, 1)
    publicada = ley.paso("día de la publicación", ley.aplica(habil_anterior, mora, inhabiles))
    puntos = ley.del_anio(puntos_moratorios, mora)
    alto = ley.impide(
        SIN_TIIE_PUBLICADA=ley.no(ley.contiene(tiie, publicada)), SIN_PUNTOS_AUTORIZADOS=ley.falta(puntos)
    )
    if alto:
        return alto
    tasa = tasa_moratoria_anual(ley, tiie, publicada, puntos)
    return lo_que_se_debe(ley, adeudo_vencido, fecha_vencimiento, fecha_pago, mora, publicada, tasa)
