"""Reglamento de Prestaciones Económicas, artículo 24. Documentos de seguro de defunción y de gastos funerarios.

Two trámites with their papers; the amount is that of Ley 119 and the term that of Ley 123. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Faltan, Fecha, Lista, Motivos, Opcion, Texto
from prestaciones.rules.ley_119_gastos_funerarios import gastos_funerarios
from prestaciones.rules.ley_123_plazo_de_entrega_del_seguro import plazo_de_entrega_del_seguro

documentos_de_seguros = articulo(
    "rpe-24", "RPE", "24",
    titulo="Documentos de seguro de defunción y de gastos funerarios",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={
        "gasto_comprobado": Dinero("gasto comprobado", en="gastos"),
        "uma_mensual": Dinero("UMA mensual al fallecer", maximo=10**8, en="gastos"),
        "fecha_solicitud": Fecha("solicitud", en="plazo"), "inhabiles": Lista("días inhábiles", Fecha(), en="plazo"),
        "tramite": Opcion("trámite", "gastos_funerarios", "seguro_retiro", en="documentos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200, en="documentos"),
    },
    salidas={
        "tope": Dinero("tope"), "monto": Dinero("monto"), "fecha_limite": Fecha("último día para pagar"),
        "procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan(),
    },
    criterios=(
        Criterio("criterio-rpe-24-1", "Se pide la identificación de quien falleció.",
                 "Se identifica a quien cobra, en el mostrador; a quien falleció, con el acta.",
                 "Es seguridad del pago, no un requisito del expediente."),
    ),
    frase=lambda v: f"Se pagan {v.monto}; el tope es de {v.tope}." if v.monto
                    else f"El seguro debe pagarse a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "Su expediente tiene todos los documentos.",
)  # fmt: skip


@documentos_de_seguros.operacion("gastos")
def gastos(ley: Ley, gasto_comprobado: Any, uma_mensual: Any) -> dict[str, Any]:
    return ley.segun(gastos_funerarios, gastos_comprobados=gasto_comprobado, uma_mensual=uma_mensual)


@documentos_de_seguros.operacion("plazo")
def plazo(ley: Ley, fecha_solicitud: Any, inhabiles: Any) -> dict[str, Any]:
    return ley.segun(plazo_de_entrega_del_seguro, fecha_solicitud=fecha_solicitud, inhabiles=inhabiles)


@documentos_de_seguros.operacion("documentos")
def documentos_por_tramite(ley: Ley, tramite: Any, documentos: Any) -> dict[str, Any]:
    seguro = tramite == "seguro_retiro"
    hay_acta = ley.contiene(documentos, "acta-defuncion")
    pedidos = ley.lista(
        ley.si(hay_acta, None, "certificado-defuncion"),
        ley.si(seguro, "solicitud-seguro", "constancia-gastos-sepelio"),
        ley.si(seguro, "identificacion-beneficiario", None),
    )
    faltan = ley.faltantes(pedidos, documentos)
    return {"faltan": faltan, **ley.veredicto(EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)))}
