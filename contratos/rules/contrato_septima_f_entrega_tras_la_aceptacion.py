"""Contrato, cláusula séptima, inciso f). Depósito o cheque tras la aceptación.

A disbursement is ordered only after a recorded acceptance and complete papers; a deposit needs a verified account.
Its limit is that of Reglamento 28.
"""

from typing import Any

from contratos.rules.rpe_028_entrega_del_prestamo import entrega_del_prestamo
from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Instante, Lista, Motivos, Opcion


@articulo(
    "contrato-septima-f", "CONTRATO", "Cláusula Séptima f)",
    titulo="Depósito o cheque tras la aceptación",
    entradas={
        "aceptacion": Instante("aceptación", nulo=True), "documentos_completos": Bool("documentos completos"),
        "medio": Opcion("medio de pago", "deposito", "cheque"), "cuenta_verificada": Bool("cuenta verificada"),
        "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={
        "limite_entrega": Fecha("fecha límite de entrega", nulo=True), "procede": Bool("procede"), "motivos": Motivos(),
    },
    frase="Su dinero debe entregarse a más tardar el {limite_entrega}.",
)  # fmt: skip
def entrega_tras_la_aceptacion(
    ley: Ley, aceptacion: Any, documentos_completos: Any, medio: Any, cuenta_verificada: Any, inhabiles: Any
) -> dict[str, Any]:
    veredicto = ley.veredicto(
        FALTA_ACEPTACION=ley.falta(aceptacion),
        EXPEDIENTE_INCOMPLETO=ley.no(documentos_completos),
        CUENTA_NO_VERIFICADA=ley.y(medio == "deposito", ley.no(cuenta_verificada)),
    )

    def limite() -> Any:
        dia = ley.dia_de(aceptacion)
        return ley.segun(entrega_del_prestamo, fecha_entrega_completa=dia, inhabiles=inhabiles)["fecha_limite"]

    return {"limite_entrega": ley.si(veredicto["procede"], limite, None), **veredicto}
