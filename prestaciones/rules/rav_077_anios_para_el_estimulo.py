"""Procedimientos de afiliación, artículo 77. Años de servicio para el estímulo.

Whole years worked and contributed, less the leaves without pay; a fraction is never rounded up.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Entero


@articulo(
    "rav-77", "RAV", "77",
    titulo="Años de servicio para el estímulo",
    entradas={
        "meses_totales": Entero("meses totales", maximo=1200),
        "meses_licencia": Entero("meses de licencia sin goce", maximo=1200),
    },
    salidas={"anios": Entero("años")},
    dominio={"meses_licencia": (lambda v: v["meses_licencia"] <= v["meses_totales"], "no puede pasar del total")},
    frase="Para el estímulo cuentan {anios} años.",
)  # fmt: skip
def anios_para_el_estimulo(ley: Ley, meses_totales: Any, meses_licencia: Any) -> dict[str, Any]:
    return {"anios": ley.paso("meses sin las licencias", meses_totales - meses_licencia) // 12}
