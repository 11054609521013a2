"""Procedimientos de afiliación, artículo 83. Prescripción del estímulo autorizado.

An authorised estímulo prescribes as any other cash benefit of Ley 240.
"""

from typing import Any

from afiliados.rules.ley_240_prescripcion import prescripcion
from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos


@articulo(
    "rav-83", "RAV", "83",
    titulo="Prescripción del estímulo autorizado",
    fecha="fecha_cobro",
    entradas={"fecha_exigible": Fecha("día en que se pudo exigir"), "fecha_cobro": Fecha("cobro")},
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El estímulo todavía puede cobrarse.",
)  # fmt: skip
def prescripcion_del_estimulo(ley: Ley, fecha_exigible: Any, fecha_cobro: Any) -> dict[str, Any]:
    segun_240 = ley.segun(
        prescripcion, concepto="otra_prestacion", fecha_exigible=fecha_exigible, fecha_reclamo=fecha_cobro
    )
    return ley.veredicto(PRESCRITO=segun_240["prescrito"])
