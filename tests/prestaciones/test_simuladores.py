"""The simulators of the seguro de retiro and of the fondo de ahorro: exact, on both sides of each step."""

import csv
import io
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from django.urls import reverse

from derecho import Dato
from prestaciones.selectors.simulador_fondo import Simulacion
from registro.services.cifras import Publicada, asegurar_serie, cargar
from registro.templatetags.formatos import dinero
from tests.contratos.conftest import _reloj  # noqa: F401 - the clock of 2026-11-20

pytestmark = pytest.mark.django_db
CENTAVO = Decimal("0.01")
FONDO = {"sueldo": "9,000", "saldo": "40,000", "anios": "3", "tasa": "6"}


@pytest.fixture
def ver(client):
    return lambda slug, **datos: client.get(reverse("simulador", args=[slug]), datos).content.decode()


def grande(pagina: str) -> str:
    return re.search(r'monto-grande">([^<]+)<', pagina)[1]


@pytest.mark.parametrize(
    ("anios", "meses", "umas"),
    [(0, "", 25), (5, "6", 25), (5, "7", 30), (10, "6", 30), (11, "", 35), (15, "6", 35), (15, "7", 40), (20, "6", 40),
     (21, "", 45), (60, "", 45)],
)  # fmt: skip
def test_el_seguro_por_años(ver, anios, meses, umas):
    """117.31 daily make 3,566.22 a month, for 2026."""
    pagina = ver("seguro-de-retiro", anios=anios, meses=meses)
    monto = Decimal("3566.22") * umas
    assert grande(pagina) == dinero(monto)
    assert pagina.count(dinero((monto / 2).quantize(CENTAVO, ROUND_HALF_UP))) >= 2  # now and for the family
    assert "publicada el 9 de enero de 2026" in pagina


def test_el_anticipo_dice_hasta_cuándo(ver):
    """Thirty días hábiles from Friday 20 November 2026, with 25 December and 1 January off: 5 January 2027."""
    assert "a más tardar el 5 de enero de 2027" in ver("seguro-de-retiro", anios="16")


def a_mano(sueldo: Decimal, saldo: Decimal, quincenas: int, tasa: Decimal, *, retira: bool) -> Decimal:
    """The fund by a loop of its own: what there was at the start of each quincena yields; yields join in January."""
    propia = (sueldo * 5 / 100).quantize(CENTAVO, ROUND_HALF_UP)
    ajena = (sueldo * Decimal("2.5") / 100).quantize(CENTAVO, ROUND_HALF_UP)
    ganado = Decimal(0)
    for n in range(quincenas):
        if (22 + n) % 24 == 0:  # the first one is 2026-12-Q1, the 23rd of its year
            saldo, ganado = saldo + (0 if retira else ganado), Decimal(0)
        ganado += (saldo * tasa / 100 / 24).quantize(CENTAVO, ROUND_HALF_UP)
        saldo += propia + ajena
    return saldo + ganado


@pytest.mark.parametrize("retira", [False, True])
@pytest.mark.parametrize("anios", [1, 3, 40])
def test_el_fondo_crece_como_dice_la_ley(anios, retira):
    simulacion = Simulacion(
        date(2026, 11, 20), Decimal("7333.33"), Decimal("40000.00"), anios * 24, Dato("6.2500", "prueba"), retira
    )
    esperado = a_mano(Decimal("7333.33"), Decimal("40000.00"), anios * 24, Decimal("6.25"), retira=retira)
    assert simulacion.devolucion == esperado
    assert len(simulacion.anios) == anios + 1
    partes = (
        simulacion.inicial + simulacion.suma("trabajador") + simulacion.suma("entidad") + simulacion.suma("rendimiento")
    )
    assert partes == simulacion.devolucion + simulacion.entregados


def test_cada_quincena_lo_de_cada_quien(ver):
    pagina = ver("fondo-de-ahorro", **FONDO)
    assert "Entran $675.00: $450.00 de su sueldo y $225.00 que pone su entidad" in pagina
    assert grande(pagina) == dinero(a_mano(Decimal(9000), Decimal(40_000), 72, Decimal(6), retira=False))
    assert "En la 2ª quincena de noviembre de 2029 tendría" in pagina
    assert "Con la tasa que escribió, 6.00\u00a0% al año" in pagina


def test_sin_tasa_publicada_no_inventa_rendimientos(ver):
    pagina = ver("fondo-de-ahorro", **{**FONDO, "tasa": ""})
    assert "Todavía no hay una tasa de rendimiento publicada" in pagina
    assert grande(pagina) == dinero(40_000 + 675 * 72)


def test_la_tasa_publicada_se_usa_y_se_dice(ver):
    publicada = Publicada(date(2026, 1, 1), date(2026, 12, 31), "5.5000", "acuerdo de prueba", date(2025, 11, 28))
    cargar(asegurar_serie("rendimiento-fondo-ahorro", "rendimiento", "%"), [publicada])
    pagina = ver("fondo-de-ahorro", **{**FONDO, "tasa": ""})
    assert "Con la tasa de 5.50\u00a0% al año" in pagina
    assert "publicada el 28 de noviembre de 2025" in pagina
    assert grande(pagina) == dinero(a_mano(Decimal(9000), Decimal(40_000), 72, Decimal("5.5"), retira=False))


def test_quien_pide_los_rendimientos_los_recibe_en_enero(ver):
    pagina = ver("fondo-de-ahorro", **FONDO, retira="on")
    assert "ya le habrían entregado" in pagina
    assert grande(pagina) == dinero(a_mano(Decimal(9000), Decimal(40_000), 72, Decimal(6), retira=True))


@pytest.mark.parametrize(
    ("slug", "datos", "dice"),
    [
        ("seguro-de-retiro", {"anios": ""}, "Escriba un número de 0 a 60, sin decimales."),
        ("seguro-de-retiro", {"anios": "61"}, "Escriba un número de 0 a 60, sin decimales."),
        ("seguro-de-retiro", {"anios": "1.5"}, "Escriba un número de 0 a 60, sin decimales."),
        ("fondo-de-ahorro", {**FONDO, "anios": "0"}, "Escriba un número de 1 a 40, sin decimales."),
        ("fondo-de-ahorro", {**FONDO, "anios": "41"}, "Escriba un número de 1 a 40, sin decimales."),
        ("fondo-de-ahorro", {**FONDO, "tasa": "100.01"}, "Escriba un porcentaje de 0 a 100"),
        ("fondo-de-ahorro", {**FONDO, "tasa": "NaN"}, "Escriba un porcentaje de 0 a 100"),
        ("fondo-de-ahorro", {**FONDO, "tasa": "6,5"}, "Escriba un porcentaje de 0 a 100"),
        ("fondo-de-ahorro", {**FONDO, "sueldo": "0"}, "Escriba un monto de $1 o más."),
    ],
)
def test_lo_que_está_mal_se_dice(ver, slug, datos, dice):
    pagina = ver(slug, **datos)
    assert dice in pagina
    assert "monto-grande" not in pagina


def test_la_tasa_admite_el_signo(ver):
    assert grande(ver("fondo-de-ahorro", **{**FONDO, "tasa": "6 %"})) == grande(ver("fondo-de-ahorro", **FONDO))


def test_cada_año_abre_su_misma_cifra(client, ver):
    filas = re.findall(
        r'href="(/simulador/fondo-de-ahorro/cifra/[^"]*fila=\d+)">(\$[0-9,.]+)</a>', ver("fondo-de-ahorro", **FONDO)
    )
    assert len(filas) == 4
    for ruta, monto in filas:
        assert f"Su fondo rindió {monto}" in client.get(ruta.replace("&amp;", "&")).content.decode()


@pytest.mark.parametrize(
    ("slug", "datos", "filas"), [("seguro-de-retiro", {"anios": "3"}, 5), ("fondo-de-ahorro", FONDO, 4)]
)
def test_la_tabla_se_descarga(client, slug, datos, filas):
    respuesta = client.get(reverse("simulador_tabla", args=[slug, "csv"]), datos)
    assert len(list(csv.reader(io.StringIO(respuesta.content.decode("utf-8-sig"))))) == filas + 1
    ruta = reverse("simulador_cifra", args=[slug])
    assert client.get(ruta, {**datos, "fila": str(filas)}).status_code == 200
    assert client.get(ruta, {**datos, "fila": str(filas + 1)}).status_code == 404
