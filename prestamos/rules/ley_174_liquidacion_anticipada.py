"""Ley, artículo 174. Nuevo crédito hipotecario y liquidación anticipada.

The pay-off figure: balance, interest accrued since the last due date, overdue abonos and moratory interest. In force
since 2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero, Tasa

DIAS_DE_LA_QUINCENA = 15
QUINCENAS_DEL_ANIO = 24


@articulo(
    "ley-174", "LEY", "174",
    titulo="Nuevo crédito hipotecario y liquidación anticipada",
    clave="pago",
    entradas={
        "saldo_insoluto": Dinero("saldo tras el último abono vencido"), "tasa_anual_pct": Tasa("tasa anual"),
        "dias_desde_ultimo_vencimiento": Entero("días desde el último vencimiento"),
        "abonos_vencidos": Dinero("abonos vencidos"), "moratorios": Dinero("moratorios"),
    },
    salidas={
        "interes_devengado": Dinero("interés devengado"), "importe_liquidacion": Dinero("importe para liquidar"),
    },
    criterios=(
        Criterio("criterio-174-1", "La liquidación se deja al reglamento, y el anterior (34) daba una sola hipoteca.",
                 "Prevalece la Ley: otra al liquidar; interés por días de una quincena de 15, sin pena.",
                 "La Ley no fija pena y el interés solo corre sobre saldos insolutos."),
    ),
    frase="Con {importe_liquidacion} liquida su hipoteca; incluye {interes_devengado} de interés devengado.",
)  # fmt: skip
def liquidacion_anticipada(
    ley: Ley,
    saldo_insoluto: Any,
    tasa_anual_pct: Any,
    dias_desde_ultimo_vencimiento: Any,
    abonos_vencidos: Any,
    moratorios: Any,
) -> dict[str, Any]:
    dias = ley.minimo(dias_desde_ultimo_vencimiento, DIAS_DE_LA_QUINCENA)
    anual = ley.por_ciento(tasa_anual_pct, saldo_insoluto)
    interes = ley.centavos(ley.entre(anual * dias, QUINCENAS_DEL_ANIO * DIAS_DE_LA_QUINCENA))
    return {
        "interes_devengado": interes,
        "importe_liquidacion": saldo_insoluto + interes + abonos_vencidos + moratorios,
    }
