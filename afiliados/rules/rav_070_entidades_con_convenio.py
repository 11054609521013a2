"""Procedimientos de afiliación, artículo 70. Obligaciones de entidades con convenio.

The same windows as any entidad (Ley 211, 228), so the notice of a movement is that of article 13.
"""

from typing import Any

from afiliados.rules.rav_013_aviso_de_alta import aviso_de_alta
from derecho import Ley, articulo
from derecho.tipos import Fecha


@articulo(
    "rav-70", "RAV", "70",
    titulo="Obligaciones de entidades con convenio",
    entradas={"fecha_movimiento": Fecha("fecha del movimiento")},
    salidas={"fecha_limite": Fecha("último día para avisar")},
    frase="El movimiento se avisa a más tardar el {fecha_limite}.",
)  # fmt: skip
def entidades_con_convenio(ley: Ley, fecha_movimiento: Any) -> dict[str, Any]:
    return ley.segun(aviso_de_alta, operacion="limite", fecha_movimiento=fecha_movimiento)
