"""Money, dates and terms as PANTALLAS 2.6 writes them."""

from datetime import UTC, date, datetime

import pytest

from registro.templatetags import formatos


@pytest.mark.parametrize(
    ("valor", "texto"),
    [("12345.67", "$12,345.67"), (0, "$0.00"), ("-120", "A su favor $120.00"), (None, "Sin dato"), ("", "Sin dato")],
)
def test_dinero(valor, texto):
    assert formatos.dinero(valor) == texto


def test_fechas_en_minusculas():
    dia = date(2026, 11, 17)
    assert formatos.fecha(dia) == "17 de noviembre de 2026"
    assert formatos.fecha_larga("2026-11-17") == "martes 17 de noviembre de 2026"
    assert formatos.fecha_corta(dia) == "17/11/2026"


def test_el_instante_se_dice_en_hora_de_aguascalientes():
    # 05:59 UTC is still the day before in Aguascalientes (UTC-6).
    instante = datetime(2026, 11, 18, 5, 59, tzinfo=UTC)
    assert formatos.momento(instante) == "17 de noviembre de 2026, 23:59\u00a0h"


def test_quincena_plazo_y_porciento():
    assert formatos.quincena("2026-11-Q1") == "1ª quincena de noviembre de 2026"
    assert formatos.plazo(48) == "48 quincenas (2 años)"
    assert formatos.plazo(1) == "1 quincena"
    assert formatos.porciento("14.2500") == "14.25\u00a0%"
