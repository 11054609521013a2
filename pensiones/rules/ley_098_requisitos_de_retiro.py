"""Ley, artículo 98. Requisitos de la pensión de retiro.

65 completed years, 15 years of service and 15 of contributions, with the fraction rule of article 100 for both
counts. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Fecha, Motivos, Tiempo

EDAD_MINIMA = 65
ANIOS_MINIMOS = 15


@articulo(
    "ley-98", "LEY", "98",
    titulo="Requisitos de la pensión de retiro",
    fecha="fecha_corte",
    entradas={
        "fecha_nacimiento": Fecha("fecha de nacimiento"), "fecha_corte": Fecha("baja, o baja prevista"),
        "tiempo_servicio": Tiempo("tiempo de servicio"), "tiempo_aportacion": Tiempo("tiempo de aportación"),
    },
    salidas={
        "edad": Entero("edad cumplida", minimo=-300), "anios_servicio": Entero("años de servicio"),
        "anios_aportacion": Entero("años de aportación"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-98-1", "¿La fracción de año sirve para llegar a 15 o solo para el porcentaje?",
                 "Para las dos cosas.",
                 "El 99 habla del otorgamiento y el 100 de cualquier prestación."),
    ),
    dominio={"fecha_corte": (lambda v: v["fecha_corte"] >= v["fecha_nacimiento"],
        "no puede ser anterior al nacimiento")},
    frase="Cumple los requisitos: {edad} años de edad, {anios_servicio} de servicio y "
          "{anios_aportacion} de aportaciones.",
    vectorial=True,
)  # fmt: skip
def requisitos_de_retiro(
    ley: Ley, fecha_nacimiento: Any, fecha_corte: Any, tiempo_servicio: Any, tiempo_aportacion: Any
) -> dict[str, Any]:
    edad = ley.paso("edad cumplida", ley.edad(fecha_nacimiento, fecha_corte))
    servicio = anios_computables(ley, tiempo_servicio)
    aportacion = anios_computables(ley, tiempo_aportacion)
    return {
        "edad": edad,
        "anios_servicio": servicio,
        "anios_aportacion": aportacion,
        **ley.veredicto(
            EDAD_INSUFICIENTE=edad < EDAD_MINIMA,
            SERVICIO_INSUFICIENTE=servicio < ANIOS_MINIMOS,
            APORTACION_INSUFICIENTE=aportacion < ANIOS_MINIMOS,
        ),
    }
