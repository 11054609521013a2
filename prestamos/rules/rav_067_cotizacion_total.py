"""Procedimientos de afiliación, artículo 67. Cotización total, todas las prestaciones.

A worker under a convenio TOTAL has every benefit of Ley 50, each after its own waiting period. The waiting period of
the fondo de ahorro is asked of Ley 138, so the rule lives beside it and not in `afiliados`.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Motivos
from prestamos.rules.ley_138_quien_puede_pedir import quien_puede_pedir


@articulo(
    "rav-67", "RAV", "67",
    titulo="Cotización total, todas las prestaciones",
    entradas={"quincenas_continuas_fondo": Entero("quincenas seguidas en el fondo de ahorro", maximo=2400)},
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="Con {quincenas_continuas_fondo} quincenas seguidas en el fondo de ahorro ya tiene todas las prestaciones.",
)  # fmt: skip
def cotizacion_total(ley: Ley, quincenas_continuas_fondo: Any) -> dict[str, Any]:
    respuesta = ley.segun(
        quien_puede_pedir,
        tipo="activo",
        quincenas_continuas_fondo=quincenas_continuas_fondo,
        fondo_ahorro_acumulado=0,
        fondo_comprometido=0,
        uma_mensual=0,
        capital=0,
        intereses=0,
        capacidad_pago=True,
    )
    return {"procede": respuesta["procede"], "motivos": respuesta["motivos"]}
