"""Ley, artículo 128. Cuenta de ahorro individual y aportación de 2 %.

Each quincena the entidad pays 2 % of the base of the days contributed to the worker's own account. In force since
2018-09-04 (Decreto 385).
"""

from typing import Any

from afiliados.rules.ley_070_cuotas_y_aportaciones import CUENTA_INDIVIDUAL, DIAS_DE_LA_QUINCENA
from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero


@articulo(
    "ley-128", "LEY", "128", "P3",
    titulo="Cuenta de ahorro individual y aportación del 2 %",
    clave="quincena",
    entradas={
        "sbc_quincenal": Dinero("sueldo base de la quincena completa"),
        "dias_cotizados": Entero("días cotizados", minimo=1, maximo=15),
    },
    salidas={"aportacion_quincenal": Dinero("aportación de la quincena")},
    criterios=(
        Criterio("criterio-128-1", "Remite al 4-XLVII, que tras la renumeración es el sueldo bruto.",
                 "Se usa el sueldo base.", "Prevalece el concepto que nombra, y el 70-I dice sueldo base."),
    ),
    frase="A su cuenta individual entran {aportacion_quincenal}.",
)  # fmt: skip
def cuenta_de_ahorro_individual(ley: Ley, sbc_quincenal: Any, dias_cotizados: Any) -> dict[str, Any]:
    base = ley.paso("base de los días cotizados", ley.entre(sbc_quincenal * dias_cotizados, DIAS_DE_LA_QUINCENA))
    return {"aportacion_quincenal": ley.centavos(ley.por_ciento(CUENTA_INDIVIDUAL, base))}
