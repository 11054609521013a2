"""Ley, artículo 240. Prescripción de prestaciones.

The right to a pension and the fondo de ahorro never prescribe; cash benefits do in two years from when each is due, the
cuenta individual in five. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Opcion

SIN_PLAZO = ("pension_derecho", "fondo_ahorro")
DOS_ANIOS, CINCO_ANIOS = 24, 60  # months


@articulo(
    "ley-240", "LEY", "240",
    titulo="Prescripción de prestaciones",
    clave="solicitud", fecha="fecha_reclamo",
    entradas={
        "concepto": Opcion("concepto", "pension_derecho", "pension_vencida", "indemnizacion", "otra_prestacion",
                           "cuenta_individual", "fondo_ahorro"),
        "fecha_exigible": Fecha("día en que se pudo exigir"), "fecha_reclamo": Fecha("reclamo"),
    },
    salidas={"fecha_prescripcion": Fecha("último día para reclamar", nulo=True), "prescrito": Bool("prescrito")},
    criterios=(
        Criterio("criterio-240-1", "El fondo de ahorro se exceptúa de los dos años y no tiene otro plazo.",
                 "No prescribe.", "Una prescripción no se crea por analogía."),
        Criterio("criterio-240-2", "El 137 protege siempre la cuenta individual y el 240 da cinco años.",
                 "Cinco años desde que la persona cumple el 134 o 135 y pide, o muere.", "El 137 exceptúa al 240."),
    ),
    frase=lambda v: f"Puede reclamarse hasta el {v.fecha_prescripcion}." if v.fecha_prescripcion
                    else "Este derecho no prescribe.",
)  # fmt: skip
def prescripcion(ley: Ley, concepto: Any, fecha_exigible: Any, fecha_reclamo: Any) -> dict[str, Any]:
    meses = ley.si(concepto == "cuenta_individual", CINCO_ANIOS, DOS_ANIOS)
    sin_plazo = ley.contiene(SIN_PLAZO, concepto)
    ultimo = ley.si(sin_plazo, None, lambda: ley.meses_despues(fecha_exigible, meses))
    return {"fecha_prescripcion": ultimo, "prescrito": ley.si(sin_plazo, False, lambda: fecha_reclamo > ultimo)}
