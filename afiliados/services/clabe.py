"""Registering the account where somebody is paid."""

from datetime import datetime

from django.db import transaction

from afiliados.identidad import defecto_de_clabe
from afiliados.models import CuentaClabe, Persona
from registro.errores import Rechazo
from registro.models import Usuario
from registro.services.bitacora import registrar_evento


@transaction.atomic
def registrar_clabe(*, persona: Persona, clabe: str, autor: Usuario | None, instante: datetime) -> CuentaClabe:
    """The new account replaces the one in force; the same one again changes nothing.

    Raises:
        Rechazo: CLABE_FORMATO, CLABE_DIGITO.
    """
    clabe = "".join(clabe.split())
    if defecto := defecto_de_clabe(clabe):
        raise Rechazo(defecto.codigo)
    # The person's row is the lock: two captures at once end with one account in force.
    Persona.objects.select_for_update(no_key=True).get(pk=persona.pk)
    vigente = CuentaClabe.objects.filter(persona=persona, vigente=True).first()
    if vigente and vigente.clabe == clabe:
        return vigente
    CuentaClabe.objects.filter(persona=persona, vigente=True).update(vigente=False)
    cuenta = CuentaClabe.objects.create(persona=persona, clabe=clabe, autor=autor, registrada=instante)
    registrar_evento(tipo="clabe_registrada", objeto=cuenta, autor=autor, datos={"persona": persona.pk})
    return cuenta
