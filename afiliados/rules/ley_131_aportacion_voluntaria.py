"""Ley, artículo 131. Subcuentas y aportación voluntaria.

In cash, at most five monthly UMA in a calendar month, inclusive; it is credited no later than the next día hábil. In
force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha, Lista, Motivos

UMA_EN_EFECTIVO = 5
DIAS_PARA_ABONAR = 1

voluntaria = articulo(
    "ley-131", "LEY", "131",
    titulo="Subcuentas y aportación voluntaria",
    fecha="fecha_recepcion",
    entradas={
        "monto": Dinero("monto", en="aportacion"), "en_efectivo": Bool("en efectivo", en="aportacion"),
        "efectivo_acumulado_mes": Dinero("efectivo recibido en el mes", en="aportacion"),
        "uma_mensual": Dinero("UMA mensual", maximo=10**8, en="aportacion"),
        "fecha_recepcion": Fecha("recepción", en="abono"), "inhabiles": Lista("días inhábiles", Fecha(), en="abono"),
    },
    salidas={
        "tope_efectivo": Dinero("tope en efectivo", nulo=True),
        "disponible_efectivo": Dinero("efectivo que aún cabe en el mes", nulo=True),
        "procede": Bool("procede"), "motivos": Motivos(), "fecha_limite": Fecha("último día para abonar"),
    },
    criterios=(
        Criterio("criterio-131-1", "¿El tope es por depósito o por mes?", "Por mes de calendario.",
                 "La referencia es la UMA mensual, y así no se evade partiendo el depósito."),
    ),
    frase=lambda v: f"Se abona a su subcuenta a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "Su aportación voluntaria puede recibirse.",
)  # fmt: skip


@voluntaria.operacion("aportacion")
def _aportacion(ley: Ley, monto: Any, en_efectivo: Any, efectivo_acumulado_mes: Any, uma_mensual: Any) -> Any:
    tope = ley.paso("cinco veces la UMA mensual", uma_mensual * UMA_EN_EFECTIVO)
    libre = ley.paso("lo que cabe en el mes", ley.maximo(tope - efectivo_acumulado_mes, 0))
    return {
        "tope_efectivo": ley.si(en_efectivo, tope, None),
        "disponible_efectivo": ley.si(en_efectivo, libre, None),
        **ley.veredicto(EXCEDE_TOPE_EFECTIVO=ley.y(en_efectivo, monto > libre)),
    }


@voluntaria.operacion("abono")
def _abono(ley: Ley, fecha_recepcion: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_habiles_despues(fecha_recepcion, DIAS_PARA_ABONAR, inhabiles)}
