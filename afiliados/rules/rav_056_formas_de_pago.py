"""Procedimientos de afiliación, artículo 56. Formas de pago admitidas.

The ones of the list and those the Junta enables; a cheque counts salvo buen cobro.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Lista, Motivos, Texto

ADMITIDAS = ("EFECTIVO", "CHEQUE_CERTIFICADO", "CHEQUE_CAJA", "TRANSFERENCIA")


@articulo(
    "rav-56", "RAV", "56",
    titulo="Formas de pago admitidas",
    entradas={
        "forma": Texto("forma de pago", largo=60),
        "habilitadas_junta": Lista("formas que la Junta agregó", Texto(largo=60), maximo=50),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El Instituto recibe esa forma de pago.",
)  # fmt: skip
def formas_de_pago(ley: Ley, forma: Any, habilitadas_junta: Any) -> dict[str, Any]:
    admitida = ley.o(ley.contiene(ADMITIDAS, forma), ley.contiene(habilitadas_junta, forma))
    return ley.veredicto(FORMA_PAGO_NO_AUTORIZADA=ley.no(admitida))
