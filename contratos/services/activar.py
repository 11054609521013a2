"""Opening an account with the data of the padrón: the same answer whether or not the person exists."""

from datetime import datetime, timedelta
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare

from afiliados.models import Persona
from contratos.models import Activacion
from contratos.services.codigos import codigo_nuevo, resumen_de
from contratos.services.limites import consumir
from registro.evidencia import sha256
from registro.models import Usuario
from registro.services.avisos import avisar
from registro.services.bitacora import registrar_evento

VIGENCIA = timedelta(minutes=10)
INTENTOS = 5
POR_PERSONA, POR_RED, VENTANA = 5, 30, timedelta(hours=1)


def solicitar(*, curp: str, clave: str, correo: str, ip: str | None, instante: datetime) -> Activacion:
    """Starts an activation. Always answers alike: a row and, perhaps, a mail that only the right person can read.

    Args:
        curp, clave: as typed, already well formed.
        correo: used only when the Institute has none on file; the account then waits for the cotejo.
    """
    quedan = consumir(f"activar:{sha256(curp.encode())[:48]}", maximo=POR_PERSONA, ventana=VENTANA, instante=instante)
    red = consumir(f"activar-red:{ip}", maximo=POR_RED, ventana=VENTANA, instante=instante)
    persona = Persona.objects.filter(curp=curp, afiliado__clave_afiliacion=clave, fecha_defuncion=None).first()
    codigo = codigo_nuevo()
    activacion = Activacion(creada=instante, vence=instante + VIGENCIA)
    activacion.resumen = resumen_de(codigo, str(activacion.pk))
    if persona is not None and min(quedan, red) >= 0:
        _dirigir(activacion, persona, correo)
    activacion.save(force_insert=True)
    if activacion.correo:
        _enviar(activacion, codigo)
    return activacion


def _dirigir(activacion: Activacion, persona: Persona, correo: str) -> None:
    """Whose account it is and where its code goes; somebody who already has an account is only told so."""
    destino = persona.correo or correo
    if not destino:
        return
    if Usuario.objects.filter(username=persona.curp).exists() or _correo_de_otra_cuenta(destino):
        _ya_tiene(persona, destino, activacion)
        return
    activacion.persona_id = persona.pk
    activacion.correo = destino
    activacion.acreditada = bool(persona.correo)


def _correo_de_otra_cuenta(correo: str) -> bool:
    return EmailAddress.objects.filter(email__iexact=correo, verified=True).exists()


def _ya_tiene(persona: Persona, destino: str, activacion: Activacion) -> None:
    if not persona.correo:
        return  # never to an address that a stranger typed
    avisar(
        clave=f"activacion:{activacion.pk}:ya-tiene",
        a=destino,
        asunto="Ya tiene una cuenta",
        plantilla="cuenta_noticia",
        contexto={"frase": "Alguien quiso abrir otra cuenta con sus datos o con este correo, y ya hay una."},
        persona_id=persona.pk,
    )


def _enviar(activacion: Activacion, codigo: str) -> None:
    avisar(
        clave=f"activacion:{activacion.pk}",
        a=activacion.correo,
        asunto="Su código para abrir su cuenta",
        plantilla="cuenta_codigo",
        contexto={"codigo": codigo, "para": "abrir su cuenta"},
        persona_id=activacion.persona_id,
        secreto=True,
        vence=activacion.vence,
    )


def comprobar_codigo(*, activacion_id: UUID, codigo: str, instante: datetime) -> bool:
    """Tries the code: one UPDATE spends the attempt before anything is compared. Five attempts, ten minutes."""
    abiertas = Activacion.objects.filter(pk=activacion_id, confirmada_en=None, vence__gt=instante)
    if not abiertas.filter(intentos__lt=INTENTOS).update(intentos=F("intentos") + 1):
        return False
    activacion = Activacion.objects.get(pk=activacion_id)
    acierta = constant_time_compare(resumen_de(codigo.strip(), str(activacion.pk)), activacion.resumen)
    if not acierta or activacion.persona_id is None:
        return False
    return bool(abiertas.update(confirmada_en=instante))


def cuenta_por_abrir(activacion_id: UUID) -> Usuario:
    """The account as it will be, unsaved: its password may not resemble it."""
    activacion = Activacion.objects.get(pk=activacion_id)
    persona = Persona.objects.get(pk=activacion.persona_id)
    return Usuario(username=persona.curp, curp=persona.curp, email=activacion.correo, nombre=persona.nombre_completo)


def abrir_cuenta(*, activacion_id: UUID, contrasena: str, instante: datetime) -> Usuario | None:
    """Creates the account of a confirmed activation; None when it is not confirmed, was used, or is too old."""
    try:
        with transaction.atomic():
            return _abrir(activacion_id, contrasena, instante)
    except IntegrityError:  # two activations of the same person or of the same e-mail, both confirmed
        return None


def _abrir(activacion_id: UUID, contrasena: str, instante: datetime) -> Usuario | None:
    activacion = (
        Activacion.objects.select_for_update()
        .filter(pk=activacion_id, usada_en=None, confirmada_en__gt=instante - 3 * VIGENCIA)
        .first()
    )
    if activacion is None:
        return None
    persona = Persona.objects.get(pk=activacion.persona_id)
    usuario = Usuario.objects.create_user(
        persona.curp,
        contrasena,
        curp=persona.curp,
        persona_id=persona.pk,
        email=activacion.correo,
        nombre=persona.nombre_completo,
        tipo=Usuario.Tipo.AFILIADO,
        acreditado=activacion.acreditada,
    )
    EmailAddress.objects.create(user=usuario, email=activacion.correo, verified=True, primary=True)
    activacion.usada_en = instante
    activacion.save(update_fields=["usada_en"])
    registrar_evento(tipo="cuenta_abierta", objeto=usuario, autor=usuario, datos={"acreditada": activacion.acreditada})
    return usuario
