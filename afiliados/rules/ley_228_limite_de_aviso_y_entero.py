"""Ley, artículo 228 (días 3 y 18). Fecha límite de aviso y entero de cada quincena.

The earlier of the fifth día hábil after payday and the fixed day: 18 of the month for the first quincena, 3 of the
next month for the second one, moved to the next día hábil. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha, Lista, Periodo

HABILES_TRAS_EL_PAGO = 5


@articulo(
    "ley-228-limite", "LEY", "228",
    titulo="Fecha límite de aviso y entero de cada quincena",
    clave="quincena", fecha="fecha_pago",
    entradas={
        "quincena": Periodo("quincena"), "fecha_pago": Fecha("día en que se pagó la nómina"),
        "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={"fecha_limite": Fecha("fecha límite")},
    criterios=(
        Criterio("criterio-228-limite-1", "Dos límites unidos por «o a más tardar».", "El primero que llegue.",
                 "«A más tardar» cierra el plazo; el último dejaría sin uso los días 3 y 18.",
                 {"el_ultimo": "El último de los dos."}),
        Criterio("criterio-228-limite-2", "El día fijo cae en inhábil.", "Pasa al siguiente día hábil.",
                 "Regla general del procedimiento administrativo, supletorio."),
    ),
    frase="El aviso y el pago de la {quincena} vencen el {fecha_limite}.",
    vectorial=True,
)  # fmt: skip
def limite_de_aviso_y_entero(ley: Ley, quincena: Any, fecha_pago: Any, inhabiles: Any) -> dict[str, Any]:
    tras_el_pago = ley.dias_habiles_despues(fecha_pago, HABILES_TRAS_EL_PAGO, inhabiles)
    dia_fijo = ley.siguiente_habil(ley.dia_fijo(quincena, 18, 3), inhabiles)
    if ley.criterio("criterio-228-limite-1") == "el_ultimo":
        return {"fecha_limite": ley.la_ultima(tras_el_pago, dia_fijo)}
    return {"fecha_limite": ley.la_primera(tras_el_pago, dia_fijo)}
