"""Ley, artículo 70. Cuotas y aportaciones al fondo de prestaciones económicas.

Per worker and quincena: his quota on the base, the entidad's contribution on base, quinquenio and aguinaldo, and 2 %
of the base for the individual account. The percentages are those of the table the Junta publishes. In force since
2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero, Tasa

DIAS_DE_LA_QUINCENA = 15
CUENTA_INDIVIDUAL = 2


@articulo(
    "ley-70", "LEY", "70",
    titulo="Cuotas y aportaciones al fondo de prestaciones económicas",
    clave="quincena",
    entradas={
        "sbc_quincenal": Dinero("sueldo base de la quincena completa"),
        "dias_cotizados": Entero("días cotizados", minimo=1, maximo=15),
        "quinquenio_quincenal": Dinero("quinquenio de la quincena"),
        "aguinaldo_pagado": Dinero("aguinaldo pagado en ella"),
        "pct_trabajador": Tasa("cuota del trabajador", maximo=100),
        "pct_entidad": Tasa("aportación de la entidad", maximo=100),
    },
    salidas={
        "cuota_trabajador": Dinero("cuota del trabajador"), "aportacion_entidad": Dinero("aportación de la entidad"),
        "cuenta_individual_retiro": Dinero("aportación a la cuenta individual"),
    },
    criterios=(
        Criterio("criterio-70-1", "El primer párrafo todavía nombra a los pensionados.", "No se les cobra.",
                 "El inciso b) se derogó en 2021."),
        Criterio("criterio-70-2", "¿El aguinaldo entra cuando se paga o 1/24 cada quincena?", "Cuando se paga.",
                 "Coincide con la nómina."),
        Criterio("criterio-70-3",
                 "La base del trabajador no incluye el quinquenio y el 66-I pide haber cotizado sobre él.",
                 "Basta con que la entidad haya cotizado.", "De otro modo el 66-I quedaría vacío."),
    ),
    frase="De su sueldo se descuentan {cuota_trabajador} y su entidad aporta {aportacion_entidad}, "
          "más {cuenta_individual_retiro} a su cuenta individual.",
    vectorial=True,
)  # fmt: skip
def cuotas_y_aportaciones(
    ley: Ley,
    sbc_quincenal: Any,
    dias_cotizados: Any,
    quinquenio_quincenal: Any,
    aguinaldo_pagado: Any,
    pct_trabajador: Any,
    pct_entidad: Any,
) -> dict[str, Any]:
    base = ley.paso("base de los días cotizados", ley.entre(sbc_quincenal * dias_cotizados, DIAS_DE_LA_QUINCENA))
    base_entidad = ley.paso("base de la entidad", base + quinquenio_quincenal + aguinaldo_pagado)
    return {
        "cuota_trabajador": ley.centavos(ley.por_ciento(pct_trabajador, base)),
        "aportacion_entidad": ley.centavos(ley.por_ciento(pct_entidad, base_entidad)),
        "cuenta_individual_retiro": ley.centavos(ley.por_ciento(CUENTA_INDIVIDUAL, base)),
    }
