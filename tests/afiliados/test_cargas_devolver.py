"""The file that goes back: same lines, same cells, one more column; and the command that prints the verdict."""

import csv
import io
import json

import openpyxl
import pytest
from django.core.management import call_command

from afiliados.services.cargas.devolver import archivo_con_errores, inofensivo
from afiliados.services.cargas.recibir import recibir_carga
from registro.tiempo import ahora
from tests.afiliados.conftest import MUESTRAS, con_muestras

pytestmark = [pytest.mark.django_db, con_muestras]


def recibir(entidad, nombre):
    contenido = (MUESTRAS / nombre).read_bytes()
    return recibir_carga(entidad=entidad, contenido=contenido, nombre=nombre, autor=None, instante=ahora())


def test_las_celdas_vuelven_intactas_y_los_errores_en_su_linea(entidad):
    nombre, contenido = archivo_con_errores(recibir(entidad, "movimientos_con_errores.csv"))
    devueltas = list(csv.reader(io.StringIO(contenido.decode("utf-8-sig"), newline="")))
    originales = list(csv.reader((MUESTRAS / "movimientos_con_errores.csv").open(encoding="utf-8", newline="")))
    assert nombre.endswith(".csv")
    assert [fila[:-1] for fila in devueltas] == originales
    assert devueltas[3][-1].startswith("curp: La CURP tiene 17 caracteres")
    assert all(fila[-1] for fila in devueltas)


def test_un_xlsx_vuelve_como_xlsx_y_todo_es_texto(entidad):
    _, contenido = archivo_con_errores(recibir(entidad, "movimientos_2026-11-Q1_ejemplo.xlsx"))
    hoja = openpyxl.load_workbook(io.BytesIO(contenido)).active
    assert hoja["T1"].value == "fecha_fin"
    assert hoja["U1"].value == "que_corregir"
    assert {celda.data_type for fila in hoja.iter_rows() for celda in fila if celda.value} == {"s"}


@pytest.mark.parametrize(
    ("celda", "vuelve"),
    [("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+52", "'+52"), ("-5.00", "-5.00"), ("PZ-1", "PZ-1"), ("", "")],
)
def test_ninguna_celda_vuelve_como_formula(celda, vuelve):
    assert inofensivo(celda) == vuelve


def test_la_orden_imprime_un_veredicto_y_no_aplica_sin_pedirlo(entidad, capsys):
    call_command("cargar", "EJ01", str(MUESTRAS / "movimientos_con_errores.csv"))
    dicho = json.loads(capsys.readouterr().out)
    assert (dicho["estado"], dicho["filas"], dicho["con_error"], dicho["folio"]) == ("REVISADA", 20, 19, None)
    assert dicho["problemas"][0] == {
        "linea": 2, "columna": "ente", "codigo": "ENTE_DISTINTO", "trae": "EJ02", "grave": True,
        "texto": "El renglón dice EJ02 y el archivo es del ente EJ01. Corrija la clave o súbalo en el archivo de ese ente.",
        "corregir": "Deje sólo los renglones de su entidad.",
    }  # fmt: skip


def test_la_orden_aplica_una_vez_y_repite_el_mismo_acuse(entidad, capsys):
    folios = []
    for _ in range(2):
        call_command("cargar", "EJ01", str(MUESTRAS / "movimientos_con_errores.csv"), "--aplicar")
        folios.append(json.loads(capsys.readouterr().out)["folio"])
    assert folios[0] is not None
    assert folios[0] == folios[1]
