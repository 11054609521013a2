"""Procedimientos de afiliación, artículo 52. Aclaraciones en cinco días hábiles y conformidad.

Without a clarification in time the entidad is taken to agree with the cédula; that waives no later recourse (Ley 6).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista, Opcion

DIAS_HABILES = 5


def limite_de_la_aclaracion(ley: Ley, fecha_notificacion: Any, inhabiles: Any) -> Any:
    """Last day to dispute a cédula (also 51)."""
    return ley.dias_habiles_despues(fecha_notificacion, DIAS_HABILES, inhabiles)


@articulo(
    "rav-52", "RAV", "52",
    titulo="Aclaraciones en cinco días hábiles y conformidad",
    entradas={
        "fecha_notificacion": Fecha("notificación"), "fecha_aclaracion": Fecha("aclaración", nulo=True),
        "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={
        "fecha_limite": Fecha("último día para aclarar"),
        "estado": Opcion("estado", "EN_ACLARACION", "CONFORME_TACITO"),
    },
    dominio={
        "fecha_aclaracion": (
            lambda v: v["fecha_aclaracion"] is None or v["fecha_notificacion"] <= v["fecha_aclaracion"],
            "la aclaración llega después de la notificación"),
    },
    frase=lambda v: "La aclaración llegó a tiempo y el cobro de lo que se discute espera."
                    if v.estado == "en aclaracion"
                    else f"Sin una aclaración hasta el {v.fecha_limite}, la entidad queda conforme con la cédula.",
)  # fmt: skip
def aclaraciones(ley: Ley, fecha_notificacion: Any, fecha_aclaracion: Any, inhabiles: Any) -> dict[str, Any]:
    limite = limite_de_la_aclaracion(ley, fecha_notificacion, inhabiles)
    a_tiempo = ley.si(ley.falta(fecha_aclaracion), False, lambda: fecha_aclaracion <= limite)
    return {"fecha_limite": limite, "estado": ley.si(a_tiempo, "EN_ACLARACION", "CONFORME_TACITO")}
