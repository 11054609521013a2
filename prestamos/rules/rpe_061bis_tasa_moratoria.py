"""Reglamento de Prestaciones Económicas, artículo 61 Bis. Tasa moratoria.

Simple interest by natural day at TIIE + points: the Ley of 2022 replaced the CPP and the factor of this article. In
force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero, Tasa

DIAS_DEL_ANIO = 360
DIAS_DEL_MES = 30


def interes_por_dias(ley: Ley, adeudo_vencido: Any, tasa_pct: Any, dias: Any, periodo: int = DIAS_DEL_ANIO) -> Any:
    """Rate of the period by natural day, without capitalisation (also Ley 146)."""
    return ley.centavos(ley.entre(ley.por_ciento(tasa_pct, adeudo_vencido) * dias, periodo))


@articulo(
    "rpe-61bis", "RPE", "61 Bis",
    titulo="Tasa moratoria",
    entradas={
        "adeudo_vencido": Dinero("adeudo vencido"), "tiie_pct": Tasa("TIIE"), "puntos_pct": Tasa("puntos de la Junta"),
        "dias": Entero("días naturales de mora"),
    },
    salidas={"interes_moratorio": Dinero("interés moratorio")},
    criterios=(
        Criterio("criterio-rpe-61bis-1", "La tasa «mensual igual a la TIIE» cobraría la cifra anual cada mes.",
                 "Es anual: un doceavo por mes, 1/360 por día, como en 146.", "La TIIE se publica como tasa anual.",
                 {"literal_mensual": "La TIIE más los puntos se cobra cada mes de 30 días."},
                 {"cpp_por_factor": "El Costo Porcentual Promedio más los puntos, por uno punto cinco (RPE 61 Bis)."}),
    ),
    frase="Por {dias} días de mora sobre {adeudo_vencido} debe {interes_moratorio}.",
)  # fmt: skip
def tasa_moratoria(ley: Ley, adeudo_vencido: Any, tiie_pct: Any, puntos_pct: Any, dias: Any) -> dict[str, Any]:
    tasa = ley.paso("tasa moratoria", tiie_pct + puntos_pct)
    literal = ley.criterio("criterio-rpe-61bis-1") == "literal_mensual"
    periodo = DIAS_DEL_MES if literal else DIAS_DEL_ANIO
    return {"interes_moratorio": interes_por_dias(ley, adeudo_vencido, tasa, dias, periodo)}
