"""Ley, artículo 66. Incremento con la UMA, aguinaldo y quinquenios de pensionados.

Pensions grow with the daily UMA on the day a new value takes effect; the yearly aguinaldo has the days the State pays
to active staff; the quinquenio follows the percentage of the pension. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero

DIAS_DEL_MES = 30
DIAS_DEL_ANIO = 360
UMA_MAXIMA = 10**7

incremento_aguinaldo_y_quinquenios = articulo(
    "ley-66", "LEY", "66",
    titulo="Incremento con la UMA, aguinaldo y quinquenios de pensionados",
    clave="pago",
    entradas={
        "pension_mensual": Dinero("pensión mensual", en=("incremento", "aguinaldo")),
        "uma_diaria_anterior": Dinero("UMA diaria anterior", minimo=1, maximo=UMA_MAXIMA, en="incremento"),
        "uma_diaria_nueva": Dinero("UMA diaria nueva", minimo=1, maximo=UMA_MAXIMA, en="incremento"),
        "dias_aguinaldo": Entero("días de aguinaldo que paga el Gobierno del Estado", maximo=365, en="aguinaldo"),
        "dias_pensionado_en_anio": Entero("días del año como pensionado, de 360", maximo=360, en="aguinaldo"),
        "quinquenio_mensual_activo": Dinero("quinquenio mensual del puesto en activo", en="quinquenio"),
        "porcentaje_pension": Entero("porcentaje de la pensión", maximo=100, en="quinquenio"),
        "cotizo_quinquenio": Bool("cotizó sobre el quinquenio", en="quinquenio"),
    },
    salidas={
        "pension_mensual_nueva": Dinero("pensión mensual nueva"), "aguinaldo": Dinero("aguinaldo"),
        "quinquenio_mensual": Dinero("quinquenio mensual"),
    },
    criterios=(
        Criterio("criterio-66-1", "¿La proporción sale de los valores diarios, de los mensuales o del porcentaje "
                 "publicado?", "De los diarios, sin redondear.", "El diario es la cifra de origen."),
        Criterio("criterio-66-2", "¿El aguinaldo del primer año es completo?",
                 "Es proporcional a los días del año con pensión.",
                 "La otra parte la paga la entidad; así no se paga dos veces."),
        Criterio("criterio-66-3", "¿El aumento de la UMA también alcanza al quinquenio?", "No.",
                 "Es otra prestación, con su propia regla."),
    ),
    frase=lambda v: f"Su pensión pasa a {v.pension_mensual_nueva} al mes." if v.pension_mensual_nueva
                    else f"Su aguinaldo es de {v.aguinaldo}." if v.aguinaldo
                    else f"Su quinquenio es de {v.quinquenio_mensual} al mes.",
    vectorial=True,
)  # fmt: skip


@incremento_aguinaldo_y_quinquenios.operacion("incremento")
def incremento(ley: Ley, pension_mensual: Any, uma_diaria_anterior: Any, uma_diaria_nueva: Any) -> dict[str, Any]:
    # a lower UMA never lowers a pension
    uma = ley.paso("UMA que se aplica", ley.maximo(uma_diaria_nueva, uma_diaria_anterior))
    return {"pension_mensual_nueva": ley.centavos(ley.entre(pension_mensual * uma, uma_diaria_anterior))}


@incremento_aguinaldo_y_quinquenios.operacion("aguinaldo")
def aguinaldo(ley: Ley, pension_mensual: Any, dias_aguinaldo: Any, dias_pensionado_en_anio: Any) -> dict[str, Any]:
    dias = dias_aguinaldo * dias_pensionado_en_anio
    return {"aguinaldo": ley.centavos(ley.entre(pension_mensual * dias, DIAS_DEL_MES * DIAS_DEL_ANIO))}


@incremento_aguinaldo_y_quinquenios.operacion("quinquenio")
def quinquenio(
    ley: Ley, quinquenio_mensual_activo: Any, porcentaje_pension: Any, cotizo_quinquenio: Any
) -> dict[str, Any]:
    importe = ley.centavos(ley.por_ciento(porcentaje_pension, quinquenio_mensual_activo))
    return {"quinquenio_mensual": ley.si(cotizo_quinquenio, importe, 0)}
