"""Procedimientos de afiliación, artículo 51. Determinación presuntiva y pago en quince días hábiles.

The cédula is paid or disputed (52) from its notification; the recargos run from the quincena that was not paid (Ley
226).
"""

from typing import Any

from afiliados.rules.rav_052_aclaraciones import limite_de_la_aclaracion
from derecho import Ley, articulo
from derecho.tipos import Fecha, Lista

DIAS_HABILES = 15


@articulo(
    "rav-51", "RAV", "51",
    titulo="Determinación presuntiva y pago en quince días hábiles",
    entradas={"fecha_notificacion": Fecha("notificación"), "inhabiles": Lista("días inhábiles", Fecha())},
    salidas={
        "limite_pago": Fecha("último día para pagar"), "limite_aclaracion": Fecha("último día para aclarar"),
    },
    frase="La cédula se paga a más tardar el {limite_pago} y puede aclararse hasta el {limite_aclaracion}.",
)  # fmt: skip
def determinacion_presuntiva(ley: Ley, fecha_notificacion: Any, inhabiles: Any) -> dict[str, Any]:
    return {
        "limite_pago": ley.dias_habiles_despues(fecha_notificacion, DIAS_HABILES, inhabiles),
        "limite_aclaracion": limite_de_la_aclaracion(ley, fecha_notificacion, inhabiles),
    }
