"""P2 in the browser's terms: shareable, exact, and clear when something is wrong."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.fixture
def ver(client, cifras):
    return lambda **datos: client.get(reverse("simulador", args=["corto-plazo"]), datos).content.decode()


def test_el_ejemplo_de_la_pantalla(ver):
    pagina = ver(capital="50,000", quincenas=72, con_aval="on", sueldo="9000")
    for cifra in ("$857.18", "$858.02", "$11,592.80", "$125.00", "$61,717.80", "14.25\u00a0%"):
        assert cifra in pagina
    assert "9.5\u00a0%" in pagina or "9.50\u00a0%" in pagina
    assert "No compromete al Instituto ni a usted" in pagina


@pytest.mark.parametrize(
    ("datos", "dice"),
    [
        ({"capital": "40.000", "quincenas": 24}, "Escriba el monto con coma para miles: 40,000."),
        ({"capital": "999.99", "quincenas": 24}, "Escriba un monto de $1,000 o más."),
        ({"capital": "1e5", "quincenas": 24}, "Escriba el monto sólo con números"),
        ({"capital": "５０００", "quincenas": 24}, "Escriba el monto sólo con números"),
        ({"capital": "5000", "quincenas": 73}, "El plazo máximo es de 72 quincenas (Ley, art. 143)."),
    ],
)
def test_lo_que_está_mal_se_dice(ver, datos, dice):
    pagina = ver(**datos)
    assert dice in pagina
    assert "Pagaría cada quincena" not in pagina


def test_sin_tasa_publicada_no_inventa(client, db):
    pagina = client.get(
        reverse("simulador", args=["corto-plazo"]), {"capital": "5000", "quincenas": 24}
    ).content.decode()
    assert "Por ahora no se puede simular" in pagina
    assert "SIN_TIIE_PUBLICADA" in pagina


def test_cada_cifra_abre_su_explicación(client, cifras):
    respuesta = client.get(
        reverse("simulador_cifra", args=["corto-plazo"]), {"capital": "50000", "quincenas": 72, "con_aval": "on"}
    )
    pagina = respuesta.content.decode()
    assert "Su abono es $857.18" in pagina
    assert "Ley 144" in pagina
