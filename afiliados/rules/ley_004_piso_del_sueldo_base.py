"""Ley, artículo 4, fracción XLVI. Piso del sueldo base de cotización.

No alta or salary change may register a base salary below one month (30 days) of the general minimum wage. In force
since 2021-08-03 (Decreto 595).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha, Motivos

DIAS_DEL_MES = 30


@articulo(
    "ley-4", "LEY", "4", "XLVI",
    titulo="Piso del sueldo base de cotización",
    fecha="fecha",
    entradas={
        "sbc_mensual": Dinero("sueldo base mensual"), "smg_diario": Dinero("salario mínimo diario"),
        "fecha": Fecha("fecha del alta o del cambio"),
    },
    salidas={
        "sbc_minimo_mensual": Dinero("sueldo base mínimo"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-4-1",
                 "«Incapacidad orgánica funcional» se define de un modo y el artículo 85 la usa de otro.",
                 "En el 85 es el porcentaje de valuación.", "Es la única medida que da el 85."),
        Criterio("criterio-4-2", "Los padres son beneficiarios aquí y no en el artículo 73.",
                 "Cada prestación sigue su artículo.", "Las listas se escribieron para prestaciones distintas."),
        Criterio("criterio-4-3", "Sueldo base de jornada parcial menor que un salario mínimo.", "Se rechaza.",
                 "El texto no tiene excepción."),
        Criterio("criterio-4-4", "En 2018 dos fracciones llevaban el número XXXVII.",
                 "Las remisiones posteriores se leen corridas en uno.", "El concepto nombrado identifica la fracción."),
    ),
    frase="Su sueldo base de {sbc_mensual} no es menor que el mínimo de {sbc_minimo_mensual}.",
    vectorial=True,
)  # fmt: skip
def piso_del_sueldo_base(ley: Ley, sbc_mensual: Any, smg_diario: Any, fecha: Any) -> dict[str, Any]:
    minimo = ley.centavos_arriba(smg_diario * DIAS_DEL_MES)
    return {"sbc_minimo_mensual": minimo, **ley.veredicto(SBC_MENOR_A_SALARIO_MINIMO=sbc_mensual < minimo)}
