"""Which contract a person has, and what it lets them do."""

from datetime import datetime

from contratos.models import ClaveFirma, ContratoAdhesion, VersionContrato
from registro.models import Usuario


def contrato_de(persona_id: int | None) -> ContratoAdhesion | None:
    """The latest contract of a person, in whatever state."""
    return (
        ContratoAdhesion.objects.filter(persona_id=persona_id)
        .select_related("version", "persona", "documento")
        .order_by("-pk")
        .first()
    )


def contrato_vigente(persona_id: int | None) -> ContratoAdhesion | None:
    """The contract with which a person may sign today: VIGENTE, LIMITADO or EN_RESCISION; None without one."""
    return (
        ContratoAdhesion.objects.filter(persona_id=persona_id, estado__in=ContratoAdhesion.FIRMABLES)
        .select_related("version", "persona")
        .first()
    )


def impedimentos_de_firma(persona_id: int | None, instante: datetime) -> list[str]:
    """Codes for which this person cannot sign now, besides the clave itself; empty when nothing stops them."""
    contrato = contrato_vigente(persona_id)
    if contrato is None:
        ultimo = contrato_de(persona_id)
        rescindido = ultimo is not None and ultimo.estado == ContratoAdhesion.Estado.RESCINDIDO
        return ["CONTRATO_RESCINDIDO"] if rescindido else ["SIN_CONTRATO_VIGENTE"]
    return ["FIRMA_BLOQUEADA"] if contrato.firma_bloqueada(instante) else []


def tiene_clave(persona_id: int | None) -> bool:
    return ClaveFirma.objects.filter(persona_id=persona_id, revocada_en=None).exists()


def correo_de(usuario: Usuario) -> str:
    """Where this person is written to: the e-mail of the contract, else that of the account (declaración 5)."""
    contrato = contrato_vigente(usuario.persona_id)
    return contrato.correo if contrato else usuario.email


def version_vigente() -> VersionContrato:
    """The text that is offered today; the latest loaded one wins."""
    return VersionContrato.objects.order_by("-vigente_desde", "-pk")[0]
