"""Reglamento de Prestaciones Económicas, artículo 48. Vías de recuperación de créditos.

What the payroll took pays the abono even when the entidad has not delivered it; the rest is paid directly. In force
since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Opcion


@articulo(
    "rpe-48", "RPE", "48",
    titulo="Vías de recuperación de créditos",
    clave="quincena",
    entradas={"ordenado": Dinero("ordenado"), "aplicado": Dinero("aplicado"), "enterado": Dinero("enterado")},
    salidas={
        "estado_abono": Opcion("estado del abono", "PAGADO", "PARCIAL", "NO_DESCONTADO"),
        "adeudo_entidad": Dinero("lo que debe la entidad"), "pago_directo": Dinero("lo que usted paga directamente"),
    },
    criterios=(
        Criterio("criterio-rpe-48-1", "Descontado y no entregado por la entidad.",
                 "Se abona a la persona y lo debe la entidad.", "Ley 155, tercer párrafo, y 226."),
    ),
    frase="De su abono de {ordenado} se descontaron {aplicado}; por pagar directamente quedan {pago_directo}.",
)  # fmt: skip
def vias_de_recuperacion(ley: Ley, ordenado: Any, aplicado: Any, enterado: Any) -> dict[str, Any]:
    return {
        "estado_abono": ley.caso((aplicado >= ordenado, "PAGADO"), (aplicado > 0, "PARCIAL"), si_no="NO_DESCONTADO"),
        "adeudo_entidad": ley.maximo(aplicado - enterado, 0),
        "pago_directo": ley.maximo(ordenado - aplicado, 0),
    }
