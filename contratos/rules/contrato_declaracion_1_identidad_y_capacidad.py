"""Contrato, declaración 1. Identidad y capacidad del adherente.

Whoever signs must be of age on the day of the signature.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos

MAYORIA_DE_EDAD = 18


@articulo(
    "contrato-declaracion-1", "CONTRATO", "Declaración 1",
    titulo="Identidad y capacidad del adherente",
    entradas={"fecha_nacimiento": Fecha("fecha de nacimiento"), "fecha_firma": Fecha("fecha de la firma")},
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-contrato-declaracion-1-1", "Persona sin credencial del INE.",
                 "La clave de elector es obligatoria.",
                 "El formato la pide sin excepción."),
    ),
    frase="Es mayor de edad en la fecha de la firma.",
    vectorial=True,
)  # fmt: skip
def identidad_y_capacidad(ley: Ley, fecha_nacimiento: Any, fecha_firma: Any) -> dict[str, Any]:
    edad = ley.paso("edad cumplida", ley.edad(fecha_nacimiento, fecha_firma))
    return ley.veredicto(MENOR_DE_EDAD=edad < MAYORIA_DE_EDAD)
