"""The whole of section 5 in a browser, each page looked at closely; and again where people have no JavaScript."""

import pytest

from tests.camino.historia import pasos_de
from tests.camino.revision import escenario
from tests.navegador.lupa import Lupa, contraste

pytestmark = [pytest.mark.navegador, pytest.mark.enable_socket]


def test_la_lupa_ve_lo_que_está_mal():
    """The control: a border of Bootstrap's default colour and a page in «tú» are found."""
    assert contraste("rgb(222, 226, 230)") < 3 < contraste("rgb(111, 120, 133)")
    from tests.navegador.lupa import MALAS_PALABRAS

    assert MALAS_PALABRAS["tuteo"].search("Introduce tu contraseña")
    assert MALAS_PALABRAS["dinero sin forma"].search("debe $12345.6")
    assert not MALAS_PALABRAS["dinero sin forma"].search("debe $12,345.60")


def test_camino_completo_sin_faltas_graves():
    lupa = Lupa()
    with escenario("portal_navegador", revisar=lupa.mirar) as historia:
        for _, hacer in pasos_de(historia):
            hacer()
        quejas = historia.mundo.quejas
    assert lupa.hallazgos == []
    assert quejas == []
    assert len(lupa.vistas) >= 40


@pytest.mark.largo
def test_camino_completo_sin_javascript():
    with escenario("portal_sin_js", con_js=False) as historia:
        for _, hacer in pasos_de(historia):
            hacer()
