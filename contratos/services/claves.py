"""The clave de firma: setting it, proving it, and the lock after five failures."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.hashers import check_password, make_password
from django.db import models, transaction

from afiliados.models import Persona
from contratos.errores import ClaveYaExiste, ConFrases
from contratos.models import ClaveFirma
from contratos.selectors.contratos import correo_de, impedimentos_de_firma, tiene_clave
from contratos.services.codigos import codigo_en_curso, gastar_codigo
from registro.errores import Rechazo
from registro.models import Usuario
from registro.services.avisos import avisar
from registro.services.bitacora import registrar_evento

MAXIMO_FALLOS = 5
BLOQUEO = timedelta(minutes=30)
LARGO_MINIMO = 8


@dataclass(frozen=True)
class Factor:
    """What was proven at a signature: which clave and which code, or why not."""

    tipo: str = "clave+codigo"
    clave_id: int | None = None
    codigo_id: int | None = None
    motivos: tuple[str, ...] = ()
    datos: dict[str, Any] = field(default_factory=dict)


def _defectos(usuario: Usuario, clave: str) -> list[str]:
    rfc = Persona.objects.filter(pk=usuario.persona_id).values_list("rfc", flat=True).first()
    frases = []
    if len(clave) < LARGO_MINIMO:
        frases.append("Use 8 caracteres o más.")
    if usuario.check_password(clave):
        frases.append("No puede ser su contraseña.")
    if clave.strip().upper() in {usuario.curp, rfc} - {"", None}:
        frases.append("No puede ser su CURP ni su RFC.")
    return frases


@transaction.atomic
def establecer_clave(*, usuario: Usuario, clave: str, origen: str, instante: datetime) -> ClaveFirma:
    """The afiliado sets the clave de firma; the former one dies.

    Args:
        origen: «segundo_factor» or «codigo_papel», already proven by the caller.

    Raises:
        Rechazo: no contract with which to sign, or the firma is blocked by a notice.
        ClaveYaExiste: only a new verification in person replaces a clave (contrato_datos, 3.2).
        ConFrases: too short, or equal to the password, the CURP or the RFC.
    """
    if impedimentos := impedimentos_de_firma(usuario.persona_id, instante):
        raise Rechazo(*impedimentos)
    if origen == "segundo_factor" and tiene_clave(usuario.persona_id):
        raise ClaveYaExiste
    if defectos := _defectos(usuario, clave):
        raise ConFrases("CLAVE_NO_ACEPTADA", *defectos)
    ClaveFirma.objects.filter(persona_id=usuario.persona_id, revocada_en=None).update(revocada_en=instante)
    nueva = ClaveFirma.objects.create(persona_id=usuario.persona_id, resumen=make_password(clave), origen=origen)
    registrar_evento(tipo="clave_firma", objeto=nueva, autor=usuario, datos={"origen": origen})
    avisar(
        clave=f"clave-firma:{nueva.pk}",
        a=correo_de(usuario),
        asunto="Su clave de firma ya está activa",
        plantilla="clave_firma",
        contexto={"instante": instante},
        persona_id=usuario.persona_id,
    )
    return nueva


def probar_factor(
    *, usuario: Usuario, acto: str, objeto: models.Model, clave: str, codigo: str, instante: datetime
) -> Factor:
    """Proves clave and code with the row of the clave locked, so that guesses in parallel are counted one by one.

    A wrong clave or a wrong code each spend one of the five failures; a success sets them to zero.
    """
    fila = ClaveFirma.objects.select_for_update().filter(persona_id=usuario.persona_id, revocada_en=None).first()
    if fila is None:
        return Factor(motivos=("FALTA_FIRMA",))
    if fila.bloqueada_hasta and instante < fila.bloqueada_hasta:
        return _bloqueada(fila)
    if fila.bloqueada_hasta:
        fila.fallos, fila.bloqueada_hasta = 0, None
    if not check_password(clave, fila.resumen):
        return _fallo(fila, usuario, "CLAVE_FIRMA_INCORRECTA", instante)
    if codigo_en_curso(usuario=usuario, acto=acto, objeto=objeto, instante=instante) is None:
        return Factor(clave_id=fila.pk, motivos=("CODIGO_VENCIDO",))
    usado = gastar_codigo(usuario=usuario, acto=acto, objeto=objeto, codigo=codigo, instante=instante)
    if usado is None:
        return _fallo(fila, usuario, "CODIGO_INCORRECTO", instante)
    fila.fallos = 0
    fila.save(update_fields=["fallos", "bloqueada_hasta"])
    return Factor(clave_id=fila.pk, codigo_id=usado.pk)


def _bloqueada(fila: ClaveFirma, *otros: str) -> Factor:
    return Factor(
        clave_id=fila.pk,
        motivos=("FIRMA_BLOQUEADA_TEMPORAL", *otros),
        datos={"intentos": 0, "bloqueada_hasta": fila.bloqueada_hasta},
    )


def _fallo(fila: ClaveFirma, usuario: Usuario, motivo: str, instante: datetime) -> Factor:
    fila.fallos += 1
    if fila.fallos < MAXIMO_FALLOS:
        fila.save(update_fields=["fallos", "bloqueada_hasta"])
        return Factor(clave_id=fila.pk, motivos=(motivo,), datos={"intentos": MAXIMO_FALLOS - fila.fallos})
    fila.bloqueada_hasta = instante + BLOQUEO
    fila.save(update_fields=["fallos", "bloqueada_hasta"])
    avisar(
        clave=f"firma-bloqueada:{fila.pk}:{fila.bloqueada_hasta.isoformat()}",
        a=correo_de(usuario),
        asunto="Detuvimos su firma por 30 minutos",
        plantilla="firma_bloqueada_temporal",
        contexto={"hasta": fila.bloqueada_hasta},
        persona_id=usuario.persona_id,
    )
    return _bloqueada(fila, motivo)
