"""The outbox: once per clave, kept when the relay is down, encrypted when it carries a code, never late."""

from datetime import timedelta

import pytest
from django.core import mail

from registro.models import Aviso
from registro.services.avisos import avisar, enviar_pendientes
from registro.tiempo import ahora

pytestmark = pytest.mark.django_db


def _avisar(clave="prueba:1", **mas):
    return avisar(
        clave=clave,
        a="ana@correo.example",
        asunto="Su código",
        plantilla="prueba",
        contexto={"codigo": "123456"},
        **mas,
    )


@pytest.fixture(autouse=True)
def _plantilla(settings, tmp_path):
    carpeta = tmp_path / "plantillas" / "correo"
    carpeta.mkdir(parents=True)
    (carpeta / "prueba.txt").write_text("Su código es {{ codigo }}.")
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], tmp_path / "plantillas"]}]


def test_repetir_la_clave_no_agrega_nada():
    assert _avisar().pk == _avisar().pk
    assert enviar_pendientes() == 1
    assert [m.body.strip() for m in mail.outbox] == ["Su código es 123456."]


def test_un_código_no_queda_escrito_ni_antes_ni_después():
    aviso = _avisar(secreto=True)
    assert "123456" not in aviso.texto + aviso.texto_cifrado
    enviar_pendientes()
    aviso.refresh_from_db()
    assert "123456" in mail.outbox[0].body
    assert (aviso.estado, aviso.texto, aviso.texto_cifrado) == ("ENVIADO", "", "")


def test_sin_relevo_de_correo_el_aviso_espera_y_sale_después(monkeypatch):
    _avisar()
    with monkeypatch.context() as caido:
        caido.setattr(
            "django.core.mail.EmailMessage.send", lambda self: (_ for _ in ()).throw(ConnectionRefusedError())
        )
        enviar_pendientes()
    aviso = Aviso.objects.get()
    assert (aviso.estado, aviso.intentos) == ("PENDIENTE", 1)
    assert aviso.proximo_intento > ahora()
    Aviso.objects.update(proximo_intento=ahora() - timedelta(seconds=1))
    enviar_pendientes()
    assert Aviso.objects.get().estado == "ENVIADO"


def test_lo_vencido_no_se_envía():
    _avisar(secreto=True, vence=ahora() - timedelta(seconds=1))
    enviar_pendientes()
    assert mail.outbox == []
    assert Aviso.objects.get().estado == "VENCIDO"
