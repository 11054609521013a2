"""Procedimientos de afiliación, artículo 66. Solicitud y autorización del convenio.

The Junta agrees first (Ley 210); to recognise seniority its capital is paid before (Ley 213). How many workers are
asked for is a parameter of the Institute.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Faltan, Lista, Motivos, Texto

PEDIDOS = (
    "solicitud-convenio", "decreto-creacion", "nombramiento-titular", "plantilla-personal", "acuerdo-organo-gobierno",
)  # fmt: skip
PAGO_DEL_CAPITAL = "pago-capital-constitutivo"


@articulo(
    "rav-66", "RAV", "66",
    titulo="Solicitud y autorización del convenio",
    clave="solicitud",
    entradas={
        "plantilla": Entero("trabajadores", maximo=10**6), "plantilla_minima": Entero("trabajadores que se piden"),
        "acuerdo_junta": Texto("acuerdo de la Junta", nulo=True),
        "reconoce_antiguedad": Bool("se reconoce antigüedad"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan()},
    criterios=(
        Criterio("criterio-rav-66-1", "Los 25 trabajadores no tienen base en la Ley.",
                 "Son un parámetro y la Junta puede dispensarlos.", "Es una cifra de procedimiento."),
    ),
    frase="El convenio puede autorizarse.",
)  # fmt: skip
def solicitud_del_convenio(
    ley: Ley, plantilla: Any, plantilla_minima: Any, acuerdo_junta: Any, reconoce_antiguedad: Any, documentos: Any
) -> dict[str, Any]:
    pedidos = ley.lista(*PEDIDOS, ley.si(reconoce_antiguedad, "estudio-actuarial", None))
    faltan = ley.faltantes(pedidos, documentos)
    return {
        "faltan": faltan,
        **ley.veredicto(
            EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)),
            PLANTILLA_MENOR_25=plantilla < plantilla_minima,
            FALTA_ACUERDO_JUNTA=ley.falta(acuerdo_junta),
            CAPITAL_NO_PAGADO=ley.y(reconoce_antiguedad, ley.no(ley.contiene(documentos, PAGO_DEL_CAPITAL))),
        ),
    }
