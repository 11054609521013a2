"""People, staff and a tiny benefit in its two shapes (with offer and payment, and without)."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.utils import timezone
from freezegun import freeze_time

from afiliados.models import Afiliado, EntidadPatronal, OcupacionPlaza, Persona, Plaza
from contratos import tramites
from contratos.forms.tramite import FormaDePaso
from contratos.models import ClaveFirma, ContratoAdhesion
from contratos.services.claves import establecer_clave
from contratos.services.firmar import Sesion
from contratos.services.version import version_por_firmar
from contratos.tramites import (
    Condiciones,
    DocumentoDeAceptacion,
    DocumentoExigido,
    Fila,
    Paso,
    RelojDeServicio,
    Requisito,
    Seccion,
    Servicio,
)
from registro.cifrado import descifrar
from registro.models import Aviso, Usuario

CLAVE = "cinco lunas azules"
CONTRASENA = "trigo verde 2026"
SESION = Sesion(resumen="0" * 64, ip="127.0.0.1", user_agent="pytest", segundo_factor=False)
PDF = b"%PDF-1.4\n%prueba\n"


@pytest.fixture(autouse=True)
def _reloj() -> Iterator[None]:
    with freeze_time("2026-11-20 18:00:00", tick=True):
        yield


def persona_nueva(numero: int = 0, *, correo: str | None = None, nacimiento: date = date(1980, 1, 15)) -> Persona:
    """Somebody with an active plaza. The CURP is well formed and its check digit holds."""
    from stdnum.mx import curp as curp_mx

    base = f"PE{chr(65 + numero // 26)}{chr(65 + numero % 26)}{nacimiento:%y%m%d}MASRJL"
    base += "0" if nacimiento.year < 2000 else "A"
    persona = Persona.objects.create(
        curp=base + curp_mx.calc_check_digit(base),
        rfc=f"PERA{nacimiento:%y%m%d}AB1",
        nombres="ALFA",
        apellido1=f"PRUEBA{numero}",
        fecha_nacimiento=nacimiento,
        sexo="M",
        correo=f"persona{numero}@correo.mx" if correo is None else correo,
    )
    afiliado = Afiliado.objects.create(
        persona=persona, fecha_ingreso=date(2015, 1, 1), fecha_incorporacion=date(2015, 1, 1)
    )
    entidad, _ = EntidadPatronal.objects.get_or_create(clave="SEFI", defaults={"nombre": "Secretaría de Finanzas"})
    plaza = Plaza.objects.create(entidad=entidad, clave=f"P{numero:04d}")
    OcupacionPlaza.objects.create(afiliado=afiliado, plaza=plaza, calidad="BASE", periodo=(date(2015, 1, 1), None))
    return persona


def usuario_de(persona: Persona, *, verificado: bool = True) -> Usuario:
    usuario = Usuario.objects.create_user(
        persona.curp, CONTRASENA, curp=persona.curp, persona_id=persona.pk, email=persona.correo,
        nombre=persona.nombre_completo, tipo="afiliado",
    )  # fmt: skip
    EmailAddress.objects.create(user=usuario, email=persona.correo, verified=verificado, primary=True)
    return usuario


def contrato_vigente_de(persona: Persona, **campos: Any) -> ContratoAdhesion:
    return ContratoAdhesion.objects.create(
        persona=persona, version=version_por_firmar(), folio=f"CON-2026-{persona.pk:06d}",
        estado=campos.pop("estado", "VIGENTE"),
        nombre_completo=persona.nombre_completo, curp=persona.curp, rfc=persona.rfc, correo=persona.correo,
        clave_elector="ABCDEF80011501M100", calle_numero="Calle 1", colonia="Centro", municipio="Aguascalientes",
        telefono="4490000000", protesta_decir_verdad=True, correo_uso_exclusivo=True, capacidad_legal=True,
        aviso_privacidad_en=timezone.now(), enviado_en=timezone.now(), **campos,
    )  # fmt: skip


@pytest.fixture
def persona(db: None) -> Persona:
    return persona_nueva()


@pytest.fixture
def usuario(persona: Persona) -> Usuario:
    return usuario_de(persona)


@pytest.fixture
def contrato(persona: Persona) -> ContratoAdhesion:
    return contrato_vigente_de(persona)


@pytest.fixture
def clave(usuario: Usuario, contrato: ContratoAdhesion) -> ClaveFirma:
    return establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())


def empleado_nuevo(numero: int, **campos: Any) -> Usuario:
    usuario = Usuario.objects.create_user(
        f"empleado{numero}@isssspea.mx", CONTRASENA, email=f"empleado{numero}@isssspea.mx",
        curp=f"EMPL8001{10 + numero}HASMPL{numero:02d}", nombre=f"Empleado {numero}", puesto="Analista",
        tipo="instituto", is_staff=True, **campos,
    )  # fmt: skip
    EmailAddress.objects.create(user=usuario, email=usuario.email, verified=True, primary=True)
    # Staff never works without its second factor.
    Authenticator.objects.create(user=usuario, type="totp", data={"secret": "x"})
    return usuario


@pytest.fixture
def empleados(db: None) -> list[Usuario]:
    return [empleado_nuevo(n) for n in range(1, 4)]


@pytest.fixture
def jefes(db: None) -> list[Usuario]:
    """Staff with every permission, for the pages of gestión."""
    return [empleado_nuevo(n, is_superuser=True) for n in range(4, 7)]


def ultimo_codigo(correo: str) -> str:
    """The code of the latest secret mail to somebody, as they would read it."""
    aviso = Aviso.objects.filter(destinatario=correo).exclude(texto_cifrado="").order_by("-pk")[0]
    return re.search(r"\b[0-9]{6}\b", descifrar(aviso.texto_cifrado))[0]


class FormaMonto(FormaDePaso):
    monto = forms.DecimalField(label="Monto", min_value=Decimal(1), max_digits=12, decimal_places=2)


def _requisitos(tramite: Any) -> list[Requisito]:
    monto = Decimal(tramite.datos["monto"]["monto"])
    return [
        Requisito("Monto", "Ley 139-I", f"{monto}", "1000.00", monto <= 1000, codigo="EXCEDE_TOPE_MAXIMO"),
        Requisito("Tasa", "Ley 144", "14.25 %", "informativo", None),
    ]


def _resumen(tramite: Any) -> list[Seccion]:
    return [Seccion("Lo que pide", [Fila("Monto", tramite.datos["monto"]["monto"])], "monto")]


def _condiciones(tramite: Any) -> Condiciones:
    monto = Decimal(tramite.datos["monto"]["monto"])
    return Condiciones(_resumen(tramite), importe=monto, datos={"monto": str(monto)})


class Testigo:
    """Records which hooks were called, in order."""

    def __init__(self) -> None:
        self.llamadas: list[str] = []

    def anota(self, nombre: str) -> Callable[..., None]:
        return lambda **_: self.llamadas.append(nombre)


def _servicio(testigo: Testigo, **opciones: Any) -> Servicio:
    return Servicio(
        descripcion="Para las pruebas", fundamento="Ley, artículo 138", pasos=[Paso("monto", "Monto", FormaMonto)],
        requisitos=_requisitos, resumen=_resumen, condiciones=_condiciones,
        documentos=lambda _: [DocumentoExigido("comprobante", "Comprobante", "Prueba el dato.", "Su entidad")],
        al_recibir=testigo.anota("recibir"), al_resolver=testigo.anota("resolver"), al_aceptar=testigo.anota("aceptar"),
        al_pagar=testigo.anota("pagar"), al_desistir=testigo.anota("desistir"), **opciones,
    )  # fmt: skip


def _por_firmar(tramite: Any, resolucion: Any) -> list[DocumentoDeAceptacion]:
    return [
        DocumentoDeAceptacion("contrato_mutuo", "contrato-mutuo", "Contrato de mutuo", "pdf/solicitud.html", {}),
        DocumentoDeAceptacion("pagare", "pagare", "Pagaré", "pdf/solicitud.html", {}),
    ]


@pytest.fixture
def testigo() -> Testigo:
    return Testigo()


@pytest.fixture
def con_oferta(testigo: Testigo) -> Iterator[Servicio]:
    """Offer to sign and payment, as a préstamo."""
    servicio = _servicio(
        testigo, slug="con-oferta", titulo="Apoyo con oferta", prefijo="PCO", exige_oferta=True, exige_pago=True,
        documentos_de_aceptacion=_por_firmar,
    )  # fmt: skip
    tramites.registrar(servicio)
    yield servicio
    tramites.retirar("con-oferta")


@pytest.fixture
def sin_oferta(testigo: Testigo) -> Iterator[Servicio]:
    """Resolution and nothing else, with a legal clock, as a pensión."""
    servicio = _servicio(
        testigo, slug="sin-oferta", titulo="Apoyo sin oferta", prefijo="PSO", admite_limitado=True,
        reloj=RelojDeServicio("resolucion-prueba", "ley-55", 60, "naturales", inicia="documentos_validos"),
    )  # fmt: skip
    tramites.registrar(servicio)
    yield servicio
    tramites.retirar("sin-oferta")


def instante(texto: str) -> datetime:
    """«2026-11-13T17:40» in Aguascalientes."""
    from registro.tiempo import AGUASCALIENTES

    return datetime.fromisoformat(texto).replace(tzinfo=AGUASCALIENTES)
