"""Ley, artículo 60. Procedimiento por incompatibilidad.

Fifteen días hábiles to answer and offer proof; then the most recent of two pensions is revoked, or the pension is
suspended (revoked, when it is for disability) for a job, and what was unduly received is collected. In force since
2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha, Lista, Opcion, Texto

TIPOS_DE_PENSION = ("RETIRO", "INVALIDEZ", "RT_PARCIAL", "RT_TOTAL", "VIUDEZ", "ORFANDAD", "ASCENDIENTES")
HABILES_PARA_CONTESTAR = 15

procedimiento_por_incompatibilidad = articulo(
    "ley-60", "LEY", "60",
    titulo="Procedimiento por incompatibilidad",
    fecha="fecha_notificacion",
    entradas={
        "fecha_notificacion": Fecha("notificación", en="plazo"),
        "inhabiles": Lista("días inhábiles", Fecha(), en="plazo"),
        "tipo": Opcion("incompatibilidad", "pension_pension", "pension_empleo", en="consecuencia"),
        "pension": Opcion("pensión afectada", *TIPOS_DE_PENSION, en="consecuencia"),
        "cobros_indebidos": Lista("cobros indebidos", Dinero(), en="consecuencia"),
    },
    salidas={
        "fecha_limite": Fecha("último día para contestar y probar"),
        "fundamento": Texto("fundamento"),
        "accion": Opcion("acción", "revocar_mas_reciente", "suspender", "revocar"),
        "principal_a_cobrar": Dinero("principal a cobrar"), "con_actualizacion": Bool("con actualización"),
        "con_recargos": Bool("con recargos"),
    },
    criterios=(
        Criterio("criterio-60-1", "60-V dice «sector público», pero 58-I permite empleos públicos fuera del régimen.",
                 "Se refiere a las entidades del régimen.", "El 60 solo hace cumplir el 59."),
        Criterio("criterio-60-2", "Invalidez con empleo: el 107-I suspende y el 60-V revoca.",
                 "Se suspende al detectarlo; solo la resolución revoca.", "Así los dos textos tienen efecto."),
        Criterio("criterio-60-3", "¿Cuánto puede cobrarse de otra pensión?", "Hasta el 40 % de cada pago.",
                 "Es el tope del artículo 238."),
        Criterio("criterio-60-4", "El 59 deja escoger y 60-III revoca la más reciente.",
                 "La notificación ofrece escoger; si la persona escoge dentro del plazo, se revoca lo que dejó.",
                 "Conserva la opción del 59 sin vaciar 60-III."),
    ),
    frase=lambda v: f"Puede contestar y presentar pruebas hasta el {v.fecha_limite}." if v.fecha_limite
                    else f"El cobro indebido es de {v.principal_a_cobrar}, más sus accesorios.",
)  # fmt: skip


@procedimiento_por_incompatibilidad.operacion("plazo")
def plazo(ley: Ley, fecha_notificacion: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_habiles_despues(fecha_notificacion, HABILES_PARA_CONTESTAR, inhabiles)}


@procedimiento_por_incompatibilidad.operacion("consecuencia")
def consecuencia(ley: Ley, tipo: Any, pension: Any, cobros_indebidos: Any) -> dict[str, Any]:
    entre_pensiones = tipo == "pension_pension"
    invalidez = pension == "INVALIDEZ"
    return {
        "fundamento": ley.caso((entre_pensiones, "60-III"), (invalidez, "60-V"), si_no="60-IV"),
        "accion": ley.caso((entre_pensiones, "revocar_mas_reciente"), (invalidez, "revocar"), si_no="suspender"),
        "principal_a_cobrar": ley.suma(cobros_indebidos),
        "con_actualizacion": True,
        "con_recargos": ley.no(entre_pensiones),
    }
