"""Reglamento de Prestaciones Económicas, artículo 32. Gastos notariales e impuestos a cargo del acreditado.

Ley 162-V lets them be financed for purchase, construction and redemption, not for works on the home. In force since
2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos, Opcion
from prestamos.rules.ley_163_requisitos_de_la_hipoteca import ADQUISICION, DESTINOS, REDENCION

FINANCIABLES = [*ADQUISICION, "construccion", REDENCION]


@articulo(
    "rpe-32", "RPE", "32",
    titulo="Gastos notariales e impuestos a cargo del acreditado",
    clave="solicitud",
    entradas={"destino": Opcion("destino del préstamo", *DESTINOS), "gastos": Dinero("gastos e impuestos")},
    salidas={
        "monto_financiable": Dinero("monto que se puede financiar"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    frase="Puede sumar al préstamo {monto_financiable} de gastos, dentro de los límites de la Ley 165.",
)  # fmt: skip
def gastos_financiables(ley: Ley, destino: Any, gastos: Any) -> dict[str, Any]:
    financiable = ley.contiene(FINANCIABLES, destino)
    return {
        "monto_financiable": ley.si(financiable, gastos, 0),
        **ley.veredicto(GASTOS_NO_FINANCIABLES=ley.no(financiable)),
    }
