"""Ley, artículo 103. Monto e inicio de la pensión por invalidez.

A share of the base salary being received, from 40 % with eight years, and the table of article 101 from fifteen; it
runs from the baja. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Criterio, Ley, Tabla, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos, Tiempo
from pensiones.rules.ley_101_pension_de_retiro import PORCENTAJE as PORCENTAJE_DE_RETIRO
from pensiones.rules.ley_102_derecho_a_pension_por_invalidez import ANIOS_DE_INVALIDEZ

PORCENTAJE = Tabla("tabla del artículo 103; desde 15 años, la del 101", {
    ANIOS_DE_INVALIDEZ: 40, 11: 44, 13: 48, **PORCENTAJE_DE_RETIRO.renglones,
})  # fmt: skip


@articulo(
    "ley-103", "LEY", "103",
    titulo="Monto e inicio de la pensión por invalidez",
    clave="pago",
    entradas={"tiempo": Tiempo("tiempo de contribución"), "sbc_mensual": Dinero("sueldo base mensual que percibe")},
    salidas={
        "anios_computables": Entero("años computables"), "porcentaje": Entero("porcentaje", nulo=True),
        "pension_mensual": Dinero("pensión mensual", nulo=True), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-103-1", "«De 8 a 10» y «de 11 a 12» parecen dejar huecos.", "No los hay.",
                 "Con el artículo 100 los años siempre son enteros."),
        Criterio("criterio-103-2", "¿Hasta dónde llega la remisión al 101?", "Solo a su tabla, no a su promedio.",
                 "El 103 habla del sueldo que percibe."),
    ),
    frase="Su pensión es de {pension_mensual} al mes: el {porcentaje} % de su sueldo base, "
          "por {anios_computables} años de aportaciones.",
    vectorial=True,
)  # fmt: skip
def pension_por_invalidez(ley: Ley, tiempo: Any, sbc_mensual: Any) -> dict[str, Any]:
    anios = anios_computables(ley, tiempo)
    reune = anios >= ANIOS_DE_INVALIDEZ
    porcentaje = ley.tabla(PORCENTAJE, anios)
    return {
        "anios_computables": anios,
        "porcentaje": porcentaje,
        "pension_mensual": ley.si(reune, lambda: ley.centavos(ley.por_ciento(porcentaje, sbc_mensual)), None),
        **ley.veredicto(MENOS_DE_8_ANIOS=ley.no(reune)),
    }
