"""Ley, artículo 159. Interés moratorio de los préstamos de consumo.

The same rate and count of article 146. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Anio, Dinero, Fecha, Mapa, Tasa
from prestamos.rules.ley_146_interes_moratorio import SALIDAS, fecha_de_mora, frase_de_mora, interes_moratorio


@articulo(
    "ley-159", "LEY", "159",
    titulo="Interés moratorio de los préstamos de consumo",
    fecha=fecha_de_mora,
    entradas={
        "adeudo_vencido": Dinero("adeudo vencido"), "fecha_vencimiento": Fecha("vencimiento"),
        "fecha_pago": Fecha("pago"), "tiie": Mapa("TIIE a 28 días", Fecha(), Tasa()),
        "puntos_moratorios": Mapa("puntos moratorios de la Junta por año", Anio(), Tasa()),
    },
    salidas=SALIDAS,
    criterios=tuple(interes_moratorio.criterios.values()),
    frase=frase_de_mora,
)  # fmt: skip
def moratorio_de_consumo(
    ley: Ley, adeudo_vencido: Any, fecha_vencimiento: Any, fecha_pago: Any, tiie: Any, puntos_moratorios: Any
) -> dict[str, Any]:
    return ley.segun(
        interes_moratorio,
        adeudo_vencido=adeudo_vencido,
        fecha_vencimiento=fecha_vencimiento,
        fecha_pago=fecha_pago,
        tiie=tiie,
        puntos_moratorios=puntos_moratorios,
    )
