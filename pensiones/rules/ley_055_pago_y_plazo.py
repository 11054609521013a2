"""Ley, artículo 55. Pago quincenal vitalicio y plazo de resolución de 60 días.

The monthly pension is paid in two parts that add up exactly. A request is resolved within 60 natural days of the
later of the validation and the requirements; a late favourable resolution recognises the rights from day 61. In force
since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha

PLAZO_NATURALES = 60

pago_y_plazo = articulo(
    "ley-55", "LEY", "55",
    titulo="Pago quincenal vitalicio y plazo de resolución de 60 días",
    clave="solicitud", fecha="fecha_validacion",
    entradas={
        "fecha_validacion": Fecha("validación de los documentos", en="plazo"),
        "fecha_requisitos": Fecha("día en que reunió los requisitos", nulo=True, en="plazo"),
        "fecha_resolucion": Fecha("resolución", en="plazo"), "procedente": Bool("procedente", en="plazo"),
        "pension_mensual": Dinero("pensión mensual", en="cuotas"),
    },
    salidas={
        "fecha_limite": Fecha("último día para resolver"), "dia_61": Fecha("día 61"), "en_plazo": Bool("en plazo"),
        "derechos_desde": Fecha("derechos desde", nulo=True), "primera_quincena": Dinero("primera quincena"),
        "segunda_quincena": Dinero("segunda quincena"),
    },
    criterios=(
        Criterio("criterio-55-1", "¿«Contados a partir de la fecha» o «siguientes»?",
                 "El día de la validación es el día cero.",
                 "Una sola forma de contar en todo el sistema."),
        Criterio("criterio-55-2", "El Reglamento de 2002 pide 30 días.", "Rigen 60; 30 es meta interna.",
                 "La Ley de 2018 es posterior y superior."),
        Criterio("criterio-55-3", "La recepción y la validación pueden ser días distintos.",
                 "Se exige validar o prevenir por escrito.", "El plazo debe obligar al Instituto."),
        Criterio("criterio-55-4", "Si nunca se cumple un requisito, ¿el plazo no empieza?",
                 "Corre desde la validación.",
                 "La persona tiene derecho a una respuesta."),
    ),
    frase=lambda v: f"Su pensión se paga en {v.primera_quincena} y {v.segunda_quincena}." if v.primera_quincena
                    else f"El Instituto debe resolver a más tardar el {v.fecha_limite}.",
    vectorial=True,
)  # fmt: skip


def limite_para_resolver(ley: Ley, dia_cero: Any) -> Any:
    """The 60th natural day (also Reglamento 15)."""
    return ley.paso("último día para resolver", ley.dias_despues(dia_cero, PLAZO_NATURALES), "Ley 55")


@pago_y_plazo.operacion("plazo")
def plazo(
    ley: Ley, fecha_validacion: Any, fecha_requisitos: Any, fecha_resolucion: Any, procedente: Any
) -> dict[str, Any]:
    sin_requisitos = ley.falta(fecha_requisitos)
    dia_cero = ley.si(sin_requisitos, fecha_validacion, lambda: ley.la_ultima(fecha_validacion, fecha_requisitos))
    limite = limite_para_resolver(ley, dia_cero)
    dia_61 = ley.dias_despues(limite, 1)
    en_plazo = fecha_resolucion <= limite
    return {
        "fecha_limite": limite,
        "dia_61": dia_61,
        "en_plazo": en_plazo,
        "derechos_desde": ley.si(procedente, lambda: ley.si(en_plazo, fecha_resolucion, dia_61), None),
    }


@pago_y_plazo.operacion("cuotas")
def cuotas(ley: Ley, pension_mensual: Any) -> dict[str, Any]:
    primera = ley.centavos(ley.entre(pension_mensual, 2))
    return {"primera_quincena": primera, "segunda_quincena": pension_mensual - primera}
