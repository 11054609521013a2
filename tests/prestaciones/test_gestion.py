"""The back office of padrón and money: every list and every row opens, in few queries, and nothing can be written."""

from decimal import Decimal

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.urls import reverse

from prestaciones.services.garantias import comprometer
from registro.models import Acceso, Usuario
from tests.prestaciones.conftest import ahorrar, persona_nueva

MODELOS = [m for m in admin.site._registry if m._meta.app_label in {"afiliados", "prestaciones"}]


@pytest.fixture
def jefe(client, db):
    usuario = Usuario.objects.create_superuser("jefe@instituto.example", "x", email="jefe@instituto.example")
    Authenticator.objects.create(user=usuario, type=Authenticator.Type.TOTP, data={"secret": "x"})
    client.force_login(usuario)
    return client


@pytest.fixture
def con_datos(fondo):
    for n in range(20):
        persona = persona_nueva(n)
        ahorrar(persona, "100.00")
        comprometer(persona_id=persona.pk, importe=Decimal("10.00"), clave=f"G:{n}")


def ruta(modelo, pagina, *argumentos):
    return reverse(f"admin:{modelo._meta.app_label}_{modelo._meta.model_name}_{pagina}", args=argumentos)


@pytest.mark.parametrize("modelo", MODELOS, ids=lambda m: m._meta.label)
def test_la_lista_y_la_ficha_abren_sin_consultas_por_renglon(modelo, jefe, con_datos, consultas):
    jefe.get(ruta(modelo, "changelist"))
    with consultas:
        assert jefe.get(ruta(modelo, "changelist")).status_code == 200
    assert len([q for q in consultas if "SAVEPOINT" not in q["sql"]]) <= 20
    una = modelo._default_manager.values_list("pk", flat=True).first()
    if una is not None:
        assert jefe.get(ruta(modelo, "change", una)).status_code == 200


@pytest.mark.parametrize("modelo", MODELOS, ids=lambda m: m._meta.label)
def test_nada_se_agrega_ni_se_cambia_a_mano(modelo, jefe, con_datos):
    assert jefe.get(ruta(modelo, "add")).status_code == 403
    una = modelo._default_manager.values_list("pk", flat=True).first()
    if una is not None:
        assert jefe.post(ruta(modelo, "change", una), {}).status_code == 403
        assert jefe.post(ruta(modelo, "delete", una), {"post": "yes"}).status_code == 403


def test_ver_a_una_persona_deja_huella(jefe, con_datos):
    persona = persona_nueva(99)
    jefe.get(ruta(type(persona), "change", persona.pk))
    assert Acceso.objects.filter(persona_id=persona.pk).exists()
