"""Deciding how an unclear passage is read: one person proposes, another approves, and never for the past."""

from datetime import date

from django.db import transaction

from registro.errores import Rechazo
from registro.models import DecisionDeCriterio, Usuario
from registro.selectors.criterios import criterio_de
from registro.services.bitacora import registrar_evento
from registro.tiempo import hoy


@transaction.atomic
def proponer_decision(
    *, criterio: str, alternativa: str, desde: date, acuerdo: str, autor: Usuario
) -> DecisionDeCriterio:
    """Captures an agreement; it rules nothing until another person approves it.

    Args:
        alternativa: one of those the rule can compute; empty for the reading of the catalogue.

    Raises:
        Rechazo: the criterio or its alternativa does not exist, it is a repealed formula, or the date has passed.
    """
    revisar_decision(criterio, alternativa, desde)
    decision = DecisionDeCriterio.objects.create(
        criterio=criterio, alternativa=alternativa, desde=desde, acuerdo=acuerdo, capturo=autor, capturo_curp=autor.curp
    )
    datos = {"criterio": criterio, "alternativa": alternativa, "desde": desde.isoformat(), "acuerdo": acuerdo}
    registrar_evento(tipo="criterio_propuesto", objeto=decision, autor=autor, datos=datos)
    return decision


@transaction.atomic
def aprobar_decision(*, decision: DecisionDeCriterio, autor: Usuario) -> None:
    """Puts a captured agreement in force from its date.

    Raises:
        Rechazo: the same person captured it, its date has passed, or another decision begins that very day.
    """
    decision = DecisionDeCriterio.objects.select_for_update().get(pk=decision.pk)
    if decision.estado == DecisionDeCriterio.Estado.APROBADA:
        raise Rechazo("CRITERIO_YA_APROBADO")
    if autor.curp == decision.capturo_curp:
        raise Rechazo("MISMA_PERSONA")
    revisar_decision(decision.criterio, decision.alternativa, decision.desde)
    iguales = DecisionDeCriterio.objects.filter(
        criterio=decision.criterio, desde=decision.desde, estado=DecisionDeCriterio.Estado.APROBADA
    )
    if iguales.exists():
        raise Rechazo("VIGENCIA_TRASLAPADA")
    decision.estado, decision.aprobo, decision.aprobo_curp = DecisionDeCriterio.Estado.APROBADA, autor, autor.curp
    decision.save(update_fields=["estado", "aprobo", "aprobo_curp"])
    registrar_evento(tipo="criterio_aprobado", objeto=decision, autor=autor)


def revisar_decision(criterio: str, alternativa: str, desde: date) -> None:
    """Raises Rechazo when there is no such reading, a later law took it away, or its date has passed."""
    hallado = criterio_de(criterio)
    if hallado is not None and alternativa in hallado.derogadas:
        raise Rechazo("FORMULA_DEROGADA")
    if hallado is None or (alternativa and alternativa not in hallado.alternativas):
        raise Rechazo("CRITERIO_DESCONOCIDO")
    if desde < hoy():
        raise Rechazo("CRITERIO_RETROACTIVO")
