"""Reglamento de Prestaciones Económicas, artículo 34. Un nuevo hipotecario tras liquidar y plazo de resolución.

Ley 174 allows another mortgage once the former is paid; the request is decided in thirty days. In force since
2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha, Motivos
from prestamos.rules.ley_163_requisitos_de_la_hipoteca import CUMPLIDOS, requisitos_de_la_hipoteca

DIAS_PARA_RESOLVER = 30

nuevo_hipotecario = articulo(
    "rpe-34", "RPE", "34",
    titulo="Un nuevo hipotecario tras liquidar y plazo de resolución",
    clave="solicitud",
    fecha=lambda v: v.get("fecha_integrado"),
    entradas={
        "saldo_hipotecario_previo": Dinero("saldo de su hipoteca anterior", en="elegibilidad"),
        "fecha_integrado": Fecha("día en que se integró el expediente", en="plazo"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "fecha_limite": Fecha("límite para resolver")},
    criterios=(
        Criterio("criterio-rpe-34-1", "«Treinta días», sin decir cuáles.", "Días naturales.",
                 "El Reglamento escribe hábiles y naturales en otras partes; de aquí no se infiere otra cosa."),
    ),
    frase=lambda v: f"El Instituto debe resolver a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "Liquidó su hipoteca anterior: puede pedir otra.",
)  # fmt: skip


@nuevo_hipotecario.operacion("elegibilidad")
def elegibilidad(ley: Ley, saldo_hipotecario_previo: Any) -> dict[str, Any]:
    vigente = ley.paso("tiene otra hipoteca sin liquidar", saldo_hipotecario_previo > 0)
    return ley.segun(requisitos_de_la_hipoteca, **(CUMPLIDOS | {"credito_hipotecario_vigente": vigente}))


@nuevo_hipotecario.operacion("plazo")
def plazo(ley: Ley, fecha_integrado: Any) -> dict[str, Any]:
    return {"fecha_limite": ley.dias_despues(fecha_integrado, DIAS_PARA_RESOLVER)}
