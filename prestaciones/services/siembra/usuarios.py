"""Accounts of the demonstration. None of them exists outside it."""

from collections.abc import Sequence

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.db import transaction

from afiliados.models import Persona
from registro.models import Usuario

# Public on purpose: these accounts are refused outside development.
CLAVE_DEMO = "demostracion-local-2026"


@transaction.atomic
def crear_usuario_demo(
    *,
    usuario: str,
    tipo: str,
    nombre: str,
    correo: str,
    curp: str = "",
    persona: Persona | None = None,
    puesto: str = "",
    grupos: Sequence[str] = (),
    clave: str = CLAVE_DEMO,
) -> Usuario:
    """An account that may enter at once, with its e-mail verified; when it exists, it is left as it is.

    Args:
        usuario: the CURP of an afiliado, the e-mail of anybody else.
        tipo: Usuario.Tipo.
    """
    if existente := Usuario.objects.filter(username=usuario).first():
        return existente
    cuenta = Usuario.objects.create_user(
        usuario,
        clave,
        tipo=tipo,
        nombre=nombre,
        email=correo,
        curp=curp,
        persona_id=persona.pk if persona else None,
        puesto=puesto,
        is_staff=tipo == Usuario.Tipo.INSTITUTO,
    )
    EmailAddress.objects.create(user=cuenta, email=correo, verified=True, primary=True)
    cuenta.groups.set(Group.objects.filter(name__in=grupos))
    return cuenta
