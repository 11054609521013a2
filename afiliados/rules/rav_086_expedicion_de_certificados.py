"""Procedimientos de afiliación, artículo 86. Quién expide certificados.

Afiliación issues them once the Director General authorises the request; anyone but the titular needs a ground that
article 46 has already admitted, with its article and its oficio.
"""

from typing import Any

from afiliados.rules.rav_046_excepciones_a_la_confidencialidad import FUNDAMENTOS
from derecho import Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion


@articulo(
    "rav-86", "RAV", "86",
    titulo="Quién expide certificados",
    clave="solicitud",
    entradas={
        "autorizacion_dg": Bool("lo autorizó el Director General"), "solicitante_titular": Bool("lo pide el titular"),
        "fundamento": Opcion("fundamento ya comprobado para dar los datos", *FUNDAMENTOS, nulo=True),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El certificado puede expedirse.",
)  # fmt: skip
def expedicion_de_certificados(
    ley: Ley, autorizacion_dg: Any, solicitante_titular: Any, fundamento: Any
) -> dict[str, Any]:
    return ley.veredicto(
        SIN_AUTORIZACION_DG=ley.no(autorizacion_dg),
        NOMINATIVO_PROHIBIDO=ley.y(ley.no(solicitante_titular), ley.falta(fundamento)),
    )
