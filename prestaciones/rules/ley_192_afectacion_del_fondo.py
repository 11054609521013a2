"""Ley, artículo 192. A qué puede afectarse el Fondo de Ahorro.

Only debts with the Instituto, guarantees in force (retained) and documented liabilities with the entidad, in that
order; the rest is paid. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero


@articulo(
    "ley-192", "LEY", "192",
    titulo="A qué puede afectarse el Fondo de Ahorro",
    entradas={
        "fondo": Dinero("fondo de ahorro"), "adeudos_instituto": Dinero("adeudos con el Instituto"),
        "garantias_vigentes": Dinero("garantías vigentes"), "responsabilidades_entidad": Dinero("responsabilidades"),
    },
    salidas={
        "aplicado_adeudos": Dinero("aplicado a adeudos"), "retenido_garantias": Dinero("retenido por garantías"),
        "aplicado_responsabilidades": Dinero("aplicado a responsabilidades"), "entregable": Dinero("se le entrega"),
    },
    criterios=(
        Criterio("criterio-192-1", "No hay orden de preferencia entre los tres cargos.", "El orden del texto.",
                 "También protege al fondo que presta el dinero."),
    ),
    frase="De su fondo se le entregan {entregable}.",
    vectorial=True,
)  # fmt: skip
def afectacion_del_fondo(
    ley: Ley, fondo: Any, adeudos_instituto: Any, garantias_vigentes: Any, responsabilidades_entidad: Any
) -> dict[str, Any]:
    adeudos = ley.paso("aplicado a adeudos", ley.minimo(fondo, adeudos_instituto))
    tras_adeudos = fondo - adeudos
    garantias = ley.paso("retenido por garantías", ley.minimo(tras_adeudos, garantias_vigentes))
    tras_garantias = tras_adeudos - garantias
    responsabilidades = ley.paso("aplicado a responsabilidades", ley.minimo(tras_garantias, responsabilidades_entidad))
    return {
        "aplicado_adeudos": adeudos,
        "retenido_garantias": garantias,
        "aplicado_responsabilidades": responsabilidades,
        "entregable": tras_garantias - responsabilidades,
    }
