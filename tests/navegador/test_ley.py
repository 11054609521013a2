"""The pages of the law in a browser: looked at closely at both widths, and used without JavaScript."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, sync_playwright

from registro.services.textos import cargar_texto
from tests.camino.navegador import ARGUMENTOS, CHROMIUM, ESCRITORIO, TELEFONO
from tests.navegador.lupa import Lupa
from tests.registro.test_textos import INVENTADA

pytestmark = [pytest.mark.navegador, pytest.mark.enable_socket, pytest.mark.django_db(transaction=True)]
RUTAS = (
    "/ley/", "/ley/?buscar=pensión", "/ley/?buscar=zzz", "/ley/ley/ley-3/", "/ley/ley/ley-101/", "/ley/ley/ley-derogadas/",
    "/ley/contrato/contrato-septima-b/", "/cifra/ley-145/?ejemplo=1", "/cifra/ley-89/?ejemplo=2", "/cifra/ley-144/?ejemplo=1",
    "/cifra/calendario-plazos/?operacion=edad",
)  # fmt: skip


@contextmanager
def pagina_de(medida: dict[str, int], *, con_js: bool = True) -> Iterator[tuple[Page, list[str]]]:
    """A page of a browser, and what it complained of."""
    quejas: list[str] = []
    with sync_playwright() as p:
        navegador = p.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTOS)
        pagina = navegador.new_context(viewport=medida, java_script_enabled=con_js, locale="es-MX").new_page()
        pagina.on("console", lambda mensaje: quejas.append(mensaje.text) if mensaje.type == "error" else None)
        pagina.on("pageerror", lambda error: quejas.append(str(error)))
        yield pagina, quejas
        navegador.close()


@pytest.mark.parametrize("medida", [TELEFONO, ESCRITORIO], ids=["teléfono", "escritorio"])
def test_las_páginas_de_la_ley_no_tienen_faltas(live_server, medida):
    cargar_texto(contenido=INVENTADA.encode(), nombre="ley.txt", aunque_falten=True)
    hallazgos: list[str] = []
    with pagina_de(medida) as (pagina, quejas):
        for ruta in RUTAS:
            lupa = Lupa()
            pagina.goto(live_server.url + ruta)
            pagina.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
            lupa.mirar(pagina, "nadie")
            hallazgos += lupa.hallazgos
        lupa = Lupa()
        pagina.goto(f"{live_server.url}/cifra/ley-145/?ejemplo=1")
        pagina.get_by_label("Capital que pide").fill("40.000")
        pagina.get_by_role("button", name="Calcular").last.click()
        assert pagina.locator("[data-enfocar]").count() == 1
        lupa.mirar(pagina, "nadie")
    assert hallazgos + lupa.hallazgos == []
    assert quejas == []


def test_se_calcula_y_se_agrega_un_renglón_sin_javascript(live_server):
    with pagina_de(TELEFONO, con_js=False) as (pagina, _):
        pagina.goto(f"{live_server.url}/cifra/ley-145/?ejemplo=1")
        pagina.get_by_label("Capital que pide").fill("$40,000")
        pagina.get_by_label("Capital que pide").press("Enter")
        assert "$49,374.24" in pagina.locator("#resultado").inner_text()
        pagina.goto(f"{live_server.url}/cifra/ley-89/?ejemplo=1")
        antes = pagina.get_by_role("button", name="Quitar").count()
        pagina.get_by_role("button", name="Agregar").click()
        assert pagina.get_by_role("button", name="Quitar").count() == antes + 1
