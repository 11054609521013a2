"""Procedimientos de afiliación, artículo 60. Verificación de información y factor 30.4.

Figures to compare with what an entidad reports: they raise a difference and never are the base of contribution. The
partial quincena is that of Ley 220.
"""

from typing import Any

from afiliados.rules.ley_220_cotizacion_proporcional import proporcional
from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon
from derecho.tipos import CENTAVOS_MAXIMOS, Dinero, Entero

DIAS_DEL_MES = Razon(304, 10)

verificacion = articulo(
    "rav-60", "RAV", "60",
    titulo="Verificación de información y factor 30.4",
    entradas={
        "salario_diario": Dinero("salario diario", en="salario"),
        "sbc_quincenal": Dinero("sueldo base de la quincena", en="parcial"),
        "dias_trabajados": Entero("días trabajados", minimo=1, maximo=15, en="parcial"),
        "declarado": Dinero("declarado", en="diferencia"), "pagado": Dinero("pagado", en="diferencia"),
    },
    salidas={
        "mensual": Dinero("sueldo mensual para comparar"), "quincenal": Dinero("sueldo quincenal para comparar"),
        "base": Dinero("sueldo base de los días trabajados"),
        "diferencia": Dinero("diferencia", minimo=-CENTAVOS_MAXIMOS),
    },
    criterios=(
        Criterio("criterio-rav-60-1", "¿Una quincena parcial se divide entre 15 o 15.2?", "Entre 15, como el 220.",
                 "El año tiene 24 quincenas iguales."),
        Criterio("criterio-rav-60-2", "¿El mes tiene 30.4 o 30 días?", "30 en todo; 30.4 solo en esta comparación.",
                 "El factor es de procedimiento y la Ley no lo trae."),
    ),
    frase=lambda v: f"La diferencia entre lo declarado y lo pagado es de {v.diferencia}." if v.diferencia
                    else f"La base de los días trabajados es {v.base}." if v.base
                    else f"El sueldo mensual para comparar es {v.mensual}.",
)  # fmt: skip


@verificacion.operacion("salario")
def _salario(ley: Ley, salario_diario: Any) -> dict[str, Any]:
    mensual = ley.paso("salario diario por 30.4", salario_diario * DIAS_DEL_MES)
    return {"mensual": ley.centavos(mensual), "quincenal": ley.centavos(ley.entre(mensual, 2))}


@verificacion.operacion("parcial")
def _parcial(ley: Ley, sbc_quincenal: Any, dias_trabajados: Any) -> dict[str, Any]:
    return {"base": ley.centavos(proporcional(ley, sbc_quincenal, dias_trabajados))}


@verificacion.operacion("diferencia")
def _diferencia(ley: Ley, declarado: Any, pagado: Any) -> dict[str, Any]:
    return {"diferencia": declarado - pagado}
