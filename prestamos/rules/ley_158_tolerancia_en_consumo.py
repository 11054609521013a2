"""Ley, artículo 158. Tolerancia de moratorios en permiso sin goce para los préstamos de consumo.

The three months of article 147, for these loans. In force since 2018-05-27.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Entero, Fecha
from prestamos.rules.ley_147_tolerancia_por_permiso import tolerancia_por_permiso


@articulo(
    "ley-158", "LEY", "158",
    titulo="Tolerancia de moratorios en permiso sin goce (consumo)",
    fecha="fecha_inicio_permiso",
    entradas={
        "fecha_inicio_permiso": Fecha("primer día del permiso"),
        "fecha_fin_permiso": Fecha("último día del permiso", nulo=True),
        "fecha_vencimiento": Fecha("vencimiento del abono"), "fecha_pago": Fecha("pago"),
    },
    salidas={
        "tolerancia_hasta": Fecha("último día con tolerancia"),
        "dias_mora_computables": Entero("días de mora que cuentan"),
    },
    dominio=tolerancia_por_permiso.dominio,
    frase="La tolerancia de su permiso termina el {tolerancia_hasta}; la mora cuenta {dias_mora_computables} días.",
)  # fmt: skip
def tolerancia_en_consumo(
    ley: Ley, fecha_inicio_permiso: Any, fecha_fin_permiso: Any, fecha_vencimiento: Any, fecha_pago: Any
) -> dict[str, Any]:
    return ley.segun(
        tolerancia_por_permiso,
        fecha_inicio_permiso=fecha_inicio_permiso,
        fecha_fin_permiso=fecha_fin_permiso,
        fecha_vencimiento=fecha_vencimiento,
        fecha_pago=fecha_pago,
    )
