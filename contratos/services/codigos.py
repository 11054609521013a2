"""One-time codes for signing: six digits, ten minutes, five tries, one act."""

import secrets
from datetime import datetime, timedelta

from django.db import models, transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare, salted_hmac

from contratos.errores import DemasiadosCodigos
from contratos.models import CodigoFirma
from contratos.selectors.contratos import correo_de
from contratos.services.limites import consumir
from registro.models import Usuario
from registro.services.avisos import avisar

VIGENCIA = timedelta(minutes=10)
INTENTOS = 5
CODIGOS_POR_VENTANA, VENTANA = 6, timedelta(minutes=30)


def resumen_de(codigo: str, sal: str) -> str:
    """Keyed digest of a short-lived code: useless without the key of the portal."""
    return salted_hmac(f"codigo:{sal}", codigo, algorithm="sha256").hexdigest()


def codigo_nuevo() -> str:
    return f"{secrets.randbelow(1_000_000):06d}"


def _de(usuario: Usuario, acto: str, objeto: models.Model) -> models.QuerySet[CodigoFirma]:
    return CodigoFirma.objects.filter(
        usuario=usuario, acto=acto, objeto_tipo=objeto._meta.label_lower, objeto_id=str(objeto.pk), usado_en=None
    )


def codigo_en_curso(*, usuario: Usuario, acto: str, objeto: models.Model, instante: datetime) -> CodigoFirma | None:
    """The code already sent for this act that can still be typed."""
    return _de(usuario, acto, objeto).filter(vence__gt=instante, intentos__lt=INTENTOS).order_by("-pk").first()


@transaction.atomic
def enviar_codigo(*, usuario: Usuario, acto: str, objeto: models.Model, que: str, instante: datetime) -> CodigoFirma:
    """Sends a fresh code to the e-mail of the contract; the earlier ones for the same act die.

    Args:
        que: what is about to be signed, in words («solicitud de préstamo…»), for the mail.

    Raises:
        DemasiadosCodigos: the limit of codes for this person.
    """
    if consumir(f"codigos:{usuario.pk}", maximo=CODIGOS_POR_VENTANA, ventana=VENTANA, instante=instante) < 0:
        raise DemasiadosCodigos
    _de(usuario, acto, objeto).filter(vence__gt=instante).update(vence=instante)
    codigo = codigo_nuevo()
    fila = CodigoFirma(
        usuario=usuario,
        acto=acto,
        objeto_tipo=objeto._meta.label_lower,
        objeto_id=str(objeto.pk),
        creado=instante,
        vence=instante + VIGENCIA,
        resumen=resumen_de(codigo, f"{usuario.pk}:{acto}:{objeto._meta.label_lower}:{objeto.pk}"),
    )
    fila.save()
    avisar(
        clave=f"codigo-firma:{fila.pk}",
        a=correo_de(usuario),
        asunto="Su código para firmar",
        plantilla="codigo_firma",
        contexto={"codigo": codigo, "que": que, "vence": fila.vence},
        persona_id=usuario.persona_id,
        secreto=True,
        vence=fila.vence,
    )
    return fila


def gastar_codigo(
    *, usuario: Usuario, acto: str, objeto: models.Model, codigo: str, instante: datetime
) -> CodigoFirma | None:
    """Tries a code. The attempt is spent by one UPDATE before anything is compared; None when it does not open."""
    fila = codigo_en_curso(usuario=usuario, acto=acto, objeto=objeto, instante=instante)
    if fila is None:
        return None
    abiertos = CodigoFirma.objects.filter(pk=fila.pk, usado_en=None, vence__gt=instante, intentos__lt=INTENTOS)
    if not abiertos.update(intentos=F("intentos") + 1):
        return None
    esperado = resumen_de(codigo.strip(), f"{usuario.pk}:{acto}:{fila.objeto_tipo}:{fila.objeto_id}")
    if not constant_time_compare(esperado, fila.resumen):
        return None
    CodigoFirma.objects.filter(pk=fila.pk).update(usado_en=instante)
    return fila
