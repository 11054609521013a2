"""People with savings, a sueldo and a carta, and the figures of the rate."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from afiliados.models import OcupacionPlaza, Persona, SueldoBase
from afiliados.services.cartas import Parte, Testigo, capturar_carta
from contratos.services.claves import establecer_clave
from derecho import Quincena
from prestaciones.services.polizas import Linea, asentar
from registro.models import Usuario
from registro.services.cifras import Publicada, asegurar_serie, cargar
from tests.contratos.conftest import CLAVE, _reloj, contrato_vigente_de, empleados, persona_nueva, usuario_de

__all__ = ["_reloj", "empleados"]
ULTIMA = Quincena.leer("2026-10-Q2")


@pytest.fixture
def cifras(db: None) -> None:
    """The rate of November 2026: 9.75 % plus 4.5 points, as the worked example of the screens."""
    for clave, desde, valor in (
        ("tiie28", date(2026, 10, 30), "9.7500"),
        ("tiie28", date(2026, 11, 30), "9.5000"),
        ("tiie28", date(2026, 12, 31), "9.5000"),
    ):
        cargar(asegurar_serie(clave, clave, "%"), [Publicada(desde, desde, valor, "prueba", desde)])
    for anio in (2026, 2027):
        puntos = Publicada(date(anio, 1, 1), date(anio, 12, 31), "4.5000", "acuerdo de prueba")
        for clave in ("puntos-corto-plazo", "puntos-consumo", "puntos-hipotecario"):
            cargar(asegurar_serie(clave, "puntos", "puntos"), [puntos])


def con_ahorro(
    persona: Persona, ahorro: str = "60000.00", *, quincenas: int = 24, mensual: str = "18000.00"
) -> Persona:
    """Gives the person a sueldo base and `ahorro` pesos, two thirds own, over uninterrupted quincenas."""
    ocupacion = OcupacionPlaza.objects.get(afiliado=persona.afiliado)
    SueldoBase.objects.create(
        ocupacion=ocupacion,
        vigencia=DateRange(date(2015, 1, 1), None),
        mensual=Decimal(mensual),
        bruto_mensual=Decimal(mensual),
    )
    parte = (Decimal(ahorro) / quincenas / 3).quantize(Decimal("0.01"))
    for n in range(quincenas):
        quincena = str(ULTIMA + (n - quincenas + 1))
        propia = parte * 2 if n else Decimal(ahorro) - parte * (3 * quincenas - 2)
        asentar(
            clave=f"FA:{quincena}:{persona.pk}", fondo="FA", quincena=quincena, concepto="prueba",
            lineas=[
                Linea("1101", cargo=propia + parte),
                Linea("2101", persona.pk, abono=propia),
                Linea("2102", persona.pk, abono=parte),
            ],
        )  # fmt: skip
    return persona


def con_carta(persona: Persona) -> Persona:
    capturar_carta(
        afiliado=persona.afiliado,
        designaciones=[Parte(nombre="Hija de prueba", parentesco="hijo", porcentaje=Decimal(100))],
        testigo1=Testigo("TEST800101HASSSS01", "Testigo Uno"),
        testigo2=Testigo("TEST800101HASSSS02", "Testigo Dos"),
        autor=None,
        fecha=date(2026, 1, 5),
    )
    return persona


def lista(numero: int, ahorro: str = "60000.00", **mas: object) -> Usuario:
    """Somebody who may sign and borrow."""
    persona = con_carta(con_ahorro(persona_nueva(numero), ahorro, **mas))
    usuario = usuario_de(persona)
    contrato_vigente_de(persona)
    establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())
    usuario.persona = persona
    return usuario


@pytest.fixture
def solicitante(cifras: None) -> Usuario:
    return lista(1)


@pytest.fixture
def aval_listo(cifras: None) -> Usuario:
    return lista(2, "25000.00")
