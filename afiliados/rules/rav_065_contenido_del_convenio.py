"""Procedimientos de afiliación, artículo 65. Contenido mínimo del convenio.

Seven fields of the procedures and the three that Ley 211 adds; when the services begin is of Ley 214.
"""

from typing import Any

from afiliados.rules.ley_214_incorporacion_por_tiempo_determinado import incorporacion
from derecho import Ley, articulo
from derecho.tipos import Bool, Faltan, Fecha, Lista, Motivos, Texto

CAMPOS = (
    "fecha_inicio", "vigencia", "prestaciones", "cotizacion", "procedimiento_inscripcion", "procedimiento_cobro",
    "otras_modalidades",
)  # fmt: skip
DEL_ARTICULO_211 = ("sujecion_regimen", "aceptacion_irrevocable", "aval_o_solidario")

contenido_del_convenio = articulo(
    "rav-65", "RAV", "65",
    titulo="Contenido mínimo del convenio",
    entradas={
        "campos": Lista("campos presentes", Texto(), maximo=100, en="convenio"),
        "fecha_incorporacion": Fecha("incorporación", en="inicio"),
    },
    salidas={
        "procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan("campos que faltan"),
        "fecha_limite": Fecha("último día para empezar los servicios"),
    },
    frase=lambda v: f"Los servicios empiezan a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "El convenio trae todo su contenido.",
)  # fmt: skip


@contenido_del_convenio.operacion("convenio")
def _convenio(ley: Ley, campos: Any) -> dict[str, Any]:
    faltan = ley.faltantes(CAMPOS + DEL_ARTICULO_211, campos)
    return {"faltan": faltan, **ley.veredicto(CONVENIO_INCOMPLETO=ley.no(ley.vacio(faltan)))}


@contenido_del_convenio.operacion("inicio")
def _inicio(ley: Ley, fecha_incorporacion: Any) -> dict[str, Any]:
    return ley.segun(incorporacion, fecha_incorporacion=fecha_incorporacion)
