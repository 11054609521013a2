"""Procedimientos de afiliación, artículo 9. Credencial de inscripción.

The first one is free, and so is a reissue unless a tariff was published; the Institute's own error is never charged.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos, Opcion, Texto


@articulo(
    "rav-9", "RAV", "9",
    titulo="Credencial de inscripción",
    entradas={
        "emisiones_previas": Entero("credenciales anteriores", maximo=1000),
        "causa": Opcion("causa", "primera", "extravio", "robo", "deterioro", "error_instituto"),
        "pago_comprobado": Bool("pago comprobado"), "derechos_reexpedicion": Dinero("derechos por reexpedir"),
        "tarifa_publicada": Texto("referencia de la tarifa", nulo=True),
    },
    salidas={"costo": Dinero("costo"), "procede": Bool("procede"), "motivos": Motivos()},
    frase="La credencial se expide con un costo de {costo}.",
)  # fmt: skip
def credencial(
    ley: Ley, emisiones_previas: Any, causa: Any, pago_comprobado: Any, derechos_reexpedicion: Any,
    tarifa_publicada: Any,
) -> dict[str, Any]:  # fmt: skip
    gratuita = ley.o(
        emisiones_previas == 0, ley.contiene(("primera", "error_instituto"), causa), ley.falta(tarifa_publicada)
    )
    costo = ley.si(gratuita, 0, derechos_reexpedicion)
    return {
        "costo": costo,
        **ley.veredicto(FALTA_PAGO_REEXPEDICION=ley.y(costo > 0, ley.no(pago_comprobado))),
    }
