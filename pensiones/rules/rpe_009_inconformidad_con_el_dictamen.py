"""Reglamento de Prestaciones Económicas, artículo 9. Inconformidad con el dictamen médico.

Fifteen días hábiles for each step: to name the private physician, for his opinion, and for the third physician's. A
late name is consent. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Lista, Motivos

HABILES_POR_PASO = 15
ENTRADAS = {
    "fecha": Fecha("día en que empieza el paso", en="plazo"), "fecha_entrega": Fecha("entrega del dictamen", en="designacion"),
    "fecha_designacion": Fecha("designación del médico particular", en="designacion"),
    "inhabiles": Lista("días inhábiles", Fecha()),
}  # fmt: skip
SALIDAS = {"fecha_limite": Fecha("último día"), "procede": Bool("procede"), "motivos": Motivos()}


def dia_que_cuenta(v: Any) -> Any:
    """The day that starts the term."""
    return v.get("fecha") or v.get("fecha_entrega")


inconformidad_con_el_dictamen = articulo(
    "rpe-9", "RPE", "9",
    titulo="Inconformidad con el dictamen médico",
    fecha=dia_que_cuenta,
    entradas=ENTRADAS,
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-rpe-9-1", "El dictamen particular llega tarde.",
                 "Se tiene por no presentado y queda el del Instituto.", "El plazo debe tener un efecto."),
    ),
    frase="El último día para este paso es el {fecha_limite}.",
)  # fmt: skip


@inconformidad_con_el_dictamen.operacion("plazo")
def plazo(ley: Ley, fecha: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_habiles_despues(fecha, HABILES_POR_PASO, inhabiles)}


@inconformidad_con_el_dictamen.operacion("designacion")
def designacion(ley: Ley, fecha_entrega: Any, fecha_designacion: Any, inhabiles: Any) -> dict[str, Any]:
    limite = ley.paso("último día para designar", plazo(ley, fecha_entrega, inhabiles)["fecha_limite"])
    return {"fecha_limite": limite, **ley.veredicto(CONFORMIDAD_CON_DICTAMEN=fecha_designacion > limite)}
