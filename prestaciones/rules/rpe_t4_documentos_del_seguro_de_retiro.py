"""Reglamento de Prestaciones Económicas, transitorio cuarto. Documentos del seguro de retiro.

The papers of who chose the former regime; the advance of the current one has the term of Ley 121. In force since
2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Faltan, Fecha, Lista, Motivos, Texto
from prestaciones.rules.ley_121_anticipo_del_seguro import plazo_del_anticipo

PEDIDOS = (
    "solicitud-seguro-retiro",
    "certificado-servicios",
    "copia-sellada-renuncia-o-baja",
    "identificacion-oficial",
)

documentos_del_seguro_de_retiro = articulo(
    "rpe-t4", "RPE", "Transitorio Cuarto",
    titulo="Documentos del seguro de retiro",
    clave="solicitud", fecha="fecha_resolucion",
    entradas={
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200, en="documentos"),
        "fecha_resolucion": Fecha("resolución", en="anticipo"),
        "inhabiles": Lista("días inhábiles", Fecha(), en="anticipo"),
    },
    salidas={
        "procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan(),
        "fecha_limite": Fecha("último día para pagar"),
    },
    frase=lambda v: f"El anticipo debe pagarse a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "Su expediente tiene todos los documentos.",
)  # fmt: skip


@documentos_del_seguro_de_retiro.operacion("documentos")
def documentos_del_regimen_anterior(ley: Ley, documentos: Any) -> dict[str, Any]:
    faltan = ley.faltantes(ley.lista(*PEDIDOS), documentos)
    return {"faltan": faltan, **ley.veredicto(EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)))}


@documentos_del_seguro_de_retiro.operacion("anticipo")
def anticipo(ley: Ley, fecha_resolucion: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": plazo_del_anticipo(ley, fecha_resolucion, inhabiles)}
