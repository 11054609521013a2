"""Ley, artículo 120. Monto del seguro de retiro por pensión o defunción.

From 25 to 45 monthly UMA, by computable years of contributions. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Criterio, Ley, Tabla, articulo
from derecho.tipos import Dinero, Entero, Tiempo

UMAS = Tabla("tabla del artículo 120, en UMA mensuales", {0: 25, 6: 30, 11: 35, 16: 40, 21: 45})


@articulo(
    "ley-120", "LEY", "120",
    titulo="Monto del seguro de retiro por pensión o defunción",
    entradas={"tiempo": Tiempo("tiempo de contribución"), "uma_mensual": Dinero("UMA mensual", maximo=10**8)},
    salidas={
        "anios_computables": Entero("años computables"), "factor_uma": Entero("UMA mensuales"),
        "monto": Dinero("monto del seguro"),
    },
    criterios=(
        Criterio("criterio-120-1", "Entre «hasta 5» y «de 6» parece haber un hueco.", "No lo hay.",
                 "El artículo 100 da años enteros."),
        Criterio("criterio-120-2", "¿La muerte de quién lo paga?", "Solo la de quien generó la pensión.",
                 "Lo dice el Reglamento 26."),
    ),
    frase="El seguro es de {monto}: {factor_uma} UMA mensuales por {anios_computables} años.",
    vectorial=True,
)  # fmt: skip
def seguro_de_retiro(ley: Ley, tiempo: Any, uma_mensual: Any) -> dict[str, Any]:
    anios = anios_computables(ley, tiempo)
    factor = ley.tabla(UMAS, anios)
    return {"anios_computables": anios, "factor_uma": factor, "monto": uma_mensual * factor}
