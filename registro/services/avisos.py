"""Writing a message in the outbox, and sending what waits there."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import models, transaction
from django.template.loader import render_to_string

from registro.cifrado import cifrar, descifrar
from registro.models import Aviso, Documento
from registro.tiempo import ahora

log = structlog.get_logger("issssspenet.avisos")
_ESPERA_MAXIMA = timedelta(minutes=15)


def avisar(
    *,
    clave: str,
    a: str,
    asunto: str,
    plantilla: str,
    contexto: dict[str, Any],
    persona_id: int | None = None,
    objeto: models.Model | None = None,
    secreto: bool = False,
    vence: datetime | None = None,
    adjuntos: Iterable[Documento] = (),
) -> Aviso:
    """Leaves a message to be sent after the commit. Repeating a `clave` adds nothing.

    Args:
        clave: business key of the message.
        a: e-mail address.
        plantilla: name under `templates/correo/`, without extension.
        contexto: what the template shows, besides the address of the portal.
        secreto: the text carries a code: kept encrypted, emptied once sent.
        vence: after this instant it is no longer worth sending.
        adjuntos: stored documents to attach.
    """
    texto = render_to_string(f"correo/{plantilla}.txt", {"portal": settings.PORTAL_URL, **contexto}).strip() + "\n"
    aviso, _ = Aviso.objects.get_or_create(
        clave=clave,
        defaults={
            "destinatario": a,
            "asunto": " ".join(asunto.split()),
            "texto": "" if secreto else texto,
            "texto_cifrado": cifrar(texto) if secreto else "",
            "adjuntos": [str(documento.pk) for documento in adjuntos],
            "persona_id": persona_id,
            "objeto_tipo": objeto._meta.label_lower if objeto else "",
            "objeto_id": str(objeto.pk) if objeto else "",
            "vence": vence,
        },
    )
    return aviso


def _mensaje(aviso: Aviso) -> EmailMessage:
    texto = descifrar(aviso.texto_cifrado) if aviso.texto_cifrado else aviso.texto
    # The same Message-ID on every attempt: a retry after a lost answer is recognised as the same letter.
    cabeceras = {"Message-ID": f"<aviso.{aviso.pk}@{urlsplit(settings.PORTAL_URL).hostname}>"}
    mensaje = EmailMessage(aviso.asunto, texto, to=[aviso.destinatario], headers=cabeceras)
    for documento in Documento.objects.filter(pk__in=aviso.adjuntos):
        with documento.archivo.open("rb") as archivo:
            mensaje.attach(documento.nombre, archivo.read(), documento.tipo)
    return mensaje


def _enviar(aviso: Aviso) -> None:
    try:
        _mensaje(aviso).send()
    except OSError as error:  # SMTPException is an OSError: the relay is down or refused
        aviso.intentos += 1
        aviso.ultimo_error = f"{type(error).__name__}: {error}"[:300]
        aviso.proximo_intento = ahora() + min(timedelta(seconds=5 * 2 ** min(aviso.intentos, 10)), _ESPERA_MAXIMA)
        log.warning("aviso_no_enviado", aviso=aviso.pk, intentos=aviso.intentos, error=type(error).__name__)
    else:
        aviso.estado, aviso.enviado_en = Aviso.Estado.ENVIADO, ahora()
        aviso.texto_cifrado = ""
    aviso.save()


@transaction.atomic
def _enviar_uno() -> bool:
    aviso = (
        Aviso.objects.select_for_update(skip_locked=True)
        .filter(estado=Aviso.Estado.PENDIENTE, proximo_intento__lte=ahora())
        .order_by("proximo_intento")
        .first()
    )
    if aviso is None:
        return False
    if aviso.vence and aviso.vence < ahora():
        aviso.estado, aviso.texto_cifrado = Aviso.Estado.VENCIDO, ""
        aviso.save()
    else:
        _enviar(aviso)
    return True


def enviar_pendientes(limite: int = 200) -> int:
    """Sends what is due, one transaction a message; several senders may run at once. Returns how many were handled."""
    hechos = 0
    while hechos < limite and _enviar_uno():
        hechos += 1
    return hechos
