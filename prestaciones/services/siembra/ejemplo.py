"""Entidad EJ01: the padrón that the sample files of November 2026 suppose (who leaves or changes there was here before)."""

import csv
from datetime import date, timedelta
from importlib.resources import files

import pghistory
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from afiliados.identidad import nacimiento_de
from afiliados.models import Afiliado, EntidadPatronal, Licencia, OcupacionPlaza, Persona, Plaza, SueldoBase

CLAVE = "EJ01"
DIA = timedelta(days=1)


def _rango(desde: str, hasta: str) -> DateRange:
    return DateRange(date.fromisoformat(desde), date.fromisoformat(hasta) + DIA if hasta else None)


def _persona(fila: dict[str, str]) -> Afiliado:
    """Somebody with two plazas comes in two rows."""
    persona, _ = Persona.objects.get_or_create(
        curp=fila["curp"],
        defaults={nombre: fila[nombre] for nombre in ("rfc", "nss", "nombres", "apellido1", "apellido2")}
        | {"fecha_nacimiento": nacimiento_de(fila["curp"]), "sexo": fila["curp"][10]},
    )
    tipo = Afiliado.Tipo.BAJA if fila["hasta"] else Afiliado.Tipo.ACTIVO
    afiliado, _ = Afiliado.objects.get_or_create(
        persona=persona,
        defaults={"tipo": tipo, "fecha_ingreso": fila["desde"], "fecha_incorporacion": fila["desde"]},
    )
    return afiliado


def _ocupar(entidad: EntidadPatronal, fila: dict[str, str]) -> None:
    periodo = _rango(fila["desde"], fila["hasta"])
    ocupacion = OcupacionPlaza.objects.create(
        afiliado=_persona(fila), plaza=Plaza.objects.create(entidad=entidad, clave=fila["plaza"]), periodo=periodo,
        calidad=fila["calidad"], tipo_nombramiento="DEFINITIVO", centro_trabajo="CT-01", num_empleado=fila["numero"],
    )  # fmt: skip
    SueldoBase.objects.create(
        ocupacion=ocupacion, vigencia=periodo, mensual=fila["mensual"], bruto_mensual=fila["bruto"]
    )
    if fila["licencia_desde"]:
        licencia = _rango(fila["licencia_desde"], fila["licencia_hasta"])
        Licencia.objects.create(ocupacion=ocupacion, clase="LICENCIA", periodo=licencia)


@transaction.atomic
def abrir_entidad_de_ejemplo() -> EntidadPatronal:
    """Writes it once."""
    entidad, nueva = EntidadPatronal.objects.get_or_create(
        clave=CLAVE, defaults={"nombre": "Entidad de los archivos de muestra", "clase": "organismo"}
    )
    if nueva:
        texto = files("prestaciones.services.siembra").joinpath("datos", "entidad_de_ejemplo.csv")
        with pghistory.context(siembra=CLAVE):
            for fila in csv.DictReader(texto.read_text(encoding="utf-8").splitlines()):
                _ocupar(entidad, fila)
    return entidad
