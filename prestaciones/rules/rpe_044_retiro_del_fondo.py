"""Reglamento de Prestaciones Económicas, artículo 44. Retiro del fondo de ahorro.

By baja, pension or death, with its papers; the term is that of Ley 190. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Faltan, Fecha, Lista, Motivos, Opcion, Texto
from prestaciones.rules.ley_190_devolucion_del_fondo import devolucion_del_fondo

retiro_del_fondo = articulo(
    "rpe-44", "RPE", "44",
    titulo="Retiro del fondo de ahorro",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={
        "fecha_solicitud": Fecha("solicitud", en="plazo"), "inhabiles": Lista("días inhábiles", Fecha(), en="plazo"),
        "causa": Opcion("causa", "baja", "pension", "fallecimiento", "ninguna", en="documentos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200, en="documentos"),
    },
    salidas={
        "fecha_limite": Fecha("último día para pagar"), "procede": Bool("procede"), "motivos": Motivos(),
        "faltan": Faltan(),
    },
    frase=lambda v: f"El fondo debe pagarse a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "Su expediente tiene todos los documentos.",
)  # fmt: skip


@retiro_del_fondo.operacion("plazo")
def plazo(ley: Ley, fecha_solicitud: Any, inhabiles: Any) -> dict[str, Any]:
    sin_importe = {"fondo": 0, "rendimientos_no_capitalizados": 0}
    segun_190 = ley.segun(devolucion_del_fondo, fecha_solicitud=fecha_solicitud, inhabiles=inhabiles, **sin_importe)
    return {"fecha_limite": segun_190["fecha_limite"]}


@retiro_del_fondo.operacion("documentos")
def documentos_por_causa(ley: Ley, causa: Any, documentos: Any) -> dict[str, Any]:
    acta = ley.si(causa == "fallecimiento", "acta-defuncion", None)
    faltan = ley.faltantes(ley.lista("solicitud-retiro-fondo", "identificacion-oficial", acta), documentos)
    return {
        "faltan": faltan,
        **ley.veredicto(SIGUE_EN_ACTIVO=causa == "ninguna", EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan))),
    }
