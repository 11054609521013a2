"""The simulator of the retirement pension: exact, on both sides of each requirement, and without an account."""

import csv
import io
import re
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from pensiones.selectors.simulador import Simulacion, cumple, ingreso_de, sueldos_de
from tests.contratos.conftest import _reloj  # noqa: F401 - the clock of 2026-11-20

pytestmark = pytest.mark.django_db
HOY = date(2026, 11, 20)
CASO = {"nacimiento": "1972-03-10", "anios": "14", "meses": "3", "sueldo": "18,000"}


@pytest.fixture
def ver(client):
    return lambda **datos: client.get(reverse("simulador", args=["pension-de-retiro"]), datos).content.decode()


def carrera(nacimiento: date, anios: int, meses: int = 0, sueldo: str = "18000.00") -> Simulacion:
    ingreso = ingreso_de(HOY, anios, meses)
    return Simulacion(HOY, nacimiento, ingreso, sueldos_de(Decimal(sueldo), [], ingreso))


def test_los_años_que_escribe_son_los_que_la_ley_cuenta():
    for anios, meses in ((0, 1), (14, 6), (15, 0), (27, 11)):
        tiempo = carrera(date(1960, 1, 1), anios, meses).ahora.retiro.entradas["ley-98"]["tiempo_servicio"].valor
        assert tiempo == {"anios": anios, "meses": meses, "dias": 0}


@pytest.mark.parametrize(("meses", "cuentan", "procede"), [(6, 14, False), (7, 15, True)])
def test_más_de_seis_meses_son_un_año(meses, cuentan, procede):
    ahora = carrera(date(1955, 1, 1), 14, meses).ahora
    assert (ahora.retiro.anios_computables, ahora.retiro.procede) == (cuentan, procede)


@pytest.mark.parametrize(("nacimiento", "procede"), [(date(1961, 11, 20), True), (date(1961, 11, 21), False)])
def test_los_65_años_tienen_dos_lados(nacimiento, procede):
    simulacion = carrera(nacimiento, 20)
    assert simulacion.ahora.retiro.procede is procede
    assert simulacion.primero.fecha == (HOY if procede else date(2026, 11, 21))


def test_desde_cuándo_y_cuánto(ver):
    """65 years on 2037-03-10; 14 years 3 months on 2026-11-20 make 24 and 6 months and some days: 25, so 88 % of 18,000."""
    pagina = ver(**CASO)
    assert "Podría pensionarse desde el 10 de marzo de 2037" in pagina
    assert '<p class="monto-grande">$15,840.00</p>' in pagina
    for razon in ("Le falta cumplir 65 años", "Su servicio no llega a 15 años", "Sus aportaciones al Instituto"):
        assert razon in pagina
    assert "$9,000.00" in pagina  # 15 years: half
    assert "UMA es de $117.31 al día" in pagina


def test_el_promedio_es_de_los_últimos_tres_años():
    """Left at 65 with 28 years; 36 of the 72 quincenas at 12,000 and 36 at 18,000 make 15,000."""
    ingreso = ingreso_de(HOY, 28, 0)
    sueldos = sueldos_de(Decimal(18_000), [(date(2025, 6, 1), Decimal(12_000))], ingreso)
    ahora = Simulacion(HOY, date(1960, 1, 1), ingreso, sueldos).ahora
    # 2025-06-Q1 to 2026-11-Q2 are 36 quincenas with the new one.
    assert ahora.retiro.entradas["ley-101"]["historial"].valor == [
        {"quincenas": 36, "sbc_mensual": "12000.00"}, {"quincenas": 36, "sbc_mensual": "18000.00"}
    ]  # fmt: skip
    assert ahora.retiro.mensual == Decimal("15000.00")


def test_a_cada_edad_lo_suyo_y_nunca_baja():
    momentos = carrera(date(1972, 3, 10), 14, 3).momentos
    assert [m.edad for m in momentos] == [54, 65, 66, 67, 68, 69, 70]
    montos = [m.retiro.mensual for m in momentos if m.retiro.mensual is not None]
    assert montos == sorted(montos)
    assert montos[-1] == Decimal("18000.00")


def test_quien_nació_en_29_de_febrero_cumple_el_primero_de_marzo():
    assert cumple(date(1964, 2, 29), 65) == date(2029, 3, 1)
    assert cumple(date(1964, 2, 29), 64) == date(2028, 2, 29)


def test_quien_entró_antes_de_2001_puede_escoger(ver):
    dice = "podría escoger lo que daba la ley de 1991"
    base = {"nacimiento": "1970-01-01", "sueldo": "18000"}
    assert dice in ver(**base, ingreso="2001-01-28")
    assert dice not in ver(**base, ingreso="2001-01-29")


def test_un_sueldo_menor_que_el_mínimo_se_avisa(ver):
    """315.04 daily for 2026: 9,451.20 a month."""
    assert "no debería ser menor que $9,451.20" in ver(**{**CASO, "sueldo": "9451.19"})
    assert "no debería ser menor que" not in ver(**{**CASO, "sueldo": "9451.20"})


@pytest.mark.parametrize(
    ("cambios", "dice"),
    [
        ({"ingreso": "2010-01-01"}, "Escriba el día en que entró o los años que lleva, no los dos."),
        ({"anios": "", "meses": ""}, "Escriba el día en que entró o, abajo, los años que lleva."),
        ({"anios": "40"}, "Con su fecha de nacimiento habría entrado antes de los 15 años."),
        ({"anios": "-1"}, "Escriba un número de 0 a 60, sin decimales."),
        ({"anios": "61"}, "Escriba un número de 0 a 60, sin decimales."),
        ({"meses": "12"}, "Escriba un número de 0 a 11, sin decimales."),
        ({"anios": "doce"}, "Escriba un número de 0 a 60, sin decimales."),
        ({"nacimiento": "2011-11-21"}, "Escriba una fecha del 20/11/2011 o anterior."),
        ({"nacimiento": "1926-11-19"}, "Escriba una fecha del 20/11/1926 o posterior."),
        ({"nacimiento": ""}, "Escriba la fecha con día, mes y año"),
        ({"nacimiento": "31/02/1970"}, "Escriba la fecha con día, mes y año"),
        ({"anterior": "15000"}, "Diga qué día cambió, o borre el sueldo anterior."),
        ({"cambio": "2025-01-01"}, "Diga cuánto era antes, o borre la fecha del cambio."),
        ({"anterior": "1", "cambio": "2001-01-01"}, "El cambio debe ser posterior al día en que entró."),
        ({"sueldo": "18.000"}, "Escriba el monto con coma para miles: 18,000."),
    ],
)
def test_lo_que_está_mal_se_dice_en_su_campo(ver, cambios, dice):
    pagina = ver(**{**CASO, **cambios})
    assert dice in pagina
    assert "id_" in re.search(rf'<a href="#(id_\w+)">{re.escape(dice)}', pagina)[1]
    assert "monto-grande" not in pagina


def test_la_fecha_también_se_escribe_con_diagonales(ver):
    assert "10 de marzo de 2037" in ver(**{**CASO, "nacimiento": "10/03/1972"})


def test_cada_fila_abre_su_misma_cifra(client, ver):
    pagina = ver(**CASO)
    filas = re.findall(r'href="(/simulador/pension-de-retiro/cifra/[^"]*fila=\d+)">(\$[0-9,.]+)</a>', pagina)
    assert len(filas) == 6
    for ruta, monto in filas:
        assert f"Su pensión es de {monto} al mes" in client.get(ruta.replace("&amp;", "&")).content.decode()
    assert client.get(reverse("simulador_cifra", args=["pension-de-retiro"]), {**CASO, "fila": "8"}).status_code == 404


def test_la_tabla_se_descarga(client):
    respuesta = client.get(reverse("simulador_tabla", args=["pension-de-retiro", "csv"]), CASO)
    filas = list(csv.DictReader(io.StringIO(respuesta.content.decode("utf-8-sig"))))
    assert [(f["edad"], f["pension_mensual"], f["ya_podria"]) for f in filas[:2]] == [
        ("54", "", "no"),
        ("65", "15840.00", "sí"),
    ]
