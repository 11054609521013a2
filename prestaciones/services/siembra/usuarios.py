"""Accounts of the demonstration. None of them exists outside it."""

from collections.abc import Sequence
from datetime import date

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from afiliados.models import Afiliado, DesignacionEnlace, EntidadPatronal, Persona
from prestaciones.services.siembra.personas import Poblacion
from registro.models import Usuario

CLAVE_DEMO = "demostracion-2026"
# Name of the post, groups.
PERSONAL = (
    ("ventanilla", "Ventanilla de atención", ("Ventanilla",)),
    ("analisis", "Análisis de solicitudes", ("Análisis",)),
    ("autorizacion", "Dirección de Prestaciones", ("Autorización",)),
    ("direccion", "Dirección General", ("Dirección",)),
    ("tesoreria", "Tesorería", ("Tesorería",)),
    ("auditoria", "Auditoría", ("Auditoría",)),
)


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


def _afiliado(fecha: date) -> Usuario:
    """Somebody with a carta and three years or more; the contract is still to be signed."""
    afiliado = (
        Afiliado.objects.select_related("persona")
        .filter(tipo=Afiliado.Tipo.ACTIVO, cartas__isnull=False, fecha_ingreso__lt=fecha.replace(year=fecha.year - 3))
        .filter(ocupaciones__periodo__contains=fecha, ocupaciones__licencias=None)
        .order_by("pk")
        .first()
    )
    persona = afiliado.persona if afiliado else Persona.objects.get(afiliado=Afiliado.objects.order_by("pk")[0])
    return crear_usuario_demo(
        usuario=persona.curp, tipo=Usuario.Tipo.AFILIADO, nombre=persona.nombre_completo, correo=persona.correo,
        curp=persona.curp, persona=persona,
    )  # fmt: skip


def _enlace(fecha: date, semilla: int) -> Usuario:
    entidad = EntidadPatronal.objects.get(clave="D002")
    persona = Poblacion(semilla + 1_000_000).persona((date(1985, 1, 1), date(1985, 12, 31)))
    cuenta = crear_usuario_demo(
        usuario="enlace@entidad.example", correo="enlace@entidad.example", tipo=Usuario.Tipo.ENLACE, curp=persona.curp,
        nombre=f"{persona.nombres} {persona.apellido1}", puesto=f"Enlace de {entidad.nombre}",
    )  # fmt: skip
    if not cuenta.designaciones.exists():
        vigencia = DateRange(fecha.replace(month=1, day=1), fecha.replace(year=fecha.year + 2, month=1, day=1))
        DesignacionEnlace.objects.create(usuario=cuenta, entidad=entidad, oficio="DA/001/DEMO", vigencia=vigencia)
    return cuenta


def crear_usuarios(fecha: date, semilla: int) -> list[Usuario]:
    """One afiliado whose contract is pending, one enlace, and each post of the Institute."""
    poblacion = Poblacion(semilla + 2_000_000)
    personal = []
    for buzon, puesto, grupos in PERSONAL:
        persona = poblacion.persona((date(1975, 1, 1), date(1990, 12, 31)))
        correo = f"{buzon}@instituto.example"
        personal.append(
            crear_usuario_demo(
                usuario=correo, correo=correo, tipo=Usuario.Tipo.INSTITUTO, puesto=puesto, grupos=grupos,
                curp=persona.curp, nombre=f"{persona.nombres} {persona.apellido1}",
            )
        )  # fmt: skip
    return [_afiliado(fecha), _enlace(fecha, semilla), *personal]
