"""Legal clocks: the last day is included, pauses move it, silence acts the day after."""

from datetime import date

import pytest

from registro.models import Evento, Reloj, Usuario
from registro.services import relojes

pytestmark = pytest.mark.django_db


@pytest.fixture
def objeto():
    return Usuario.objects.create_user("asunto@issssspea.example", tipo="instituto")


def _reloj(objeto, dias=60, clase="naturales", nombre="prueba"):
    return relojes.iniciar_reloj(
        objeto=objeto, nombre=nombre, regla="ley-55", inicio=date(2026, 1, 15), dias=dias, clase=clase
    )


def test_sesenta_días_naturales(objeto):
    assert _reloj(objeto).limite == date(2026, 3, 16)


def test_la_pausa_recorre_el_límite_los_días_que_duró(objeto):
    reloj = _reloj(objeto)
    relojes.pausar_reloj(reloj=reloj, desde=date(2026, 2, 1), motivo="falta un documento")
    assert relojes.vencer_relojes(fecha=date(2026, 12, 31)) == 0
    relojes.reanudar_reloj(reloj=reloj, hasta=date(2026, 2, 11))
    reloj.refresh_from_db()
    assert (reloj.limite, reloj.estado) == (date(2026, 3, 26), "CORRE")


def test_el_último_día_no_vence_y_el_siguiente_sí_una_sola_vez(objeto, monkeypatch):
    llamadas = []
    monkeypatch.setitem(relojes._efectos, "prueba", lambda reloj, fecha: llamadas.append(fecha))
    _reloj(objeto)
    assert relojes.vencer_relojes(fecha=date(2026, 3, 16)) == 0
    assert relojes.vencer_relojes(fecha=date(2026, 3, 17)) == 1
    assert relojes.vencer_relojes(fecha=date(2026, 3, 18)) == 0
    assert llamadas == [date(2026, 3, 17)]
    assert Evento.objects.filter(tipo="reloj").count() == 1


def test_iniciar_dos_veces_es_el_mismo_reloj(objeto):
    assert _reloj(objeto).pk == _reloj(objeto).pk
    assert Reloj.objects.count() == 1
