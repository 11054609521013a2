"""What a person is told along a trámite: one template each, in the transaction of the act."""

from email.utils import parseaddr
from typing import Any

from django.conf import settings

from contratos.models import Tramite
from contratos.selectors.contratos import contrato_vigente
from contratos.tramites import servicio
from registro.services.avisos import avisar


def correo_del_tramite(tramite: Tramite) -> str:
    contrato = contrato_vigente(tramite.persona_id) or tramite.contrato
    return contrato.correo if contrato else tramite.persona.correo


def avisar_tramite(tramite: Tramite, plantilla: str, asunto: str, *, vez: object = "", **contexto: Any) -> None:
    """Mail about a trámite to the e-mail of the contract.

    Args:
        plantilla: under `templates/correo/tramite_*.txt`, without the prefix.
        vez: what tells this message from an earlier one with the same template (a date, a number).
    """
    avisar(
        clave=f"tramite:{tramite.pk}:{plantilla}:{vez}",
        a=correo_del_tramite(tramite),
        asunto=asunto,
        plantilla=f"tramite_{plantilla}",
        contexto={"tramite": tramite, "titulo": servicio(tramite.servicio).titulo, **contexto},
        persona_id=tramite.persona_id,
        objeto=tramite,
    )


def avisar_al_instituto(tramite: Tramite, sha256: str) -> None:
    """The automatic message of cláusula Séptima c): folio and hash, to the mailbox of the Institute."""
    avisar(
        clave=f"tramite:{tramite.pk}:instituto",
        a=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        asunto=f"Solicitud {tramite.folio}",
        plantilla="tramite_al_instituto",
        contexto={"tramite": tramite, "titulo": servicio(tramite.servicio).titulo, "sha256": sha256},
        objeto=tramite,
    )
