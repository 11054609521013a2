"""The whole of section 5 in a browser, each page looked at closely, by keyboard; and again without JavaScript."""

import pytest

from tests.camino import pasos, simuladores
from tests.camino.historia import pasos_de
from tests.camino.navegador import ESCRITORIO
from tests.camino.revision import escenario
from tests.camino.teclado import ActorDeTeclado
from tests.navegador.lupa import MALAS_PALABRAS, Lupa, contraste

pytestmark = [pytest.mark.navegador, pytest.mark.enable_socket]


def test_la_lupa_ve_lo_que_está_mal():
    """The control: a border of Bootstrap's default colour and a page in «tú» are found."""
    assert contraste("rgb(222, 226, 230)") < 3 < contraste("rgb(111, 120, 133)")
    assert MALAS_PALABRAS["tuteo"].search("Introduce tu contraseña")
    assert MALAS_PALABRAS["dinero sin forma"].search("debe $12345.6")
    assert not MALAS_PALABRAS["dinero sin forma"].search("debe $12,345.60")


def test_camino_completo_con_el_teclado_y_sin_faltas_graves():
    """V1, V2, V4, V5, V7, V20, V23 and V27 on every kind of page; then V11 and V15."""
    lupa, ancha = Lupa(), Lupa()
    with escenario("portal_navegador", revisar=lupa.mirar, clase_de_actor=ActorDeTeclado) as historia:
        for _, hacer in pasos_de(historia):
            hacer()
        cualquiera = historia.mundo.actor("cualquiera", "")
        simuladores.mirar_todo(cualquiera.pagina, historia.mundo.base, lupa.mirar)
        simuladores.sin_boton(cualquiera)
        cualquiera.pagina.set_viewport_size(ESCRITORIO)
        simuladores.mirar_todo(cualquiera.pagina, historia.mundo.base, ancha.mirar)
        quejas = historia.mundo.quejas
        pantallas, activaciones, tecleados = pasos.prestamo_sin_aval(historia.afiliado("aval"))
        pasos.la_sesion_vence_al_firmar(historia.afiliado("aval"))
        pasos.doble_clic_y_otra_pestana(historia.afiliado("aval"))
    assert lupa.hallazgos + ancha.hallazgos == []
    assert quejas == []
    assert len(lupa.vistas) >= 40
    # V11 counts from A8 on: the list of loans is one more screen than the six that it allows.
    assert (pantallas <= 8, activaciones <= 12, tecleados <= 4) == (True, True, True)


def test_camino_completo_sin_javascript():
    """V6: the same ending, pages alone."""
    with escenario("portal_sin_js", con_js=False) as historia:
        for _, hacer in pasos_de(historia):
            hacer()
        simuladores.recorrer(historia.mundo.actor("cualquiera", ""))
