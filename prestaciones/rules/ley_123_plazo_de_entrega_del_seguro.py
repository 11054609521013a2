"""Ley, artículo 123. Plazo de entrega del seguro.

Thirty días hábiles after a request with the death certificate. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha, Lista

HABILES_PARA_PAGAR = 30


def limite_de_pago(ley: Ley, fecha: Any, inhabiles: Any) -> Any:
    """The thirtieth día hábil (also articles 121 and 190)."""
    return ley.paso("último día para pagar", ley.dias_habiles_despues(fecha, HABILES_PARA_PAGAR, inhabiles))


@articulo(
    "ley-123", "LEY", "123",
    titulo="Plazo de entrega del seguro",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={"fecha_solicitud": Fecha("solicitud completa"), "inhabiles": Lista("días inhábiles", Fecha())},
    salidas={"fecha_limite": Fecha("último día para pagar")},
    criterios=(
        Criterio("criterio-123-1", "¿Y una solicitud sin certificado?",
                 "Se recibe con prevención; el plazo corre desde que llega.",
                 "Nada ordena rechazar a la persona."),
    ),
    frase="El seguro debe pagarse a más tardar el {fecha_limite}.",
)  # fmt: skip
def plazo_de_entrega_del_seguro(ley: Ley, fecha_solicitud: Any, inhabiles: Any) -> dict[str, Any]:
    return {"fecha_limite": limite_de_pago(ley, fecha_solicitud, inhabiles)}
