"""P2 for consumption and mortgages: exact, with the figures of the day, and clear about the limits."""

import csv
import io
import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from django.urls import reverse

from registro.models import Cifra
from registro.templatetags.formatos import dinero, porciento

pytestmark = pytest.mark.django_db
CONSUMO = {"capital": "60,000", "quincenas": 96}
CASA = {"capital": "600,000", "quincenas": 240, "destino": "adquisicion_casa"}


def abono_exacto(capital: int, anual: str, quincenas: int) -> str:
    """The level instalment by its formula, with exact fractions: an oracle of its own."""
    r = Fraction(anual) / 2400
    exacto = capital * r / (1 - (1 + r) ** -quincenas)
    return dinero(
        Decimal(exacto.numerator * 10_000 // exacto.denominator).scaleb(-4).quantize(Decimal("0.01"), ROUND_HALF_UP)
    )


@pytest.fixture
def ver(client, cifras):
    return lambda slug, **datos: client.get(reverse("simulador", args=[slug]), datos).content.decode()


@pytest.fixture
def tiie_de_junio(cifras):
    return Cifra.objects.get(serie__clave="tiie28", vigencia__startswith="2026-06-30", estado="APROBADA").valor


def test_consumo_con_la_tiie_del_mes_pasado(ver):
    pagina = ver("consumo", **CONSUMO)
    assert abono_exacto(60_000, "14.25", 96) in pagina
    assert "$600.00" in pagina  # the reserve: 1 % of the capital, apart (Ley 153)
    assert "14.25\u00a0%" in pagina
    assert "1ª quincena de diciembre de 2026" in pagina


def test_hipoteca_con_la_tiie_de_junio(ver, tiie_de_junio):
    anual = str(Decimal(tiie_de_junio) + Decimal("4.5"))
    pagina = ver("hipotecario", **CASA)
    assert abono_exacto(600_000, anual, 240) in pagina
    assert "$3,000.00" in pagina  # the reserve: 0.5 % (Ley 175)
    assert "publicada el 30 de junio de 2026" in pagina
    assert "La tasa cambia cada enero y cada julio" in pagina
    assert f"un punto el próximo semestre, su tasa sería de {porciento(Decimal(anual) + 1)}" in pagina


def test_el_plazo_tiene_dos_lados(ver):
    assert "Pagaría cada quincena" in ver("consumo", capital="60000", quincenas=120)
    assert "El plazo máximo es de 120 quincenas (Ley, art. 154)." in ver("consumo", capital="60000", quincenas=121)
    assert "Pagaría cada quincena" in ver("hipotecario", **{**CASA, "quincenas": 480})
    assert "El plazo máximo es de 480 quincenas (Ley, art. 170)." in ver("hipotecario", **{**CASA, "quincenas": 504})


def test_la_mitad_del_sueldo_tiene_dos_lados(ver):
    abono = Decimal(abono_exacto(60_000, "14.25", 96).strip("$").replace(",", ""))
    assert "Sí cabe." in ver("consumo", **CONSUMO, sueldo=str(abono * 2))
    pagina = ver("consumo", **CONSUMO, sueldo=str(abono * 2), otros="0.01")
    assert "Sí cabe." not in pagina
    assert "No cabe." in pagina


def test_cuánto_se_presta_sobre_un_inmueble(ver):
    vivienda = ver("hipotecario", **CASA, valor="700,000")
    assert "$665,000.00, el 95 %" in vivienda
    cara = ver("hipotecario", **CASA, valor="2,000,000")
    assert "$1,800,000.00, el 90 %" in cara
    assert "No cabe." in ver("hipotecario", **CASA, valor="600,000")


def test_mil_uma_son_el_tope_de_una_hipoteca(ver):
    """117.31 daily for 2026: 3,566.22 a month."""
    assert "No cabe." not in ver("hipotecario", **{**CASA, "capital": "3566220"})
    assert "No cabe." in ver("hipotecario", **{**CASA, "capital": "3566220.01"})


def test_con_más_tiempo_el_abono_baja(ver):
    pagina = ver("consumo", **CONSUMO)
    assert f"Con 120 quincenas (5 años) su abono baja a {abono_exacto(60_000, '14.25', 120)}" in pagina
    assert "su abono baja" not in ver("consumo", capital="60000", quincenas=120)


@pytest.mark.parametrize("slug", ["consumo", "hipotecario"])
def test_sin_puntos_de_la_junta_no_inventa(client, db, slug):
    pagina = client.get(reverse("simulador", args=[slug]), {**CASA, **CONSUMO}).content.decode()
    assert "Por ahora no se puede simular" in pagina
    assert "SIN_PUNTOS_AUTORIZADOS" in pagina


def test_la_tabla_que_se_descarga_cuadra(client, cifras):
    respuesta = client.get(reverse("simulador_tabla", args=["hipotecario", "csv"]), CASA)
    filas = list(csv.DictReader(io.StringIO(respuesta.content.decode("utf-8-sig"))))
    assert len(filas) == 240
    assert sum(Decimal(f["capital"]) for f in filas) == Decimal("600000.00")
    assert filas[-1]["saldo"] == "0.00"
    assert {Decimal(f["abono"]) - Decimal(f["capital"]) - Decimal(f["interes"]) for f in filas} == {Decimal(0)}


@pytest.mark.parametrize(
    ("fila", "estado"), [("1", 200), ("96", 200), ("97", 404), ("0", 404), ("-1", 404), ("x", 404)]
)
def test_cada_fila_se_explica_y_sólo_las_que_hay(client, cifras, fila, estado):
    ruta = reverse("simulador_cifra", args=["consumo"])
    assert client.get(ruta, {**CONSUMO, "fila": fila}).status_code == estado


def test_cada_cifra_de_la_hipoteca_tiene_su_explicación(client, cifras):
    datos = {**CASA, "valor": "700000", "sueldo": "9000", "neto": "8000", "otros": "500"}
    pagina = client.get(reverse("simulador", args=["hipotecario"]), datos).content.decode()
    anclas = set(re.findall(r"/simulador/hipotecario/cifra/\?[^\"#]*#([\w-]+)", pagina))
    explicacion = client.get(reverse("simulador_cifra", args=["hipotecario"]), datos).content.decode()
    assert anclas == {"ley-170", "ley-164", "ley-142", "ley-166", "ley-165", "ley-169"}
    assert anclas <= set(re.findall(r'<section id="([\w-]+)"', explicacion))
    assert re.search(r'monto-grande">(\$[0-9,.]+)<', pagina)[1] in explicacion
