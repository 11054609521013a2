"""Accounts and hours of the sample institute. Never part of a real one: its passwords are public."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, OuterRef

from afiliados.models import Afiliado, DesignacionEnlace, EntidadPatronal
from contratos.models import Tramite
from contratos.services.citas import abrir_horarios
from prestaciones.selectors.fondo_ahorro import disponible
from prestaciones.services.siembra.usuarios import crear_usuario_demo
from registro.models import Usuario

# A TOTP secret a person can type into an app; the walk of `make demo DEMO=check` computes the same codes.
SECRETO = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
DIAS_DE_CITAS = 400


@dataclass(frozen=True)
class Persona:
    correo: str
    nombre: str
    puesto: str
    curp: str
    grupos: tuple[str, ...]
    tipo: str = "instituto"


PERSONAL = (
    Persona("ventanilla1@issssspea.example", "Norma Ríos Vega", "Ventanilla", "RIVN820304MASSGR01", ("Ventanilla",)),
    Persona("ventanilla2@issssspea.example", "Óscar Luna Paz", "Ventanilla", "LUPO790911HASNZS02", ("Ventanilla",)),
    Persona(
        "analisis@issssspea.example", "Elena Cruz Soto", "Analista de préstamos", "CUSE850621MASRTL03", ("Análisis",)
    ),
    Persona(
        "autoriza@issssspea.example", "Raúl Mora Díaz", "Jefe de prestaciones", "MODR750130HASRZL04", ("Autorización",)
    ),
    Persona("tesoreria@issssspea.example", "Inés Gil Rojas", "Tesorera", "GIRI880717MASLJN05", ("Tesorería",)),
    Persona("direccion@issssspea.example", "Hugo Peña Salas", "Director General", "PESH700225HASXLG06", ("Dirección",)),
    Persona("auditoria@issssspea.example", "Lucía Ibarra Cano", "Auditora", "IACL810812MASBNC07", ("Auditoría",)),
)


def cuenta_con_segundo_factor(persona: Persona) -> Usuario:
    """An account of staff or of an enlace, ready to enter with password and TOTP."""
    usuario = crear_usuario_demo(
        usuario=persona.correo,
        tipo=persona.tipo,
        nombre=persona.nombre,
        correo=persona.correo,
        curp=persona.curp,
        puesto=persona.puesto,
        grupos=persona.grupos,
    )
    if not Authenticator.objects.filter(user=usuario, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(usuario, SECRETO)
    return usuario


def _enlaces(hoy: date) -> list[Usuario]:
    """One person for each entidad, designated by an oficio of the sample."""
    enlaces = []
    for numero, entidad in enumerate(EntidadPatronal.objects.order_by("clave")):
        correo = f"enlace.{entidad.clave.lower()}@entidad.example"
        curp = f"ENLA7001{numero % 28 + 1:02d}HASXXX{numero // 28}{numero % 10}"
        persona = Persona(correo, f"Enlace de {entidad.nombre}", "Enlace", curp, (), "enlace")
        usuario = cuenta_con_segundo_factor(persona)
        if not usuario.designaciones.exists():
            DesignacionEnlace.objects.create(
                usuario=usuario, entidad=entidad, oficio="DEMO-1", vigencia=DateRange(hoy - timedelta(days=30), None)
            )
        enlaces.append(usuario)
    return enlaces


@transaction.atomic
def preparar(*, instante: datetime, hoy: date) -> None:
    """Staff, enlaces and hours for appointments; repeating it adds nothing."""
    for persona in PERSONAL:
        cuenta_con_segundo_factor(persona)
    _enlaces(hoy)
    abrir_horarios(desde=hoy, dias=DIAS_DE_CITAS)


@dataclass(frozen=True)
class Sugerencia:
    """Somebody of the sample with whom to try the portal."""

    para: str
    curp: str
    clave_afiliacion: str
    correo: str


def sugerencias(hoy: date) -> list[Sugerencia]:
    """Who may borrow, who may guarantee, who may retire: none of them has an account yet."""
    con_cuenta = Usuario.objects.filter(persona_id=OuterRef("persona_id"))
    con_tramite = Tramite.objects.filter(persona_id=OuterRef("persona_id"))
    libres = (
        Afiliado.objects.filter(tipo=Afiliado.Tipo.ACTIVO)
        .exclude(persona__correo="")
        .filter(~Exists(con_cuenta), ~Exists(con_tramite))
        .select_related("persona")
        .order_by("pk")
    )
    # A fund of middle size: the loan is not tiny, and half of the pay is enough for its instalment.
    con_carta = libres.filter(cartas__revocada_en=None, cartas__isnull=False).distinct()
    con_ahorro = [a for a in con_carta[:60] if 20_000 < disponible(a.persona_id) < 90_000]
    mayor = hoy.replace(year=hoy.year - 66, day=1)
    jubilables = libres.filter(
        persona__fecha_nacimiento__lte=mayor, fecha_incorporacion__lte=hoy.replace(year=hoy.year - 17, day=1)
    )
    elegidos = [
        *(("pedir un préstamo", a) for a in con_ahorro[:1]),
        *(("ser aval", a) for a in con_ahorro[1:2]),
        *(("pedir su pensión", a) for a in jubilables[:1]),
    ]
    return [Sugerencia(para, a.persona.curp, a.clave_afiliacion, a.persona.correo) for para, a in elegidos]
