"""Ley, artículo 124. Retención del seguro por adeudos.

First what is owed to the Institute, then the responsibilities with the entidad, never below zero. In force since
2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero


@articulo(
    "ley-124", "LEY", "124",
    titulo="Retención del seguro por adeudos",
    clave="pago",
    entradas={
        "monto_seguro": Dinero("monto del seguro"), "adeudo_instituto": Dinero("adeudo con el Instituto"),
        "responsabilidad_entidad": Dinero("responsabilidad con la entidad"),
    },
    salidas={
        "retenido_instituto": Dinero("retenido para el Instituto"), "retenido_entidad": Dinero("retenido para la entidad"),
        "neto_beneficiarios": Dinero("neto para los beneficiarios"),
    },
    criterios=(
        Criterio("criterio-124-1", "No hay orden entre el Instituto y la entidad.", "Primero el Instituto.",
                 "Es el acreedor del fondo."),
        Criterio("criterio-124-2", "El anticipo y los gastos funerarios no se nombran aquí.",
                 "Siguen el 238 y solo por adeudos con el Instituto.",
                 "El 124 es especial para el seguro que se paga al morir."),
    ),
    frase="Los beneficiarios reciben {neto_beneficiarios}.",
)  # fmt: skip
def retencion_del_seguro(
    ley: Ley, monto_seguro: Any, adeudo_instituto: Any, responsabilidad_entidad: Any
) -> dict[str, Any]:
    instituto = ley.paso("retenido para el Instituto", ley.minimo(monto_seguro, adeudo_instituto))
    resto = monto_seguro - instituto
    entidad = ley.paso("retenido para la entidad", ley.minimo(resto, responsabilidad_entidad))
    return {"retenido_instituto": instituto, "retenido_entidad": entidad, "neto_beneficiarios": resto - entidad}
