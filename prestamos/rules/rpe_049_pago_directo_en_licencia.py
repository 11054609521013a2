"""Reglamento de Prestaciones Económicas, artículo 49. Pago directo durante licencia sin goce.

The abonos are paid at the tills; Ley 147 and 158 give the days without moratory interest, which a mortgage has not.
In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Opcion
from prestamos.rules.ley_147_tolerancia_por_permiso import tolerancia_por_permiso


@articulo(
    "rpe-49", "RPE", "49",
    titulo="Pago directo durante licencia sin goce",
    fecha="fecha_inicio_permiso",
    entradas={
        "producto": Opcion("producto", "corto_plazo", "consumo", "hipotecario"),
        "fecha_inicio_permiso": Fecha("primer día de la licencia"),
        "fecha_fin_permiso": Fecha("último día de la licencia", nulo=True),
        "fecha_vencimiento": Fecha("vencimiento del abono"),
    },
    salidas={
        "tolerancia_hasta": Fecha("último día con tolerancia", nulo=True), "causa_moratorio": Bool("causa moratorio"),
    },
    dominio=tolerancia_por_permiso.dominio,
    frase=lambda v: f"Páguelo en cajas o con su referencia; la tolerancia de moratorios llega al {v.tolerancia_hasta}."
                    if v.tolerancia_hasta else "Páguelo en cajas o con su referencia; la hipoteca no tiene tolerancia.",
)  # fmt: skip
def pago_directo_en_licencia(
    ley: Ley, producto: Any, fecha_inicio_permiso: Any, fecha_fin_permiso: Any, fecha_vencimiento: Any
) -> dict[str, Any]:
    es_hipoteca = producto == "hipotecario"
    tolerancia = ley.segun(
        tolerancia_por_permiso,
        fecha_inicio_permiso=fecha_inicio_permiso,
        fecha_fin_permiso=fecha_fin_permiso,
        fecha_vencimiento=fecha_vencimiento,
        fecha_pago=fecha_vencimiento,
    )["tolerancia_hasta"]
    dentro = ley.y(fecha_vencimiento >= fecha_inicio_permiso, fecha_vencimiento <= tolerancia)
    return {
        "tolerancia_hasta": ley.si(es_hipoteca, None, tolerancia),
        "causa_moratorio": ley.o(es_hipoteca, ley.no(dentro)),
    }
