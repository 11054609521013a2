"""Ley, artículo 147. Tolerancia de tres meses sin moratorios en permiso sin goce de sueldo.

During the first three months of an unpaid leave no moratory interest accrues on the abonos that fall due in them. In
force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Entero, Fecha

MESES_DE_TOLERANCIA = 3


@articulo(
    "ley-147", "LEY", "147",
    titulo="Tolerancia de tres meses sin moratorios en permiso sin goce de sueldo",
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
    criterios=(
        Criterio("criterio-147-1", "¿La mora se perdona o se pospone?",
                 "Se perdona por esos días; lo anterior sigue corriendo.",
                 "Es una tolerancia por el permiso, no por incumplimientos previos."),
        Criterio("criterio-147-2", "Permiso que empieza el 29, 30 o 31 y el tercer mes es más corto.",
                 "Inicio más tres meses, ajustado al último día, menos un día.",
                 "Una sola regla para todo periodo de meses."),
    ),
    dominio={
        "fecha_fin_permiso": (lambda v: v["fecha_fin_permiso"] is None
                              or v["fecha_fin_permiso"] >= v["fecha_inicio_permiso"],
                              "no puede ser anterior al inicio"),
    },
    frase="Su tolerancia llega al {tolerancia_hasta}; cuentan {dias_mora_computables} días de mora.",
    vectorial=True,
)  # fmt: skip
def tolerancia_por_permiso(
    ley: Ley, fecha_inicio_permiso: Any, fecha_fin_permiso: Any, fecha_vencimiento: Any, fecha_pago: Any
) -> dict[str, Any]:
    tres_meses = ley.dias_despues(ley.meses_despues(fecha_inicio_permiso, MESES_DE_TOLERANCIA), -1)
    hasta = ley.si(ley.falta(fecha_fin_permiso), tres_meses, lambda: ley.la_primera(tres_meses, fecha_fin_permiso))
    vence_dentro = ley.y(fecha_vencimiento >= fecha_inicio_permiso, fecha_vencimiento <= hasta)
    desde = ley.paso("día desde el que se cuenta la mora", ley.si(vence_dentro, hasta, fecha_vencimiento))
    return {"tolerancia_hasta": hasta, "dias_mora_computables": ley.maximo(ley.dias_entre(desde, fecha_pago), 0)}
