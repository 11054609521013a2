"""Deciding a reading in the back office: who captures, who approves, and what the form refuses."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from registro.models import DecisionDeCriterio, Usuario
from registro.services.grupos import asegurar_grupos
from registro.tiempo import hoy
from tests.contratos.conftest import empleado_nuevo

pytestmark = pytest.mark.django_db
LISTA = "/gestion/registro/decisiondecriterio/"
DATOS = {"lectura": "criterio-146-1|literal_mensual", "acuerdo": "Acuerdo 1/2026"}


@pytest.fixture
def personal() -> dict[str, Usuario]:
    asegurar_grupos()
    personas = {grupo: empleado_nuevo(n) for n, grupo in enumerate(["Análisis", "Autorización", "Auditoría"], start=21)}
    for grupo, persona in personas.items():
        persona.groups.add(Group.objects.get(name=grupo))
    return personas


def aprobar(client: Client, persona: Usuario) -> None:
    client.force_login(persona)
    elegida = DecisionDeCriterio.objects.get().pk
    client.post(LISTA, {"action": "aprobar", "_selected_action": [elegida], "index": 0})


def test_una_persona_captura_y_otra_aprueba(client: Client, personal: dict[str, Usuario]) -> None:
    client.force_login(personal["Análisis"])
    respuesta = client.post(f"{LISTA}add/", DATOS | {"desde": "2020-01-01"})
    assert "no rige hacia atrás" in respuesta.content.decode()
    assert not DecisionDeCriterio.objects.exists()
    assert client.post(f"{LISTA}add/", DATOS | {"desde": hoy().isoformat()}).status_code == 302
    assert client.get(LISTA).status_code == 200
    for sin_permiso in ("Análisis", "Auditoría"):
        aprobar(client, personal[sin_permiso])
        assert DecisionDeCriterio.objects.get().estado == "PROPUESTA", sin_permiso
    aprobar(client, personal["Autorización"])
    assert DecisionDeCriterio.objects.get().estado == "APROBADA"


def test_quien_autoriza_no_captura(client: Client, personal: dict[str, Usuario]) -> None:
    client.force_login(personal["Autorización"])
    assert client.post(f"{LISTA}add/", DATOS | {"desde": hoy().isoformat()}).status_code == 403
