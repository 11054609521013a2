"""Ley, artículo 146. Interés moratorio del corto plazo.

An abono that is not paid on time bears simple interest by natural day at TIIE 28 + moratory points, fixed on the date
of mora. In force since 2022-10-01 (Decreto 185).
"""

from datetime import date
from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.plazos import DIA
from derecho.tipos import Anio, Bool, Dinero, Entero, Fecha, Mapa, Motivos, Tasa
from prestamos.rules.ley_144_tasa_ordinaria import tasa_de_referencia
from prestamos.rules.rpe_061bis_tasa_moratoria import interes_por_dias

MESES_DEL_ANIO = 12
TASA_DE_LA_MORA = Criterio(
    "criterio-146-1", "El texto dice tasa «mensual» igual a la TIIE más puntos, y la TIIE es anual.",
    "La suma es anual; se causa por día entre 360.",
    "Doce veces más sería usura. Falta confirmación jurídica.",
    {"literal_mensual": "La TIIE más los puntos se cobra cada mes de 30 días: doce veces más."},
)  # fmt: skip
SALIDAS = {
    "fecha_mora": Fecha("primer día de mora"), "fecha_tiie": Fecha("fecha de la TIIE"),
    "tasa_moratoria_anual_pct": Tasa("tasa moratoria anual"), "dias_mora": Entero("días de mora"),
    "interes_moratorio": Dinero("interés moratorio"), "procede": Bool("procede"), "motivos": Motivos(),
}  # fmt: skip


def fecha_de_mora(valores: Any) -> date | None:
    """The date that selects the text; without mora no text is asked."""
    vencio: date = valores["fecha_vencimiento"]
    return vencio + DIA if valores["fecha_pago"] > vencio else None


def frase_de_mora(v: Any) -> str:
    """What is owed, or that it was paid in time (also Ley 159 and 173)."""
    if not v.tasa_moratoria_anual_pct:
        return "Pagó a tiempo: no debe interés moratorio."
    dias = "un día" if v.dias_mora == "1" else f"{v.dias_mora} días"
    return (
        f"Debe {v.interes_moratorio} de interés moratorio por {dias} de atraso, a {v.tasa_moratoria_anual_pct} anual."
    )


def tasa_moratoria_anual(ley: Ley, tiie: Any, publicada: Any, puntos: Any) -> Any:
    """TIIE 28 + moratory points, in points a year (also Ley 173)."""
    suma = ley.valor_del(tiie, publicada) + puntos
    literal = ley.criterio(TASA_DE_LA_MORA.id) == "literal_mensual"
    return ley.paso("tasa moratoria anual", suma * MESES_DEL_ANIO if literal else suma)


def lo_que_se_debe(
    ley: Ley, adeudo: Any, vencimiento: Any, pago: Any, mora: Any, publicada: Any, tasa: Any
) -> dict[str, Any]:
    """The interest of the days of mora once its rate is known (also Ley 173)."""
    dias = ley.dias_entre(vencimiento, pago)
    return {
        "fecha_mora": mora,
        "fecha_tiie": publicada,
        "tasa_moratoria_anual_pct": tasa,
        "dias_mora": dias,
        "interes_moratorio": interes_por_dias(ley, adeudo, tasa, dias),
        **ley.veredicto(),
    }


@articulo(
    "ley-146", "LEY", "146",
    titulo="Interés moratorio del corto plazo",
    fecha=fecha_de_mora,
    entradas={
        "adeudo_vencido": Dinero("adeudo vencido"), "fecha_vencimiento": Fecha("vencimiento"),
        "fecha_pago": Fecha("pago"),
        "tiie": Mapa("TIIE a 28 días", Fecha(), Tasa()),
        "puntos_moratorios": Mapa("puntos moratorios de la Junta por año", Anio(), Tasa()),
    },
    salidas=SALIDAS,
    criterios=(
        TASA_DE_LA_MORA,
        Criterio("criterio-146-2", "El Reglamento anterior multiplica la tasa por 1.5.", "No se aplica.",
                 "La Ley de 2022 fija toda la fórmula."),
        Criterio("criterio-146-3", "¿El interés corre sobre todo el abono o solo su capital?",
                 "Sobre todo el abono vencido, simple.", "El artículo habla de adeudos sin excluir el interés."),
        Criterio("criterio-146-4", "¿Qué mes se toma de referencia?", "El anterior a la fecha de mora.",
                 "El texto se ancla a esa fecha."),
        Criterio("criterio-146-5", "¿Son los mismos puntos de la tasa ordinaria?", "Tienen su propia tabla.",
                 "El artículo no dice que sean iguales."),
        Criterio("criterio-146-6", "¿Qué tasa rige los préstamos anteriores al Decreto 185?",
                 "La pactada en su contrato; sin cláusula registrada, revisión jurídica.",
                 "Una reforma no obra hacia atrás sobre lo ya pactado."),
    ),
    frase=frase_de_mora,
    vectorial=True,
)  # fmt: skip
def interes_moratorio(
    ley: Ley, adeudo_vencido: Any, fecha_vencimiento: Any, fecha_pago: Any, tiie: Any, puntos_moratorios: Any
) -> dict[str, Any]:
    if a_tiempo := ley.termina(fecha_pago <= fecha_vencimiento, dias_mora=0, interes_moratorio=0):
        return a_tiempo
    mora = ley.dias_despues(fecha_vencimiento, 1)
    publicada, puntos, alto = tasa_de_referencia(ley, tiie, puntos_moratorios, mora)
    if alto:
        return alto
    tasa = tasa_moratoria_anual(ley, tiie, publicada, puntos)
    return lo_que_se_debe(ley, adeudo_vencido, fecha_vencimiento, fecha_pago, mora, publicada, tasa)
