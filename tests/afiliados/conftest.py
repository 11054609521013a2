"""An entidad, its padrón and the sample files."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from afiliados.identidad import nacimiento_de
from afiliados.models import Afiliado, EntidadPatronal, Licencia, OcupacionPlaza, Persona, Plaza, SueldoBase
from registro.services.cifras import Publicada, asegurar_serie, cargar

MUESTRAS = Path(__file__).resolve().parents[3] / "shared" / "datos" / "cargas_ejemplo"
con_muestras = pytest.mark.skipif(not MUESTRAS.is_dir(), reason="las muestras no vienen con el proyecto")
ANTES = date(2020, 1, 1)


@pytest.fixture
def salario_minimo(db: None) -> None:
    serie = asegurar_serie("salario-minimo", "Salario mínimo general", "MXN diarios")
    cargar(serie, [Publicada(date(2026, 1, 1), date(2026, 12, 31), "315.04", "prueba")])


@pytest.fixture
def entidad(salario_minimo: None) -> EntidadPatronal:
    return EntidadPatronal.objects.create(clave="EJ01", nombre="Entidad de ejemplo")


def dar_de_alta(
    entidad: EntidadPatronal,
    *,
    curp: str,
    plaza: str,
    mensual: str = "12000.00",
    bruto: str = "16000.00",
    desde: date = ANTES,
    hasta: date | None = None,
    **datos: Any,
) -> OcupacionPlaza:
    """Somebody in a plaza, as if an earlier file had said so."""
    persona, _ = Persona.objects.get_or_create(
        curp=curp,
        defaults={
            "nombres": "ALFA",
            "apellido1": "PRUEBA",
            "fecha_nacimiento": nacimiento_de(curp),
            "sexo": curp[10],
            **datos,
        },
    )
    afiliado, _ = Afiliado.objects.get_or_create(
        persona=persona, defaults={"fecha_ingreso": desde, "fecha_incorporacion": desde}
    )
    lugar, _ = Plaza.objects.get_or_create(entidad=entidad, clave=plaza)
    periodo = DateRange(desde, hasta)
    ocupacion = OcupacionPlaza.objects.create(
        afiliado=afiliado, plaza=lugar, periodo=periodo, calidad="BASE", tipo_nombramiento="DEFINITIVO",
        centro_trabajo="CT-01", num_empleado="E1",
    )  # fmt: skip
    SueldoBase.objects.create(
        ocupacion=ocupacion, vigencia=periodo, mensual=Decimal(mensual), bruto_mensual=Decimal(bruto)
    )
    return ocupacion


def leer_muestra(nombre: str) -> list[dict[str, str]]:
    with (MUESTRAS / nombre).open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo))


@pytest.fixture
def padron_de_muestra(entidad: EntidadPatronal) -> EntidadPatronal:
    """What the sample movements suppose: who leaves or changes was there before."""
    anteriores = {"PZ-0121": "PZ-0021", "PZ-0122": "PZ-0022"}
    for fila in leer_muestra("movimientos_2026-11-Q1_ejemplo.csv"):
        if fila["movimiento"] == "ALTA":
            continue
        vuelve = fila["motivo"] == "REINGRESO DESPUES DE BAJA"
        ocupacion = dar_de_alta(
            entidad,
            curp=fila["curp"],
            plaza="PZ-9008" if vuelve else anteriores.get(fila["plaza"], fila["plaza"]),
            hasta=date(2024, 5, 1) if vuelve else None,
            rfc=fila["rfc"],
            **(
                {}
                if fila["movimiento"] == "SUELDO"
                else {"mensual": fila["sueldo_base_mensual"], "bruto": fila["sueldo_bruto_mensual"]}
            ),
        )
        if vuelve:
            Afiliado.objects.filter(pk=ocupacion.afiliado_id).update(tipo="baja")
        if fila["motivo"] == "TERMINO DE LICENCIA":
            periodo = DateRange(date(2026, 5, 1), date(2027, 5, 1))
            Licencia.objects.create(ocupacion=ocupacion, clase="LICENCIA", periodo=periodo)
    return entidad
