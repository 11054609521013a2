"""Ley, artículo 235. Fecha de afiliación no retroactiva.

Paid within five natural days of the notice, the affiliation has the date of the notice; later, that of the payment or
of the complete file, whichever comes last. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha

DIAS_PARA_PAGAR = 5


@articulo(
    "ley-235", "LEY", "235",
    titulo="Fecha de afiliación no retroactiva",
    fecha="fecha_aviso_alta",
    entradas={
        "fecha_aviso_alta": Fecha("aviso de alta"), "fecha_entero": Fecha("primer pago"),
        "fecha_expediente": Fecha("expediente completo"),
    },
    salidas={"en_plazo": Bool("se pagó a tiempo"), "fecha_afiliacion": Fecha("fecha de afiliación")},
    criterios=(
        Criterio("criterio-235-1", "El 228 da efecto al aviso pagado en cinco días y el 235 espera pago y expediente.",
                 "A tiempo, la fecha del aviso; tarde, la del pago o la del expediente, sin efecto hacia atrás.",
                 "El 228 es la regla especial de las altas que avisa la entidad."),
    ),
    frase="Su afiliación tiene efecto desde el {fecha_afiliacion}.",
)  # fmt: skip
def fecha_de_afiliacion(ley: Ley, fecha_aviso_alta: Any, fecha_entero: Any, fecha_expediente: Any) -> dict[str, Any]:
    en_plazo = fecha_entero <= ley.paso("último día para pagar", ley.dias_despues(fecha_aviso_alta, DIAS_PARA_PAGAR))
    ultima = ley.la_ultima(fecha_entero, fecha_expediente)
    return {"en_plazo": en_plazo, "fecha_afiliacion": ley.si(en_plazo, fecha_aviso_alta, ultima)}
