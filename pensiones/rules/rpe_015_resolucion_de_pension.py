"""Reglamento de Prestaciones Económicas, artículo 15. Resolución de la pensión y su plazo.

The 30 days of the Reglamento stay as the Institute's own duty, with an alert; the effect of silence is that of Ley
55: from day 61 the right is recognised when the pension proceeds. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Lista, Opcion, Texto
from pensiones.rules.ley_055_pago_y_plazo import limite_para_resolver

META_INTERNA = 30

resolucion_de_pension = articulo(
    "rpe-15", "RPE", "15",
    titulo="Resolución de pensión, contenido y plazo",
    clave="solicitud", fecha="fecha_validacion",
    entradas={
        "fecha_validacion": Fecha("validación de los documentos"),
        "fecha_resolucion": Fecha("resolución", nulo=True, en="estado"), "hoy": Fecha("fecha de corte", en="estado"),
        "procedente": Bool("procedente", en="estado"),
    },
    salidas={
        "meta_interna": Fecha("meta interna"), "fecha_limite": Fecha("último día para resolver"),
        "ficta_desde": Fecha("afirmativa ficta desde"),
        "estado": Opcion("estado", "EN_TRAMITE", "EN_TIEMPO", "AFIRMATIVA_FICTA", "VENCIDO_SIN_FICTA"),
        "alertas": Lista("alertas", Texto()),
    },
    criterios=(
        Criterio("criterio-rpe-15-1", "El último día es inhábil.", "También cuenta: son naturales.",
                 "La Ley 55 habla de días naturales."),
        Criterio("criterio-rpe-15-2", "¿Recepción o validación?",
                 "Corre desde la última; validar tiene su propia alerta.",
                 "Para que no sirva de demora."),
    ),
    frase=lambda v: f"Su solicitud está en el estado «{v.estado.replace('tramite', 'trámite')}»." if v.estado
                    else f"El Instituto debe resolver a más tardar el {v.fecha_limite}.",
)  # fmt: skip


@resolucion_de_pension.operacion("plazo")
def plazo(ley: Ley, fecha_validacion: Any) -> dict[str, Any]:
    limite = limite_para_resolver(ley, fecha_validacion)
    return {
        "meta_interna": ley.dias_despues(fecha_validacion, META_INTERNA),
        "fecha_limite": limite,
        "ficta_desde": ley.dias_despues(limite, 1),
    }


@resolucion_de_pension.operacion("estado")
def estado(ley: Ley, fecha_validacion: Any, fecha_resolucion: Any, hoy: Any, procedente: Any) -> dict[str, Any]:
    terminos = plazo(ley, fecha_validacion)
    pendiente = ley.falta(fecha_resolucion)
    corte = ley.paso("fecha de la resolución, o la de corte si no la hay", ley.si(pendiente, hoy, fecha_resolucion))
    en_plazo = corte <= terminos["fecha_limite"]
    return {
        "estado": ley.si(
            en_plazo,
            lambda: ley.si(pendiente, "EN_TRAMITE", "EN_TIEMPO"),
            lambda: ley.si(procedente, "AFIRMATIVA_FICTA", "VENCIDO_SIN_FICTA"),
        ),
        "alertas": ley.alertas(FUERA_DE_30_DIAS=corte > terminos["meta_interna"]),
    }
