"""Ley, artículo 101. Pensión de retiro por edad y antigüedad.

Grants a share of the average base salary of the last three years, from 50 % with 15 years of contributions to 100 %
with 28 or more. In force since 2021-06-01 (Decreto 556), for pensions first payable from that day.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Criterio, Ley, Tabla, articulo
from derecho.tipos import Bool, Dinero, Entero, Fecha, Lista, Motivos, Registro, Tiempo

PORCENTAJE = Tabla("tabla del artículo 101", {
    15: 50, 16: 53, 17: 56, 18: 60, 19: 64, 20: 68, 21: 72, 22: 76, 23: 80, 24: 84, 25: 88, 26: 92, 27: 96, 28: 100,
})  # fmt: skip
ANIOS_MINIMOS = 15
QUINCENAS_DE_TRES_ANIOS = 72


@articulo(
    "ley-101", "LEY", "101", "P1",
    titulo="Monto de la pensión de retiro",
    clave="pago", fecha="fecha_inicio_pago",
    entradas={
        "tiempo": Tiempo("tiempo de contribución"),
        "historial": Lista("quincenas cotizadas y su sueldo, de la más antigua a la más reciente", Registro(
            quincenas=Entero("quincenas", minimo=1, maximo=2400), sbc_mensual=Dinero("sueldo base mensual"),
        )),
        "fecha_inicio_pago": Fecha("primer pago de la pensión"),
    },
    salidas={
        "anios_computables": Entero("años computables"), "porcentaje": Entero("porcentaje", nulo=True),
        "sbc_promedio": Dinero("sueldo base promedio de los últimos tres años"),
        "pension_mensual": Dinero("pensión mensual", nulo=True), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-101-1", "¿El promedio de varios puestos pesa el tiempo en cada uno?",
                 "Sí: cada quincena cuenta con su sueldo.",
                 "La primera frase ordena el promedio disfrutado en los tres años; sin peso, unas quincenas en un "
                 "puesto alto levantarían la pensión.",
                 {"sin_ponderar": "Un valor por puesto, sin pesar el tiempo."}),
        Criterio("criterio-101-2", "¿Cuáles son los tres años si hubo licencia sin sueldo?",
                 "Las últimas 72 quincenas cotizadas, no las del calendario.", "El promedio es de sueldos cotizados."),
        Criterio("criterio-101-3", "La tabla termina en 28 años.", "Más años quedan en 100 %.",
                 "Es su último renglón."),
        Criterio("criterio-101-4", "¿Qué texto rige?", "El de la fecha del primer pago.",
                 "El transitorio lo aplica a lo que se pague después de su entrada en vigor."),
    ),
    frase="Su pensión es de {pension_mensual} al mes: el {porcentaje} % de su sueldo promedio de {sbc_promedio}, "
          "por {anios_computables} años de aportaciones.",
    vectorial=True,
)  # fmt: skip
def pension_de_retiro(ley: Ley, tiempo: Any, historial: Any, fecha_inicio_pago: Any) -> dict[str, Any]:
    if alto := ley.impide(SIN_HISTORIAL=ley.vacio(historial)):
        return alto
    anios = anios_computables(ley, tiempo)
    if ley.criterio("criterio-101-1") == "sin_ponderar":
        promedio = ley.promedio_simple_ultimas(historial, QUINCENAS_DE_TRES_ANIOS)
    else:
        promedio = ley.promedio_ultimas(historial, QUINCENAS_DE_TRES_ANIOS)
    reune = anios >= ANIOS_MINIMOS
    porcentaje = ley.tabla(PORCENTAJE, anios)
    return {
        "anios_computables": anios,
        "porcentaje": porcentaje,
        "sbc_promedio": ley.centavos(promedio),
        "pension_mensual": ley.si(reune, lambda: ley.centavos(ley.por_ciento(porcentaje, promedio)), None),
        **ley.veredicto(APORTACION_INSUFICIENTE=ley.no(reune)),
    }
