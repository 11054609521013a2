"""Looking into a request: who took it, what is missing, and the clock that runs or waits."""

from datetime import date, datetime

from django.db import transaction

from contratos.errores import EsParte
from contratos.models import DocumentoTramite, Tramite
from contratos.selectors.tramites import relojes_de
from contratos.services.avisos_tramite import avisar_tramite
from contratos.services.borrador import adjuntar
from contratos.tramites import servicio
from registro.models import Reloj, Usuario
from registro.services.bitacora import registrar_evento
from registro.services.relojes import cumplir_reloj, iniciar_reloj, pausar_reloj, reanudar_reloj
from registro.services.transiciones import transitar
from registro.tiempo import dia_de


def exigir_ajeno(tramite: Tramite, autor: Usuario) -> None:
    """Raises EsParte when who acts for the Institute is the person of the trámite; compared by CURP."""
    if not autor.curp or autor.curp == tramite.persona.curp:
        raise EsParte


def arrancar_reloj(tramite: Tramite, momento: str, dia: date) -> None:
    """Starts the legal clock of the service if `momento` is when it starts."""
    definido = servicio(tramite.servicio).reloj
    if definido and definido.inicia == momento:
        iniciar_reloj(
            objeto=tramite,
            nombre=definido.nombre,
            regla=definido.regla,
            inicio=dia,
            dias=definido.dias,
            clase=definido.clase,
        )


def cerrar_relojes(tramite: Tramite) -> None:
    """The trámite was answered or ended: the clocks that still run stop; a late one stays VENCIDO for all to see."""
    for reloj in relojes_de(tramite):
        if reloj.estado in {Reloj.Estado.CORRE, Reloj.Estado.PAUSADO}:
            cumplir_reloj(reloj=reloj)


@transaction.atomic
def tomar(*, tramite: Tramite, autor: Usuario) -> None:
    """Somebody of the Institute takes the request: it is now under review."""
    exigir_ajeno(tramite, autor)
    tramite.responsable = autor
    tramite.save(update_fields=["responsable"])
    if tramite.estado == Tramite.Estado.RECIBIDA:
        transitar(objeto=tramite, a=Tramite.Estado.EN_REVISION, autor=autor)


@transaction.atomic
def validar_documentos(*, tramite: Tramite, autor: Usuario, instante: datetime) -> None:
    """Every document handed in is good: the legal clock that waits for that starts (Ley 55)."""
    exigir_ajeno(tramite, autor)
    tramite.documentos.filter(sustituido=False).update(estado=DocumentoTramite.Estado.VALIDO)
    tramite.documentos_validos_en = instante
    tramite.save(update_fields=["documentos_validos_en"])
    registrar_evento(tipo="documentos_validos", objeto=tramite, autor=autor)
    arrancar_reloj(tramite, "documentos_validos", dia_de(instante))


@transaction.atomic
def pedir_documento(
    *, tramite: Tramite, slug: str, motivo: str, antes_de: date, autor: Usuario, instante: datetime
) -> None:
    """Asks for another document: the ball is with the person and the clock waits."""
    exigir_ajeno(tramite, autor)
    tramite.documentos.filter(slug=slug, sustituido=False).update(
        estado=DocumentoTramite.Estado.POR_REPONER, motivo=motivo, reponer_antes_de=antes_de
    )
    if tramite.estado != Tramite.Estado.FALTA_DOCUMENTO:
        transitar(objeto=tramite, a=Tramite.Estado.FALTA_DOCUMENTO, autor=autor, motivo=motivo, datos={"slug": slug})
        for reloj in relojes_de(tramite):
            if reloj.estado == Reloj.Estado.CORRE:
                pausar_reloj(reloj=reloj, desde=dia_de(instante), motivo=motivo)
    avisar_tramite(
        tramite, "falta_documento", f"Le falta un documento: solicitud {tramite.folio}",
        vez=f"{slug}:{instante.isoformat()}", motivo=motivo, antes_de=antes_de,
    )  # fmt: skip


@transaction.atomic
def reponer_documento(
    *, tramite: Tramite, slug: str, contenido: bytes, nombre: str, autor: Usuario, instante: datetime
) -> None:
    """The person hands in what was asked; when nothing is missing the review and its clock go on."""
    adjuntar(tramite=tramite, slug=slug, contenido=contenido, nombre=nombre, autor=autor)
    if tramite.documentos.filter(sustituido=False, estado=DocumentoTramite.Estado.POR_REPONER).exists():
        return
    transitar(objeto=tramite, a=Tramite.Estado.EN_REVISION, autor=autor, datos={"slug": slug})
    for reloj in relojes_de(tramite):
        if reloj.estado == Reloj.Estado.PAUSADO:
            reanudar_reloj(reloj=reloj, hasta=dia_de(instante))
