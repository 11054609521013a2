"""The draft of a request: kept on the server page by page, until it is signed."""

import json
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction

from afiliados.models import CuentaClabe, Persona
from contratos.models import DocumentoTramite, Tramite
from contratos.selectors.contratos import contrato_vigente
from contratos.selectors.tramites import borrador_de, casillas, impedimentos
from contratos.tramites import Servicio, servicio
from registro.errores import Rechazo
from registro.evidencia import canonico, sha256
from registro.models import Documento, Usuario
from registro.pdf import render_pdf
from registro.services.documentos import guardar_documento


def abrir_borrador(*, cual: Servicio, persona: Persona, instante: datetime) -> Tramite:
    """The draft of this person for this service: the one there was, or a new one.

    Raises:
        Rechazo: the gate (SIN_CONTRATO_VIGENTE, CONTRATO_LIMITADO, …); nothing is written.
    """
    if codigos := impedimentos(cual, persona, instante):
        raise Rechazo(*codigos)
    if existente := borrador_de(persona.pk, cual.slug):
        return existente
    try:
        with transaction.atomic():
            return Tramite.objects.create(servicio=cual.slug, persona=persona, contrato=contrato_vigente(persona.pk))
    except IntegrityError:  # two tabs at once: the constraint leaves one draft
        return Tramite.objects.get(persona=persona, servicio=cual.slug, estado=Tramite.Estado.BORRADOR)


def guardar_paso(*, tramite: Tramite, paso: str, limpios: dict[str, Any]) -> None:
    """Keeps the cleaned data of one page under its slug: money and dates as text."""
    datos = json.loads(json.dumps(limpios, cls=DjangoJSONEncoder))
    with transaction.atomic():
        actual = Tramite.objects.select_for_update().get(pk=tramite.pk)
        actual.datos = {**actual.datos, paso: datos}
        actual.save(update_fields=["datos", "guardado_en"])
    tramite.datos = actual.datos


def elegir_pago(*, tramite: Tramite, medio: str, cuenta: CuentaClabe | None) -> None:
    """How the person wants the money: to the account in force, or by cheque nominativo."""
    tramite.medio_pago = medio
    tramite.cuenta = cuenta if medio == Tramite.Medio.DEPOSITO else None
    tramite.save(update_fields=["medio_pago", "cuenta", "guardado_en"])


@transaction.atomic
def adjuntar(*, tramite: Tramite, slug: str, contenido: bytes, nombre: str, autor: Usuario) -> DocumentoTramite:
    """Receives one file for one need; the former one stays, replaced.

    Raises:
        DocumentoRechazado: the file is not what it should be.
        KeyError: the checklist has no such need.
    """
    exigidos = {casilla.exigido.slug for casilla in casillas(tramite)}
    if slug not in exigidos:
        raise KeyError(slug)
    documento = guardar_documento(
        contenido=contenido, nombre=nombre, slug=slug, persona_id=tramite.persona_id, objeto=tramite, autor=autor
    )
    tramite.documentos.filter(slug=slug, sustituido=False).update(sustituido=True)
    return DocumentoTramite.objects.create(tramite=tramite, slug=slug, documento=documento)


def quitar(*, tramite: Tramite, slug: str) -> None:
    """Takes a file out of a draft's checklist; the bytes stay until the draft is discarded."""
    tramite.documentos.filter(slug=slug, sustituido=False).update(sustituido=True)


def pendientes(tramite: Tramite) -> list[str]:
    """Codes of everything that keeps this draft from being sent, all at once."""
    cual = servicio(tramite.servicio)
    codigos = {
        r.codigo or "EXPEDIENTE_INCOMPLETO" for r in cual.requisitos(tramite) if r.cumple is False and r.impide_enviar
    }
    for pagina in cual.paginas_propias(tramite):
        if not pagina.lista:
            codigos |= set(pagina.motivos) or {"EXPEDIENTE_INCOMPLETO"}
    sin_pasos = any(paso.slug not in tramite.datos for paso in cual.pasos)
    sin_medio = cual.exige_pago and not tramite.medio_pago
    if sin_pasos or sin_medio or any(casilla.falta for casilla in casillas(tramite)):
        codigos.add("EXPEDIENTE_INCOMPLETO")
    return sorted(codigos)


def _contenido(tramite: Tramite) -> dict[str, Any]:
    """Everything the document says: when this changes, the document is another one."""
    cual = servicio(tramite.servicio)
    return {
        "servicio": cual.slug,
        "contrato": tramite.contrato.folio if tramite.contrato else "",
        "secciones": [
            {"titulo": s.titulo, "filas": [[f.rotulo, f.valor] for f in s.filas]} for s in cual.resumen(tramite)
        ],
        "medio": tramite.medio_pago,
        "cuenta": tramite.cuenta.clabe if tramite.cuenta else "",
        "documentos": [[c.exigido.titulo, c.entregado.documento.sha256] for c in casillas(tramite) if c.entregado],
    }


def preparar_documento(*, tramite: Tramite, autor: Usuario) -> Documento:
    """The PDF that will be signed, rendered once for this content; the same row while nothing changes."""
    huella = sha256(canonico(_contenido(tramite)))
    if tramite.documento is not None and tramite.huella_datos == huella:
        return tramite.documento
    cual = servicio(tramite.servicio)
    pdf = render_pdf(
        cual.plantilla_solicitud,
        {"tramite": tramite, "servicio": cual, "secciones": cual.resumen(tramite), "casillas": casillas(tramite)},
    )
    tramite.documento = guardar_documento(
        contenido=pdf, nombre=f"Solicitud {cual.titulo}.pdf", slug="solicitud", persona_id=tramite.persona_id,
        objeto=tramite, autor=autor, tipo="application/pdf",
    )  # fmt: skip
    tramite.huella_datos = huella
    tramite.save(update_fields=["documento", "huella_datos", "guardado_en"])
    return tramite.documento


@transaction.atomic
def descartar(*, tramite: Tramite) -> None:
    """Throws a draft away: nobody else ever saw it."""
    Tramite.objects.select_for_update().get(pk=tramite.pk, estado=Tramite.Estado.BORRADOR).delete()
