"""Every simulator, whichever application registers it: open to all, keeping nothing, and each figure explained."""

import io
import re
from datetime import date

import openpyxl
import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from registro.services.cifras import Publicada, asegurar_serie, cargar
from registro.simuladores import simuladores

pytestmark = pytest.mark.django_db
CASOS = {
    "corto-plazo": {"capital": "50,000", "quincenas": "72", "con_aval": "on", "sueldo": "9,000"},
    "consumo": {"capital": "60,000", "quincenas": "96", "sueldo": "9,000", "otros": "500"},
    "hipotecario": {"destino": "adquisicion_casa", "capital": "600,000", "quincenas": "240", "valor": "700,000", "sueldo": "9,000"},
    "pension-de-retiro": {"nacimiento": "1972-03-10", "anios": "14", "meses": "3", "sueldo": "18,000"},
    "seguro-de-retiro": {"anios": "15", "meses": "7"},
    "fondo-de-ahorro": {"sueldo": "9,000", "saldo": "40,000", "anios": "10"},
}  # fmt: skip
CADA_UNO = pytest.mark.parametrize("slug", CASOS)


@pytest.fixture(autouse=True)
def _cifras():
    for clave, desde, hasta, valor in (
        ("tiie28", date(2026, 10, 30), date(2026, 10, 30), "9.7500"),
        ("puntos-corto-plazo", date(2026, 1, 1), date(2026, 12, 31), "4.5000"),
        ("puntos-consumo", date(2026, 1, 1), date(2026, 12, 31), "5.0000"),
        ("puntos-hipotecario", date(2026, 1, 1), date(2026, 12, 31), "3.0000"),
        ("rendimiento-fondo-ahorro", date(2026, 1, 1), date(2026, 12, 31), "6.0000"),
    ):
        cargar(asegurar_serie(clave, clave, "%"), [Publicada(desde, hasta, valor, "prueba", desde)])


def test_el_índice_los_lleva_a_todos(client):
    pagina = client.get("/simulador/").content.decode()
    assert [s.slug for s in simuladores()] == list(CASOS)
    for slug in CASOS:
        assert f'href="/simulador/{slug}/"' in pagina
    assert 'href="/simulador/"' in client.get("/").content.decode()


@CADA_UNO
def test_sin_datos_no_hay_resultado_ni_errores(client, slug):
    pagina = client.get(reverse("simulador", args=[slug])).content.decode()
    assert "Aquí verá su resultado" in pagina
    assert "monto-grande" not in pagina
    assert "caja-error" not in pagina


@CADA_UNO
def test_nada_se_guarda_y_nadie_se_identifica(client, slug, django_assert_max_num_queries):
    with django_assert_max_num_queries(12) as consultas:
        respuesta = client.get(reverse("simulador", args=[slug]), CASOS[slug])
    assert "monto-grande" in respuesta.content.decode()
    assert not respuesta.cookies
    assert "no-store" in respuesta["Cache-Control"]
    assert Session.objects.count() == 0
    assert not [q["sql"] for q in consultas if not q["sql"].lstrip().upper().startswith("SELECT")]


@CADA_UNO
@pytest.mark.parametrize("vista", ["simulador", "simulador_cifra"])
def test_sólo_se_lee(client, slug, vista):
    assert client.post(reverse(vista, args=[slug]), CASOS[slug]).status_code == 405


@CADA_UNO
def test_cada_enlace_de_cifra_llega_a_su_regla(client, slug):
    pagina = client.get(reverse("simulador", args=[slug]), CASOS[slug]).content.decode()
    enlaces = {e.replace("&amp;", "&") for e in re.findall(rf'href="(/simulador/{slug}/cifra/[^"]+)"', pagina)}
    assert enlaces
    for enlace in enlaces:
        ruta, _, ancla = enlace.partition("#")
        respuesta = client.get(ruta)
        assert respuesta.status_code == 200
        assert not ancla or f'<section id="{ancla}"' in respuesta.content.decode(), enlace


@CADA_UNO
def test_la_cifra_grande_es_la_de_su_explicación(client, slug):
    pagina = client.get(reverse("simulador", args=[slug]), CASOS[slug]).content.decode()
    cifra = client.get(reverse("simulador_cifra", args=[slug]), CASOS[slug]).content.decode()
    assert re.search(r'monto-grande">(\$[0-9,.]+)<', pagina)[1] in cifra


@CADA_UNO
def test_sin_datos_o_mal_la_explicación_y_la_tabla_regresan_a_la_página(client, slug):
    for ruta in (reverse("simulador_cifra", args=[slug]), reverse("simulador_tabla", args=[slug, "csv"])):
        assert client.get(ruta)["Location"].startswith(f"/simulador/{slug}/")
        mal = client.get(ruta, {"capital": "x", "anios": "x"})
        assert (mal.status_code, mal["Location"].split("?")[0]) == (302, f"/simulador/{slug}/")


@CADA_UNO
def test_con_htmx_sólo_viaja_el_resultado(client, slug):
    cabeza = {"HTTP_HX_REQUEST": "true"}
    bien = client.get(reverse("simulador", args=[slug]), CASOS[slug], **cabeza)
    assert "<!doctype" not in bien.content.decode()
    assert "monto-grande" in bien.content.decode()
    assert "HX-Push-Url" not in bien
    mal = client.get(reverse("simulador", args=[slug]), {"anios": "x", "capital": "x"}, **cabeza)
    assert mal["HX-Push-Url"] == "false"
    assert re.search(r'<a href="#id_\w+">', mal.content.decode())
    # Going back in the history asks for the whole page.
    entera = client.get(
        reverse("simulador", args=[slug]), CASOS[slug], HTTP_HX_HISTORY_RESTORE_REQUEST="true", **cabeza
    )
    assert "<!doctype" in entera.content.decode()


@CADA_UNO
def test_la_hoja_de_cálculo_se_abre(client, slug):
    respuesta = client.get(reverse("simulador_tabla", args=[slug, "xlsx"]), CASOS[slug])
    hoja = openpyxl.load_workbook(io.BytesIO(respuesta.content)).active
    assert hoja.max_row > 3
    assert client.get(reverse("simulador_tabla", args=[slug, "pdf"]), CASOS[slug]).status_code == 404


def test_un_simulador_que_no_hay_no_existe(client):
    assert client.get("/simulador/loteria/").status_code == 404


def test_lo_que_no_se_pregunta_no_se_repite(client):
    """A stray parameter of the address goes neither to the links nor to the page."""
    pagina = client.get("/simulador/corto-plazo/", {**CASOS["corto-plazo"], "curp": "PERJ800101"}).content.decode()
    assert "monto-grande" in pagina
    assert "PERJ800101" not in pagina
