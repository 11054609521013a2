"""Cómputo único de plazos y edades. Convención común.

Due date after a number of días hábiles, días naturales or months, the day on which the consequence takes effect (the
next natural day) and completed age. The day of the event is day 0.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Entero, Fecha, Lista

PLAZOS = ("dias_habiles", "dias_naturales", "meses")

computo = articulo(
    "calendario-plazos", "LEY", "transversal (plazos y edades)",
    titulo="Cómputo único de plazos y edades",
    entradas={
        "fecha": Fecha("fecha del hecho o del corte"),
        "cantidad": Entero("cantidad", maximo=20_000, en=PLAZOS),
        "inhabiles": Lista("días inhábiles", Fecha(), en="dias_habiles"),
        "fecha_nacimiento": Fecha("fecha de nacimiento", en="edad"),
    },
    salidas={
        "fecha_limite": Fecha("último día del plazo"), "surte_consecuencia": Fecha("día en que tiene efecto"),
        "edad": Entero("edad cumplida"),
    },
    criterios=(
        Criterio("criterio-convenciones-2", "La Ley no trae el calendario de días inhábiles.",
                 "Es un dato que se carga.", "Viene de la ley estatal de procedimiento administrativo."),
    ),
    frase=lambda v: f"Tiene {v.edad} años cumplidos." if v.edad else f"El plazo termina el {v.fecha_limite}.",
    vectorial=True,
)  # fmt: skip


def _plazo(ley: Ley, limite: Any) -> dict[str, Any]:
    return {"fecha_limite": limite, "surte_consecuencia": ley.dias_despues(limite, 1)}


@computo.operacion("dias_habiles")
def _dias_habiles(ley: Ley, fecha: Any, cantidad: Any, inhabiles: Any) -> dict[str, Any]:
    return _plazo(ley, ley.dias_habiles_despues(fecha, cantidad, inhabiles))


@computo.operacion("dias_naturales")
def _dias_naturales(ley: Ley, fecha: Any, cantidad: Any) -> dict[str, Any]:
    return _plazo(ley, ley.dias_despues(fecha, cantidad))


@computo.operacion("meses")
def _meses(ley: Ley, fecha: Any, cantidad: Any) -> dict[str, Any]:
    return _plazo(ley, ley.meses_despues(fecha, cantidad))


@computo.operacion("edad")
def _edad(ley: Ley, fecha: Any, fecha_nacimiento: Any) -> dict[str, Any]:
    return {"edad": ley.edad(fecha_nacimiento, fecha)}
