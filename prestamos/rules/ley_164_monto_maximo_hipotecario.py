"""Ley, artículo 164. Monto máximo hipotecario.

Up to a thousand times the monthly UMA of the day of the request. In force since 2022-10-01 (Decreto 185).
"""

from datetime import date
from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Fecha, Motivos
from prestamos.rules.ley_163_requisitos_de_la_hipoteca import Lineamientos, del_lineamiento

VECES_UMA = 1000
DESDE_178_BIS = date(2023, 1, 24)


@articulo(
    "ley-164", "LEY", "164",
    titulo="Monto máximo hipotecario y capacidad de pago",
    clave="solicitud",
    fecha="fecha_solicitud",
    entradas={
        "monto_solicitado": Dinero("monto solicitado"), "uma_mensual": Dinero("UMA mensual"),
        "fecha_solicitud": Fecha("solicitud"), "lineamientos": Lineamientos(Entero(nulo=True), "tope_uma"),
    },
    salidas={"tope": Dinero("tope"), "procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-164-1", "¿El «importe» incluye intereses, como en 138-III?", "Solo el capital.",
                 "Esta sección no tiene esa regla y 165 lo compara con el valor del inmueble."),
    ),
    frase="Puede pedir {monto_solicitado}; el tope es {tope}.",
)  # fmt: skip
def monto_maximo_hipotecario(
    ley: Ley, monto_solicitado: Any, uma_mensual: Any, fecha_solicitud: Any, lineamientos: Any
) -> dict[str, Any]:
    veces = ley.si(
        fecha_solicitud < DESDE_178_BIS,
        VECES_UMA,
        lambda: ley.aplica(del_lineamiento, lineamientos, "tope_uma", VECES_UMA),
    )
    tope = ley.paso("tope en UMA mensuales", uma_mensual * veces)
    return {"tope": tope, **ley.veredicto(EXCEDE_1000_UMA=monto_solicitado > tope)}
