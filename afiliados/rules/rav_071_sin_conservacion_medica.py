"""Procedimientos de afiliación, artículo 71. Sin conservación médica tras la baja.

The Ley gives no months of health after the baja, whatever the convenio: the vigencia of article 8 ends with it.
"""

from typing import Any

from afiliados.rules.rav_008_vigencia_acreditada import vigencia
from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos, Opcion


@articulo(
    "rav-71", "RAV", "71",
    titulo="Sin conservación médica tras la baja",
    entradas={
        "fecha": Fecha("fecha"), "fecha_alta": Fecha("alta", nulo=True), "fecha_baja": Fecha("baja", nulo=True),
        "convenio": Opcion("convenio", "TOTAL", "PARCIAL"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El {fecha} la persona tenía atención a la salud.",
)  # fmt: skip
def sin_conservacion_medica(ley: Ley, fecha: Any, fecha_alta: Any, fecha_baja: Any, convenio: Any) -> dict[str, Any]:
    return ley.segun(
        vigencia, prestacion="salud", fecha=fecha, fecha_alta=fecha_alta, fecha_afiliacion=None, fecha_baja=fecha_baja,
        quincenas_adeudo_entidad=0,
    )  # fmt: skip
