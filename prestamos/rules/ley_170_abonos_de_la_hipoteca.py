"""Ley, artículo 170. Plazo máximo hipotecario de 20 años y abonos quincenales consecutivos.

Up to 480 quincenas, or those of the yearly guideline. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero, Tasa
from prestamos.rules.ley_154_abonos_de_consumo import SALIDAS, tabla_de_pagos
from prestamos.rules.ley_163_requisitos_de_la_hipoteca import Lineamientos, del_lineamiento

MAXIMO_QUINCENAS = 480
CLAVE = "plazo_maximo_quincenas"


@articulo(
    "ley-170", "LEY", "170",
    titulo="Plazo máximo hipotecario de 20 años",
    clave="solicitud",
    entradas={
        "capital": Dinero("capital"), "tasa_anual_pct": Tasa("tasa anual"),
        "quincenas": Entero("quincenas del plazo", minimo=-1000, maximo=1000),
        "quincena_consulta": Entero("quincena que se consulta", minimo=1, maximo=1000),
        "lineamientos": Lineamientos(Entero(nulo=True, minimo=1, maximo=1000), CLAVE),
    },
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-170-1", "¿La prórroga del 172 alarga los 20 años?",
                 "No; lo diferido se paga de dos en dos dentro del plazo.",
                 "172 ordena ponerse al corriente; lo que falte al final va con los últimos abonos."),
    ),
    dominio={
        "quincena_consulta": (lambda v: v["quincena_consulta"] <= v["quincenas"] or v["quincenas"] < 1,
                              "debe ser una quincena del plazo"),
    },
    frase="Su abono es {abono_quincenal} en {quincenas} quincenas, con la tasa inicial de {tasa_anual_pct} anual.",
    vectorial=True,
)  # fmt: skip
def abonos_de_la_hipoteca(
    ley: Ley, capital: Any, tasa_anual_pct: Any, quincenas: Any, quincena_consulta: Any, lineamientos: Any
) -> dict[str, Any]:
    maximo = ley.aplica(del_lineamiento, lineamientos, CLAVE, MAXIMO_QUINCENAS)
    if alto := ley.impide(PLAZO_EXCEDIDO=quincenas > maximo, PLAZO_INVALIDO=quincenas < 1):
        return alto
    return tabla_de_pagos(ley, capital, tasa_anual_pct, quincenas, quincena_consulta)
