"""Reglamento de Prestaciones Económicas, artículo 17. Suspensión por tres meses sin cobrar.

Six quincenas in a row without being collected propose a suspension, which a person resolves and signs. In force since
2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Lista
from derecho.vocabulario import palabra

QUINCENAS_DE_TRES_MESES = 6


@palabra("quincenas seguidas sin cobrar hasta la última", "entero")
def quincenas_sin_cobrar(cobradas: Any) -> Any:
    """A collected quincena starts the count again."""
    return next((i for i, cobrada in enumerate(reversed(cobradas)) if cobrada), len(cobradas))


@articulo(
    "rpe-17", "RPE", "17",
    titulo="Cobro por representante y suspensión por tres meses sin cobrar",
    clave="quincena",
    entradas={"cobradas": Lista("quincenas cobradas, de la más antigua a la última", Bool())},
    salidas={"suspender": Bool("se propone suspender")},
    frase=lambda v: "Se propone suspender el pago: van seis quincenas sin cobrar." if v.suspender == "sí"
                    else "El pago continúa.",
)  # fmt: skip
def suspension_por_no_cobrar(ley: Ley, cobradas: Any) -> dict[str, Any]:
    sin_cobrar = ley.paso("quincenas seguidas sin cobrar", ley.aplica(quincenas_sin_cobrar, cobradas))
    return {"suspender": sin_cobrar >= QUINCENAS_DE_TRES_MESES}
