"""Ley, artículo 109. Indemnización por invalidez con menos de ocho años.

One month of the base salary, capped at twice the minimum wage, and twelve days of it for each computable year. In
force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos, Tiempo
from pensiones.rules.ley_102_derecho_a_pension_por_invalidez import ANIOS_DE_INVALIDEZ

DIAS_DEL_MES = 30
DIAS_POR_ANIO = 12
VECES_EL_SALARIO_MINIMO = 2


@articulo(
    "ley-109", "LEY", "109",
    titulo="Indemnización por invalidez con menos de ocho años",
    clave="pago",
    entradas={
        "tiempo": Tiempo("tiempo de contribución"), "sbc_mensual": Dinero("sueldo base mensual al separarse"),
        "smg_diario": Dinero("salario mínimo general diario", maximo=10**7),
    },
    salidas={
        "anios_computables": Entero("años computables"), "base_mensual": Dinero("base mensual", nulo=True),
        "indemnizacion": Dinero("indemnización", nulo=True), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-109-1", "¿Los doce días son del sueldo topado o del completo?", "Del topado.",
                 "El tope fija el salario de todo el cálculo."),
        Criterio("criterio-109-2", "¿Salario mínimo o UMA?", "Salario mínimo.",
                 "La Ley de 2018 usa los dos términos a propósito y aquí es un tope de salario."),
        Criterio("criterio-109-3", "¿Hay días proporcionales por una fracción de hasta seis meses?", "No.",
                 "La Ley da días por años enteros."),
    ),
    frase="Su indemnización es de {indemnizacion}: un mes y doce días por cada uno de sus "
          "{anios_computables} años, sobre {base_mensual}.",
    vectorial=True,
)  # fmt: skip
def indemnizacion_por_invalidez(ley: Ley, tiempo: Any, sbc_mensual: Any, smg_diario: Any) -> dict[str, Any]:
    anios = anios_computables(ley, tiempo)
    sin_pension = anios < ANIOS_DE_INVALIDEZ
    tope = ley.paso("dos salarios mínimos mensuales", smg_diario * (DIAS_DEL_MES * VECES_EL_SALARIO_MINIMO))
    base = ley.paso("base mensual", ley.minimo(sbc_mensual, tope))
    dias = ley.paso("días que se pagan", anios * DIAS_POR_ANIO + DIAS_DEL_MES)
    return {
        "anios_computables": anios,
        "base_mensual": ley.si(sin_pension, base, None),
        "indemnizacion": ley.si(sin_pension, lambda: ley.centavos(ley.entre(base * dias, DIAS_DEL_MES)), None),
        **ley.veredicto(TIENE_DERECHO_A_PENSION=ley.no(sin_pension)),
    }
