"""Reglamento de Prestaciones Económicas, artículo 59. Aplicación del fondo a los préstamos al retiro.

First what is overdue, then the short-term balance and then consumer goods; a mortgage not yet due is not accelerated.
In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero


@articulo(
    "rpe-59", "RPE", "59",
    titulo="Aplicación del fondo a los préstamos al retiro",
    clave="pago",
    entradas={
        "fondo": Dinero("fondo de ahorro"), "vencidos": Dinero("importes vencidos"),
        "saldo_corto_plazo": Dinero("saldo a corto plazo"), "saldo_consumo": Dinero("saldo de bienes de consumo"),
    },
    salidas={
        "aplicado_vencidos": Dinero("aplicado a vencidos"), "aplicado_corto_plazo": Dinero("aplicado a corto plazo"),
        "aplicado_consumo": Dinero("aplicado a consumo"), "remanente": Dinero("remanente"),
        "insoluto": Dinero("queda por pagar"),
    },
    criterios=(
        Criterio("criterio-rpe-59-1", "¿Primero lo propio o lo que garantiza a otros?", "Primero lo propio.",
                 "Es el orden de la Ley 192."),
        Criterio("criterio-rpe-59-2", "El 59 aplica el fondo a todo y la Ley no adelanta vencimientos.",
                 "Se liquidan corto plazo y consumo; la hipoteca solo en lo vencido.",
                 "El fondo es la garantía de los dos primeros.",
                 {"solo_vencidos": "Solo lo vencido; lo demás se paga en sus fechas."}),
    ),
    frase="De su fondo quedan {remanente} y por pagar {insoluto}.",
)  # fmt: skip
def aplicacion_del_fondo(
    ley: Ley, fondo: Any, vencidos: Any, saldo_corto_plazo: Any, saldo_consumo: Any
) -> dict[str, Any]:
    solo_vencidos = ley.criterio("criterio-rpe-59-2") == "solo_vencidos"
    corto, consumo = (0, 0) if solo_vencidos else (saldo_corto_plazo, saldo_consumo)
    de_vencidos = ley.minimo(fondo, vencidos)
    tras_vencidos = ley.paso("fondo tras lo vencido", fondo - de_vencidos)
    de_corto = ley.minimo(tras_vencidos, corto)
    tras_corto = ley.paso("fondo tras el corto plazo", tras_vencidos - de_corto)
    de_consumo = ley.minimo(tras_corto, consumo)
    aplicado = de_vencidos + de_corto + de_consumo
    return {
        "aplicado_vencidos": de_vencidos,
        "aplicado_corto_plazo": de_corto,
        "aplicado_consumo": de_consumo,
        "remanente": fondo - aplicado,
        "insoluto": vencidos + corto + consumo - aplicado,
    }
