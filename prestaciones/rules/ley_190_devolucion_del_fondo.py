"""Ley, artículo 190. Devolución del Fondo de Ahorro por pensión o baja.

The whole fund, with the yields not yet capitalised, within 30 días hábiles of the request; then article 192 applies.
In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Fecha, Lista
from prestaciones.rules.ley_123_plazo_de_entrega_del_seguro import limite_de_pago


@articulo(
    "ley-190", "LEY", "190",
    titulo="Devolución del Fondo de Ahorro por pensión o baja",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={
        "fecha_solicitud": Fecha("solicitud"), "inhabiles": Lista("días inhábiles", Fecha()),
        "fondo": Dinero("fondo de ahorro"), "rendimientos_no_capitalizados": Dinero("rendimientos del año en curso"),
    },
    salidas={"fecha_limite": Fecha("último día para pagar"), "importe_bruto": Dinero("importe bruto")},
    criterios=(
        Criterio("criterio-190-1", "¿También se devuelve lo que aportó la entidad?", "Sí, todo lo acumulado.",
                 "El 190 habla del fondo del 188, hecho de las dos; el 212 es de las cuotas."),
    ),
    frase="Se le devuelven {importe_bruto}, antes de adeudos, a más tardar el {fecha_limite}.",
)  # fmt: skip
def devolucion_del_fondo(
    ley: Ley, fecha_solicitud: Any, inhabiles: Any, fondo: Any, rendimientos_no_capitalizados: Any
) -> dict[str, Any]:
    return {
        "fecha_limite": limite_de_pago(ley, fecha_solicitud, inhabiles),
        "importe_bruto": fondo + rendimientos_no_capitalizados,
    }
