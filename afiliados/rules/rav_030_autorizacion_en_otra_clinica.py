"""Procedimientos de afiliación, artículo 30. Finalidades de la vigencia y autorización en otra clínica.

Only the titular, and with the oficio of his commission.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion


@articulo(
    "rav-30", "RAV", "30",
    titulo="Finalidades de la vigencia y autorización en otra clínica",
    entradas={
        "persona": Opcion("persona", "titular", "beneficiario"), "oficio_comision": Bool("oficio de comisión"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="Puede atenderse en otra clínica.",
)  # fmt: skip
def autorizacion_en_otra_clinica(ley: Ley, persona: Any, oficio_comision: Any) -> dict[str, Any]:
    return ley.veredicto(SOLO_TITULAR=persona == "beneficiario", EXPEDIENTE_INCOMPLETO=ley.no(oficio_comision))
