"""Ley, artículo 154. Parcialidades quincenales iguales y plazo de los préstamos de consumo.

Capital and interest in equal instalments, in up to sixty months. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos, Tasa
from prestamos.rules.ley_145_abonos_iguales import nivel

MAXIMO_QUINCENAS = 120
SALIDAS = {
    "abono_quincenal": Dinero("abono quincenal"), "ultimo_abono": Dinero("último abono"),
    "intereses_totales": Dinero("intereses de todo el plazo"), "monto": Dinero("capital más intereses"),
    "interes_k": Dinero("interés de la quincena consultada"), "capital_k": Dinero("capital de la quincena consultada"),
    "saldo_k": Dinero("saldo después de la quincena consultada"), "procede": Bool("procede"), "motivos": Motivos(),
}  # fmt: skip


def tabla_de_pagos(
    ley: Ley, capital: Any, tasa_anual_pct: Any, quincenas: Any, quincena_consulta: Any
) -> dict[str, Any]:
    """Level instalments and the row that is asked (also Ley 170)."""
    abono = nivel(ley, capital, tasa_anual_pct, quincenas)
    filas = ley.amortizacion(capital, tasa_anual_pct, quincenas, abono)
    intereses = ley.paso("intereses de todo el plazo", ley.total(filas, "interes"))
    return {
        "abono_quincenal": abono,
        "ultimo_abono": ley.renglon(filas, quincenas, "abono"),
        "intereses_totales": intereses,
        "monto": capital + intereses,
        "interes_k": ley.renglon(filas, quincena_consulta, "interes"),
        "capital_k": ley.renglon(filas, quincena_consulta, "capital"),
        "saldo_k": ley.renglon(filas, quincena_consulta, "saldo"),
        **ley.veredicto(),
    }


@articulo(
    "ley-154", "LEY", "154",
    titulo="Parcialidades quincenales iguales y plazo de los préstamos de consumo",
    clave="solicitud",
    entradas={
        "capital": Dinero("capital"), "tasa_anual_pct": Tasa("tasa anual"),
        "quincenas": Entero("quincenas del plazo", minimo=-1000, maximo=1000),
        "quincena_consulta": Entero("quincena que se consulta", minimo=1, maximo=1000),
    },
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-convenciones-3", "¿Cómo se vuelve quincenal una tasa anual?",
                 "Se divide entre 24; cada renglón se redondea al centavo y el último abono ajusta.",
                 "Las parcialidades son iguales y hay 24 al año; contar días las haría desiguales."),
    ),
    dominio={
        "quincena_consulta": (lambda v: v["quincena_consulta"] <= v["quincenas"]
                              or not 1 <= v["quincenas"] <= MAXIMO_QUINCENAS,
                              "debe ser una quincena del plazo"),
    },
    frase="Pagará {quincenas} parcialidades de {abono_quincenal} por {capital} a {tasa_anual_pct} anual; "
          "los intereses suman {intereses_totales}.",
    vectorial=True,
)  # fmt: skip
def abonos_de_consumo(
    ley: Ley, capital: Any, tasa_anual_pct: Any, quincenas: Any, quincena_consulta: Any
) -> dict[str, Any]:
    if alto := ley.impide(PLAZO_EXCEDIDO=quincenas > MAXIMO_QUINCENAS, PLAZO_INVALIDO=quincenas < 1):
        return alto
    return tabla_de_pagos(ley, capital, tasa_anual_pct, quincenas, quincena_consulta)
