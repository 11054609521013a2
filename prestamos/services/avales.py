"""Inviting somebody to answer for a loan, and their informed yes or no (Ley, artículos 139 y 140)."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction

from afiliados.models import Afiliado, Persona
from contratos.models import Tramite
from contratos.selectors.contratos import contrato_vigente, impedimentos_de_firma
from contratos.services.firmar import Sesion, acto_firmado, firmar
from prestaciones.services.garantias import comprometer
from prestamos.models import Aval
from prestamos.selectors.avales import VIVOS, disponibilidad
from registro.errores import Rechazo
from registro.models import Documento, Usuario
from registro.pdf import render_pdf
from registro.selectors.criterios import calcular
from registro.services.avisos import avisar
from registro.services.bitacora import registrar_evento
from registro.services.documentos import guardar_documento
from registro.services.transiciones import transitar
from registro.tiempo import dia_de

VIGENCIA_DE_INVITACION = timedelta(days=7)


def _invitable(tramite: Tramite, persona: Persona) -> None:
    if persona.pk == tramite.persona_id:
        raise Rechazo("AVAL_ES_SOLICITANTE")
    if persona.afiliado.tipo != Afiliado.Tipo.ACTIVO:
        raise Rechazo("AVAL_NO_ACTIVO")
    if tramite.avales.filter(persona=persona, estado__in=VIVOS).exists():
        raise Rechazo("AVAL_YA_INVITADO")


@transaction.atomic
def invitar(*, tramite: Tramite, persona: Persona, importe: Decimal, autor: Usuario, instante: datetime) -> Aval:
    """Asks somebody to cover part of a draft; who invites never learns what the other owns.

    Raises:
        Rechazo: it is the applicant, is not an active servidor, or was already invited.
    """
    Tramite.objects.select_for_update().get(pk=tramite.pk, estado=Tramite.Estado.BORRADOR)
    _invitable(tramite, persona)
    aval = Aval.objects.create(
        tramite=tramite,
        persona=persona,
        importe=importe,
        orden=tramite.avales.count() + 1,
        vence=dia_de(instante) + VIGENCIA_DE_INVITACION,
    )
    registrar_evento(tipo="aval_invitado", objeto=aval, autor=autor, datos={"importe": str(importe)})
    contrato = contrato_vigente(persona.pk)
    if correo := (contrato.correo if contrato else persona.correo):
        avisar(
            clave=f"aval:{aval.token}:invitacion",
            a=correo,
            asunto="Le piden ser aval de un préstamo",
            plantilla="aval_invitacion",
            contexto={"aval": aval, "solicitante": tramite.persona},
            persona_id=persona.pk,
            objeto=aval,
        )
    return aval


def retirar(*, aval: Aval, autor: Usuario) -> None:
    """Takes back an invitation that nobody answered yet."""
    transitar(objeto=aval, a=Aval.Estado.RETIRADA, autor=autor)


@transaction.atomic
def documento_de_garantia(*, aval: Aval, autor: Usuario) -> Documento:
    """The PDF that the aval reads and signs: rendered once, fixed while the amount is."""
    existente = Documento.objects.filter(
        objeto_tipo=aval._meta.label_lower, objeto_id=str(aval.pk), slug="garantia-solidaria"
    ).first()
    if existente:
        return existente
    pdf = render_pdf("pdf/garantia.html", {"aval": aval, "monto": aval.tramite.datos["monto"]})
    return guardar_documento(
        contenido=pdf, nombre="Garantía solidaria.pdf", slug="garantia-solidaria", persona_id=aval.persona_id,
        objeto=aval, autor=autor, tipo="application/pdf",
    )  # fmt: skip


def _comprobar(aval: Aval, instante: datetime) -> None:
    if aval.estado != Aval.Estado.INVITADO or aval.vence < dia_de(instante):
        raise Rechazo("INVITACION_CERRADA")
    if codigos := impedimentos_de_firma(aval.persona_id, instante):
        raise Rechazo(*codigos)
    salidas = calcular(
        "ley-140", disponibilidad(aval.persona, aval.importe, dia_de(instante)), al=dia_de(instante)
    ).salidas
    if not salidas["procede"]:
        raise Rechazo(*salidas["motivos"], disponible=salidas["disponible"])


def aceptar(*, aval: Aval, usuario: Usuario, clave: str, codigo: str, sesion: Sesion, instante: datetime) -> Aval:
    """The aval signs: the amount is held in their fund from this moment on, once.

    Raises:
        Rechazo: INVITACION_CERRADA, DISPONIBILIDAD_INSUFICIENTE (`disponible`), no contract.
        FirmaFallida: wrong clave or code.
    """
    documento = documento_de_garantia(aval=aval, autor=usuario)
    with acto_firmado():
        actual = (
            Aval.objects.select_for_update(of=("self",)).select_related("persona__afiliado", "tramite").get(pk=aval.pk)
        )
        if actual.estado == Aval.Estado.ACEPTO:
            return actual
        _comprobar(actual, instante)
        evidencia = firmar(
            usuario=usuario, acto="garantia", objeto=actual, documentos=[documento],
            clave=clave, codigo=codigo, sesion=sesion, instante=instante,
        )  # fmt: skip
        with transaction.atomic():
            actual.evidencia = evidencia
            actual.save(update_fields=["evidencia"])
            comprometer(
                persona_id=actual.persona_id, importe=actual.importe, clave=actual.clave_garantia, autor=usuario
            )
            transitar(objeto=actual, a=Aval.Estado.ACEPTO, autor=usuario, datos={"hoja": evidencia.hoja})
            _avisar_al_solicitante(actual, "Su aval aceptó")
    return actual


@transaction.atomic
def declinar(*, aval: Aval, usuario: Usuario) -> None:
    """No reason is asked, and the applicant sees only «No aceptó»."""
    transitar(objeto=aval, a=Aval.Estado.NO_ACEPTO, autor=usuario)
    _avisar_al_solicitante(aval, "Su aval no aceptó")


def _avisar_al_solicitante(aval: Aval, asunto: str) -> None:
    contrato = contrato_vigente(aval.tramite.persona_id)
    if contrato:
        avisar(
            clave=f"aval:{aval.token}:respuesta",
            a=contrato.correo,
            asunto=asunto,
            plantilla="aval_respuesta",
            contexto={"aval": aval},
            persona_id=aval.tramite.persona_id,
            objeto=aval,
        )
