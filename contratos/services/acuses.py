"""Acuses: made after the commit, with folio, hashes, leaf and QR; one per act, whoever asks first."""

from io import BytesIO
from typing import Any

import qrcode
from django.conf import settings
from django.db import models, transaction
from django.utils.safestring import SafeString, mark_safe
from qrcode.image.svg import SvgPathImage

from contratos.models import EvidenciaFirma, Tramite
from contratos.tramites import servicio
from registro.models import Documento
from registro.pdf import render_pdf
from registro.services.documentos import guardar_documento


def codigo_de_verificacion(evidencia: EvidenciaFirma) -> str:
    """Twenty characters of the leaf: enough to find it, too few to guess another."""
    return evidencia.hoja[:20]


def qr_svg(texto: str) -> SafeString:
    """QR as inline SVG, without scripts or styles."""
    lienzo = BytesIO()
    qrcode.make(texto, image_factory=SvgPathImage, border=1).save(lienzo)
    svg = lienzo.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308 - made here, from an address of ours


def evidencias_de(objeto: models.Model, *actos: str) -> list[EvidenciaFirma]:
    """Valid signatures of an object, oldest first; all acts when none is named."""
    filas = EvidenciaFirma.objects.filter(
        objeto_tipo=objeto._meta.label_lower, objeto_id=str(objeto.pk), resultado="VALIDA"
    ).order_by("pk")
    return list(filas.filter(acto__in=actos) if actos else filas)


def contexto_de_acuse(tramite: Tramite, evidencias: list[EvidenciaFirma]) -> dict[str, Any]:
    codigo = codigo_de_verificacion(evidencias[0])
    direccion = f"{settings.PORTAL_URL}/v/{codigo}/"
    return {
        "tramite": tramite,
        "servicio": servicio(tramite.servicio),
        "evidencias": evidencias,
        "documentos": tramite.documentos.filter(sustituido=False).select_related("documento"),
        "direccion": direccion,
        "codigo": codigo,
        "qr": qr_svg(direccion),
    }


def _acuse(tramite: Tramite, campo: str, plantilla: str, evidencias: list[EvidenciaFirma]) -> Documento:
    with transaction.atomic():
        actual = Tramite.objects.select_for_update().get(pk=tramite.pk)
        if (hecho := getattr(actual, campo)) is None:
            hecho = guardar_documento(
                contenido=render_pdf(plantilla, contexto_de_acuse(actual, evidencias)),
                nombre=f"Acuse {actual.folio}.pdf",
                slug=campo.replace("_", "-"),
                persona_id=actual.persona_id,
                objeto=actual,
                tipo="application/pdf",
            )
            setattr(actual, campo, hecho)
            actual.save(update_fields=[campo])
    setattr(tramite, campo, hecho)
    return hecho


def acuse_de_solicitud(tramite: Tramite) -> Documento:
    """Acuse of a received request; the same bytes every time."""
    return _acuse(tramite, "acuse", "pdf/acuse.html", evidencias_de(tramite, "solicitud"))


def acuse_de_aceptacion(tramite: Tramite) -> Documento:
    """Acuse of the acceptance: every document signed, and the instant in which the agreement was formed."""
    actos = [e for e in evidencias_de(tramite) if e.acto != "solicitud"]
    return _acuse(tramite, "acuse_aceptacion", "pdf/acuse_aceptacion.html", actos)
