"""People and fondos that the tests of money need."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import psycopg2
import pytest
from django.db import connection

from afiliados.models import Persona
from issssspenet.servicios import urls
from prestaciones.models import Fondo
from prestaciones.services.fondos import cargar_fondo_de_ahorro
from prestaciones.services.polizas import Linea, asentar

Q = "2026-11-Q1"


def persona_nueva(numero: int = 0) -> Persona:
    """A person whose CURP is only well formed: what matters here is that there are many."""
    letras = f"{chr(65 + numero // 26 % 26)}{chr(65 + numero % 26)}"
    return Persona.objects.create(
        curp=f"PE{letras}800115MASRJL{numero // 676 % 10}6",
        nombres="ALFA",
        apellido1=f"PRUEBA{numero}",
        fecha_nacimiento=date(1980, 1, 15),
        sexo="M",
    )


@pytest.fixture
def fondo(db: None) -> Fondo:
    cargar_fondo_de_ahorro()
    return Fondo.objects.get(clave="FA")


@pytest.fixture
def persona(db: None) -> Persona:
    return persona_nueva()


def ahorrar(persona: Persona, importe: str, *, clave: str = "FA:prueba", quincena: str = Q) -> Any:
    """A póliza that leaves `importe` in the person's fondo."""
    monto = Decimal(importe)
    return asentar(
        clave=f"{clave}:{quincena}:{persona.pk}",
        fondo="FA",
        quincena=quincena,
        concepto="Ahorro de prueba",
        lineas=[Linea("1101", cargo=monto), Linea("2101", persona.pk, abono=monto)],
    )


def conectar_como_portal() -> Any:
    """A login of its own as the runtime role: nothing that SET ROLE would still let through."""
    base = urlsplit(urls()["DATABASE_URL"])
    return psycopg2.connect(
        host=base.hostname,
        port=base.port,
        user=base.username,
        password=base.password,
        dbname=connection.settings_dict["NAME"],
    )


@pytest.fixture
def portal(transactional_db: None) -> Iterator[Any]:
    conexion = conectar_como_portal()
    yield conexion
    conexion.rollback()
    conexion.close()
