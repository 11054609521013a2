"""Ley, artículo 143. Plazo máximo del préstamo a corto plazo.

The term goes from one to 72 whole quincenas (36 months). In force since 2018-05-27.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Motivos

MAXIMO_QUINCENAS = 72


def fuera_de_plazo(quincenas: Any) -> dict[str, Any]:
    """Reasons against a term, also for the articles that stop when there is one."""
    return {"PLAZO_EXCEDIDO": quincenas > MAXIMO_QUINCENAS, "PLAZO_INVALIDO": quincenas < 1}


@articulo(
    "ley-143", "LEY", "143",
    titulo="Plazo máximo del préstamo a corto plazo",
    clave="solicitud",
    entradas={"quincenas": Entero("quincenas del plazo", minimo=-1000, maximo=1000)},
    salidas={
        "maximo_quincenas": Entero("máximo de quincenas"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    frase="Un plazo de {quincenas} quincenas es válido; el máximo es de {maximo_quincenas}.",
    vectorial=True,
)  # fmt: skip
def plazo_maximo(ley: Ley, quincenas: Any) -> dict[str, Any]:
    return {"maximo_quincenas": MAXIMO_QUINCENAS, **ley.veredicto(**fuera_de_plazo(quincenas))}
