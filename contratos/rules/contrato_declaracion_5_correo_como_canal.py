"""Contrato, declaración 5. Correo personal exclusivo como canal.

Which address is the person's at an instant, where notices are sent, and whether the contract releases the Instituto
for what it sends there: a reported change counts from the request, and the new address is used alone from its
verification.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Instante, Lista, Texto


@articulo(
    "contrato-declaracion-5", "CONTRATO", "Declaración 5",
    titulo="Correo personal exclusivo como canal",
    entradas={
        "correo_anterior": Texto("correo anterior", largo=254), "correo_nuevo": Texto("correo nuevo", largo=254),
        "solicitado_en": Instante("cambio solicitado", nulo=True), "verificado_en": Instante("cambio verificado",
            nulo=True),
        "instante": Instante("momento que se consulta"),
    },
    salidas={
        "correo_aplicable": Texto("correo aplicable", largo=254), "enviar_a": Lista("correos a los que se escribe",
            Texto()),
        "exonera": Bool("libera al Instituto"),
    },
    criterios=(
        Criterio("criterio-contrato-declaracion-5-1", "Correos de dominio institucional.",
                 "Se advierte, no se rechaza.",
                 "El contrato pide correo personal sin nombrar dominios."),
        Criterio("criterio-contrato-declaracion-5-2", "¿Desde cuándo releva el cambio avisado?",
                 "Desde la solicitud; el nuevo se usa solo desde su verificación.",
                 "El contrato mantiene la cuenta vieja solo «de no hacerlo».",
                 {"desde_la_verificacion": "Nada cambia hasta que el correo nuevo se verifica."}),
    ),
    frase="En ese momento su correo es {correo_aplicable}.",
)  # fmt: skip
def correo_como_canal(
    ley: Ley, correo_anterior: Any, correo_nuevo: Any, solicitado_en: Any, verificado_en: Any, instante: Any
) -> dict[str, Any]:
    verificado = ley.si(ley.falta(verificado_en), False, lambda: instante >= verificado_en)
    avisado = ley.si(ley.falta(solicitado_en), False, lambda: instante >= solicitado_en)
    en_cambio = ley.y(avisado, ley.no(verificado))
    if ley.criterio("criterio-contrato-declaracion-5-2") == "desde_la_verificacion":
        en_cambio = False
    aplicable = ley.si(verificado, correo_nuevo, correo_anterior)
    return {
        "correo_aplicable": aplicable,
        "enviar_a": ley.si(en_cambio, lambda: ley.lista(correo_anterior, correo_nuevo), lambda: ley.lista(aplicable)),
        "exonera": ley.no(en_cambio),
    }
