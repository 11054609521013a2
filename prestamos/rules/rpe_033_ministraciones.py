"""Reglamento de Prestaciones Económicas, artículo 33. Ministraciones en construcción contra comprobación.

Up to four deliveries; from the second one, what was delivered is proven and the works inspected. In force since
2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos

MAXIMO = 4


@articulo(
    "rpe-33", "RPE", "33",
    titulo="Ministraciones en construcción contra comprobación",
    entradas={
        "numero": Entero("ministración solicitada", minimo=1, maximo=1000),
        "entregado": Dinero("entregado hasta ahora"), "comprobado": Dinero("comprobado"),
        "visita_favorable": Bool("la visita fue favorable", nulo=True),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rpe-33-1", "¿Cuántas ministraciones y de qué porcentaje?",
                 "Las que fije el contrato; si no dice, cuatro iguales.", "El texto solo da el máximo."),
    ),
    frase="Puede recibir la ministración {numero}: comprobó {comprobado} de {entregado}.",
)  # fmt: skip
def ministraciones(ley: Ley, numero: Any, entregado: Any, comprobado: Any, visita_favorable: Any) -> dict[str, Any]:
    if alto := ley.impide(MAXIMO_CUATRO_MINISTRACIONES=numero > MAXIMO):
        return alto
    sin_visita = ley.o(ley.falta(visita_favorable), ley.no(visita_favorable))
    return ley.veredicto(MINISTRACION_SIN_COMPROBAR=ley.y(numero > 1, ley.o(comprobado < entregado, sin_visita)))
