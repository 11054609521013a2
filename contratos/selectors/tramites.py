"""What the pages of a trámite read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from afiliados.models import Persona
from contratos.models import ContratoAdhesion, DocumentoTramite, Resolucion, ServicioEnLinea, Tramite
from contratos.selectors.contratos import contrato_vigente, impedimentos_de_firma
from contratos.tramites import DocumentoExigido, Servicio, servicio
from registro.models import Evento, Reloj


def impedimentos(cual: Servicio, persona: Persona, instante: datetime) -> list[str]:
    """Every code that keeps this person from starting this service now; empty lets in (cláusulas Primera y Séptima)."""
    codigos = set(impedimentos_de_firma(persona.pk, instante)) | set(cual.quien_puede(persona))
    contrato = contrato_vigente(persona.pk)
    if contrato and contrato.estado == ContratoAdhesion.Estado.LIMITADO and not cual.admite_limitado:
        codigos.add("CONTRATO_LIMITADO")
    if ServicioEnLinea.objects.filter(slug=cual.slug, habilitado=False).exists():
        codigos.add("SERVICIO_NO_DISPONIBLE_EN_LINEA")
    return sorted(codigos)


def borrador_de(persona_id: int, slug: str) -> Tramite | None:
    return (
        Tramite.objects.select_related("persona", "documento", "cuenta")
        .filter(persona_id=persona_id, servicio=slug, estado=Tramite.Estado.BORRADOR)
        .first()
    )


def tramite_por_token(persona_id: int, token: UUID) -> Tramite | None:
    return Tramite.objects.filter(persona_id=persona_id, token=token).first()


def tramites_de(persona_id: int) -> QuerySet[Tramite]:
    return Tramite.objects.filter(persona_id=persona_id).order_by("-creado")


def resolucion_viva(tramite: Tramite) -> Resolucion | None:
    """The proposal or the authorised answer; a returned proposal no longer counts."""
    return tramite.resoluciones.exclude(estado=Resolucion.Estado.REGRESADA).select_related("calculo").first()


@dataclass(frozen=True)
class Casilla:
    """One need of the checklist and what was handed in for it."""

    exigido: DocumentoExigido
    entregado: DocumentoTramite | None

    @property
    def falta(self) -> bool:
        return self.exigido.obligatorio and self.entregado is None

    @property
    def por_reponer(self) -> bool:
        return self.entregado is not None and self.entregado.estado == DocumentoTramite.Estado.POR_REPONER


def casillas(tramite: Tramite) -> list[Casilla]:
    """The checklist of a trámite with what answers each line."""
    entregados = {d.slug: d for d in tramite.documentos.filter(sustituido=False).select_related("documento")}
    return [
        Casilla(exigido, entregados.get(exigido.slug)) for exigido in servicio(tramite.servicio).documentos(tramite)
    ]


def eventos_de(tramite: Tramite) -> QuerySet[Evento]:
    return Evento.objects.filter(objeto_tipo=tramite._meta.label_lower, objeto_id=str(tramite.pk)).order_by(
        "instante", "pk"
    )


def relojes_de(tramite: Tramite) -> Sequence[Reloj]:
    return list(
        Reloj.objects.filter(objeto_tipo=tramite._meta.label_lower, objeto_id=str(tramite.pk)).prefetch_related(
            "pausas"
        )
    )
