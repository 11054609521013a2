"""Procedimientos de afiliación, artículo 63. Pago diferido o en parcialidades.

For the debt of an entidad the Junta decides (Ley 34-XXX); for a person the Dirección General does.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion, Texto

DEUDORES = ("ENTIDAD", "AFILIADO", "PENSIONADO", "EX_AFILIADO", "BENEFICIARIO")


@articulo(
    "rav-63", "RAV", "63",
    titulo="Pago diferido o en parcialidades",
    entradas={"deudor": Opcion("deudor", *DEUDORES), "acuerdo_junta": Texto("acuerdo de la Junta", nulo=True)},
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El plan de pagos puede activarse.",
)  # fmt: skip
def pago_en_parcialidades(ley: Ley, deudor: Any, acuerdo_junta: Any) -> dict[str, Any]:
    return ley.veredicto(FALTA_ACUERDO_JUNTA=ley.y(deudor == "ENTIDAD", ley.falta(acuerdo_junta)))
