"""Ley, artículo 221. Sueldo base mínimo de 70 % o 60 % del sueldo bruto.

The base salary may be neither below the percentage of the gross pay that the transitorio octavo gives for the
exercise nor below the monthly minimum wage (article 4). In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_t8_proporcion_minima import porcentaje_minimo
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Opcion


@articulo(
    "ley-221", "LEY", "221",
    titulo="Sueldo base mínimo de 70 % o 60 % del sueldo bruto",
    entradas={
        "ejercicio": Entero("ejercicio", minimo=1990, maximo=2199),
        "tipo_trabajador": Opcion("tipo de trabajador", "base", "confianza"),
        "sueldo_bruto_mensual": Dinero("sueldo bruto mensual"), "sbc_mensual": Dinero("sueldo base mensual"),
        "salario_minimo_mensual": Dinero("salario mínimo mensual"),
    },
    salidas={
        "porcentaje_minimo": Entero("porcentaje mínimo", nulo=True), "sbc_minimo_mensual": Dinero("sueldo base mínimo"),
        "cumple": Bool("cumple"), "faltante": Dinero("faltante"),
    },
    criterios=(
        Criterio("criterio-221-1", "El sueldo bruto incluye conceptos de una vez al año.",
                 "Se usa el promedio mensual del ejercicio.", "Mes por mes, todos fallarían en diciembre."),
        Criterio("criterio-221-2", "¿Se rechaza o se acepta un sueldo base bajo?",
                 "El aviso de alta se devuelve; el renglón de nómina se acepta y se marca.",
                 "Rechazarlo dejaría al trabajador sin aportaciones; la consecuencia es de la entidad."),
        Criterio("criterio-221-3", "¿Cómo se mide la proporción de la entidad que incorporó tarde?",
                 "Años que faltan entre años pedidos.", "El párrafo mide por los años de contribución."),
        Criterio("criterio-221-4", "¿El 70/60 % obliga a las altas desde el 27 de mayo de 2018?", "No antes de 2019.",
                 "El transitorio octavo no distingue."),
    ),
    frase="El sueldo base mínimo es {sbc_minimo_mensual}; faltan {faltante}.",
    vectorial=True,
)  # fmt: skip
def sueldo_base_minimo(
    ley: Ley,
    ejercicio: Any,
    tipo_trabajador: Any,
    sueldo_bruto_mensual: Any,
    sbc_mensual: Any,
    salario_minimo_mensual: Any,
) -> dict[str, Any]:
    porcentaje = porcentaje_minimo(ley, ejercicio, tipo_trabajador)
    proporcion = ley.si(ley.falta(porcentaje), 0, lambda: ley.por_ciento(porcentaje, sueldo_bruto_mensual))
    minimo = ley.centavos_arriba(ley.maximo(proporcion, salario_minimo_mensual))
    return {
        "porcentaje_minimo": porcentaje,
        "sbc_minimo_mensual": minimo,
        "cumple": sbc_mensual >= minimo,
        "faltante": ley.maximo(minimo - sbc_mensual, 0),
    }
