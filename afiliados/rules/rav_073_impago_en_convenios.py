"""Procedimientos de afiliación, artículo 73. Dos meses de impago en convenios.

Four unpaid quincenas raise an alert; the convenio and the rights of the workers go on (Ley 53, 211-II, 212).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Lista, Texto

QUINCENAS_DE_DOS_MESES = 4


@articulo(
    "rav-73", "RAV", "73",
    titulo="Dos meses de impago en convenios",
    entradas={"quincenas_impagas": Entero("quincenas seguidas sin pagar")},
    salidas={"rescindido": Bool("rescindido"), "alertas": Lista("alertas", Texto())},
    frase="El convenio continúa. Alertas: {alertas}.",
)  # fmt: skip
def impago_en_convenios(ley: Ley, quincenas_impagas: Any) -> dict[str, Any]:
    return {
        "rescindido": False,
        "alertas": ley.alertas(CONVENIO_EN_MORA=quincenas_impagas >= QUINCENAS_DE_DOS_MESES),
    }
