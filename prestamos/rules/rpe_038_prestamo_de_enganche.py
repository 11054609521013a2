"""Reglamento de Prestaciones Económicas, artículo 38. Préstamo de enganche, sólo cartera heredada.

The Ley does not list it: nothing new is lent, what was lent is administered. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion

EN_LA_LEY = ["corto_plazo", "bienes", "vehiculo", "medico", "educativo", "turistico", "hipotecario"]


@articulo(
    "rpe-38", "RPE", "38",
    titulo="Préstamo de enganche, sólo cartera heredada",
    clave="solicitud",
    entradas={
        "producto": Opcion("producto", *EN_LA_LEY, "enganche", "otro"), "solicitud_nueva": Bool("es solicitud nueva"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rpe-38-1", "La lista salta el inciso e.", "No falta nada.", "Es un descuido de las letras."),
        Criterio("criterio-rpe-38-2", "Ley 50 permite «otras prestaciones».", "Ningún crédito nuevo.",
                 "Ley 25 lo prohíbe especialmente."),
    ),
    frase=lambda v: "La Ley prevé ese préstamo." if v.solicitud_nueva == "sí"
                    else "El crédito ya otorgado se sigue administrando.",
)  # fmt: skip
def prestamo_de_enganche(ley: Ley, producto: Any, solicitud_nueva: Any) -> dict[str, Any]:
    previsto = ley.contiene(EN_LA_LEY, producto)
    return ley.veredicto(PRODUCTO_NO_PREVISTO_EN_LEY=ley.y(solicitud_nueva, ley.no(previsto)))
