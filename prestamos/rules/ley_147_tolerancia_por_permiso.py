"""Ley, artículo 147. Tolerancia de tres meses sin moratorios en permiso sin goce de sueldo.

During the first three months of an unpaid leave no moratory interest accrues on the abonos that fall due in them. In
force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.plazos import DIA, meses_despues
from derecho.tipos import Entero, Fecha
from derecho.vocabulario import palabra

MESES_DE_TOLERANCIA = 3


@palabra("último día del periodo; si el día no existe en ese mes, el último de él", "fecha")
def fin_de_los_meses(inicio: Any, meses: Any) -> Any:
    """The day before the same day number, or the last day of a month that lacks it."""
    fin = meses_despues(inicio, meses)
    return fin - DIA if fin.day == inicio.day else fin


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
                 "Una sola regla para todo periodo de meses.",
                 {"ultimo_dia_del_mes": "Si ese día no existe en el tercer mes, la tolerancia llega al último de ese mes."}),
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
    if ley.criterio("criterio-147-2") == "ultimo_dia_del_mes":
        tres_meses = ley.aplica(fin_de_los_meses, fecha_inicio_permiso, MESES_DE_TOLERANCIA)
    hasta = ley.si(ley.falta(fecha_fin_permiso), tres_meses, lambda: ley.la_primera(tres_meses, fecha_fin_permiso))
    vence_dentro = ley.y(fecha_vencimiento >= fecha_inicio_permiso, fecha_vencimiento <= hasta)
    desde = ley.paso("día desde el que se cuenta la mora", ley.si(vence_dentro, hasta, fecha_vencimiento))
    return {"tolerancia_hasta": hasta, "dias_mora_computables": ley.maximo(ley.dias_entre(desde, fecha_pago), 0)}
