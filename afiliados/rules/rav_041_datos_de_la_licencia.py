"""Procedimientos de afiliación, artículo 41. Datos de la licencia sin goce.

The document of the entidad brings them all; an empty list of changes of salary is an answer, a missing one is not.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero, Faltan, Fecha, Lista, Motivos, Registro, Texto


def _en_orden(v: dict[str, Any]) -> bool:
    return v["fecha_inicio"] is None or v["fecha_fin"] is None or v["fecha_inicio"] <= v["fecha_fin"]


@articulo(
    "rav-41", "RAV", "41",
    titulo="Datos de la licencia sin goce",
    entradas={
        "motivo_licencia": Texto("motivo de la licencia", nulo=True), "fecha_inicio": Fecha("inicio", nulo=True),
        "fecha_fin": Fecha("fin", nulo=True), "sueldo": Dinero("sueldo al concederla", nulo=True),
        "cambios_sueldo": Lista("cambios de sueldo durante la licencia",
                                Registro(fecha=Fecha("desde"), sueldo=Dinero("sueldo")), maximo=200, nulo=True),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan("datos que faltan")},
    dominio={"fecha_fin": (_en_orden, "la licencia termina después de empezar")},
    frase="La licencia trae todos sus datos.",
)  # fmt: skip
def datos_de_la_licencia(
    ley: Ley, motivo_licencia: Any, fecha_inicio: Any, fecha_fin: Any, sueldo: Any, cambios_sueldo: Any
) -> dict[str, Any]:
    datos = {  # in alphabetical order, as they are answered
        "cambios_sueldo": cambios_sueldo,
        "fecha_fin": fecha_fin,
        "fecha_inicio": fecha_inicio,
        "motivo_licencia": motivo_licencia,
        "sueldo": sueldo,
    }
    faltan = ley.lista(*(ley.si(ley.falta(valor), nombre, None) for nombre, valor in datos.items()))
    return {"faltan": faltan, **ley.veredicto(LICENCIA_INCOMPLETA=ley.no(ley.vacio(faltan)))}
