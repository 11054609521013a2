"""Reglamento de Prestaciones Económicas, artículo 19. Documentos para pensión por riesgo de trabajo.

The papers of a permanent incapacity; for a death, also those of each claimant. The aviso of the entidad has the term
of Ley 75. In force since 2002-06-11.
"""

from typing import Any

from afiliados.rules.rav_015_documentos_de_inscripcion import uno_de
from derecho import Ley, articulo
from derecho.tipos import Bool, Faltan, Fecha, Lista, Motivos, Opcion, Texto
from pensiones.rules.rpe_014_documentos_de_ascendientes import CONVIVENCIA, DEPENDENCIA
from prestaciones.rules.ley_075_aviso_a_medicina_del_trabajo import aviso_a_medicina_del_trabajo

DICTAMENES = ("dictamen-incapacidad-riesgo", "dictamen-defuncion-riesgo")
DE_TODOS = (
    "solicitud-pension", "aprobacion-medicina-trabajo", "constancia-servicio-fecha-riesgo",
    "comprobante-pago-fecha-riesgo", "fotografias-infantil",
)  # fmt: skip

documentos_por_riesgo_de_trabajo = articulo(
    "rpe-19", "RPE", "19",
    titulo="Documentos para pensión por riesgo de trabajo",
    clave="solicitud", fecha="fecha_riesgo",
    entradas={
        "caso": Opcion("caso", "IPP", "IPT", "MUERTE", en="documentos"),
        "reclamantes": Lista("reclamantes", Opcion("reclamante", "conyuge", "concubino", "hijo", "ascendiente"),
                             maximo=100, en="documentos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200, en="documentos"),
        "fecha_riesgo": Fecha("fecha del riesgo", en="plazo_aviso"),
        "inhabiles": Lista("días inhábiles", Fecha(), en="plazo_aviso"),
    },
    salidas={
        "procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan(),
        "fecha_limite": Fecha("último día para el aviso"),
    },
    dominio={"reclamantes": (lambda v: v.get("caso") in (None, "MUERTE") or not v["reclamantes"],
        "solo hay reclamantes en caso de muerte")},
    frase=lambda v: f"La entidad debe dar aviso a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "Su expediente por riesgo de trabajo tiene todos los documentos.",
)  # fmt: skip


@documentos_por_riesgo_de_trabajo.operacion("documentos")
def documentos_por_caso(ley: Ley, caso: Any, reclamantes: Any, documentos: Any) -> dict[str, Any]:
    muerte = caso == "MUERTE"
    dictamen = ley.si(
        muerte, lambda: uno_de(ley, DICTAMENES[::-1], documentos), lambda: uno_de(ley, DICTAMENES, documentos)
    )
    por_reclamante = {
        "conyuge": "acta-matrimonio-posterior-defuncion",
        "concubino": "resolucion-judicial-concubinato",
        "ascendiente": uno_de(ley, (DEPENDENCIA, CONVIVENCIA), documentos),
    }
    pedidos = ley.lista(
        *DE_TODOS,
        dictamen,
        ley.si(muerte, "acta-defuncion", None),
        ley.si(muerte, "acta-nacimiento-beneficiario", None),
        *(ley.si(ley.contiene(reclamantes, quien), papel, None) for quien, papel in por_reclamante.items()),
    )
    faltan = ley.faltantes(pedidos, documentos)
    return {"faltan": faltan, **ley.veredicto(EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)))}


@documentos_por_riesgo_de_trabajo.operacion("plazo_aviso")
def plazo_aviso(ley: Ley, fecha_riesgo: Any, inhabiles: Any) -> dict[str, Any]:
    return ley.segun(aviso_a_medicina_del_trabajo, fecha_evento=fecha_riesgo, inhabiles=inhabiles)
