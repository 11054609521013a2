"""Ley, artículo 186. Reparto del costo de guardería y preescolar.

The entidad pays 90 % of the cost of the month before (70 % in the second and third year of preschool) and the parent
the rest. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Opcion

CON_NOVENTA = ("guarderia", "preescolar_1")
CON_SETENTA = ("preescolar_2", "preescolar_3")


@articulo(
    "ley-186", "LEY", "186",
    titulo="Reparto del costo de guardería y preescolar",
    entradas={
        "servicio": Opcion("servicio", *CON_NOVENTA, *CON_SETENTA),
        "costo_mensual_mes_anterior": Dinero("costo por menor del mes anterior"),
    },
    salidas={"aporte_entidad": Dinero("paga la entidad"), "aporte_trabajador": Dinero("paga la madre o el padre")},
    criterios=(
        Criterio("criterio-186-1", "¿De quién es el centavo del redondeo?", "Se redondea la entidad; el resto es la otra parte.",
                 "La parte de quien trabaja es el porcentaje restante."),
    ),
    frase="Usted paga {aporte_trabajador} y su entidad {aporte_entidad}.",
)  # fmt: skip
def costo_de_guarderia(ley: Ley, servicio: Any, costo_mensual_mes_anterior: Any) -> dict[str, Any]:
    porcentaje = ley.paso("porcentaje de la entidad", ley.si(ley.contiene(CON_NOVENTA, servicio), 90, 70))
    entidad = ley.paso("parte de la entidad", ley.centavos(ley.por_ciento(porcentaje, costo_mensual_mes_anterior)))
    return {"aporte_entidad": entidad, "aporte_trabajador": costo_mensual_mes_anterior - entidad}
