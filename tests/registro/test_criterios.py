"""Which reading rules: decided by two people, from a date, never for the past, and cited by the explanation."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, InternalError, transaction
from django.test import Client

from registro.errores import Rechazo
from registro.models import DecisionDeCriterio, Evento, Usuario
from registro.selectors import criterios
from registro.services.criterios import aprobar_decision, proponer_decision
from registro.tiempo import hoy

pytestmark = pytest.mark.django_db
MORA = {
    "adeudo_vencido": "1250.00", "fecha_vencimiento": "2025-03-15", "fecha_pago": "2025-04-14",
    "tiie": {"2025-02-28": "9.7500"}, "puntos_moratorios": {"2025": "8.0000"},
}  # fmt: skip
MENSUAL = {"criterio": "criterio-146-1", "alternativa": "literal_mensual", "acuerdo": "Acuerdo de la Junta 4/2026"}


@pytest.fixture
def dos(django_user_model: type[Usuario]) -> list[Usuario]:
    return [
        django_user_model.objects.create_user(
            f"persona{n}@instituto.example", tipo="instituto", curp=f"XAXX0101{n}1HASXXX0{n}", nombre=f"Persona {n}"
        )
        for n in (1, 2)
    ]


def decidir(dos: list[Usuario], desde: date, **otros: Any) -> DecisionDeCriterio:
    decision = proponer_decision(**(MENSUAL | otros), desde=desde, autor=dos[0])
    aprobar_decision(decision=decision, autor=dos[1])
    return DecisionDeCriterio.objects.get(pk=decision.pk)


def interes(al: date) -> str:
    return str(criterios.calcular("ley-146", MORA, al).salidas["interes_moratorio"])


def test_rige_desde_su_fecha_y_no_antes(dos: list[Usuario]) -> None:
    empieza = hoy() + timedelta(days=10)
    decidir(dos, empieza)
    assert interes(empieza - timedelta(days=1)) == "18.49"
    assert interes(empieza) == "221.88"


def test_lo_propuesto_no_rige_hasta_que_otra_persona_lo_aprueba(dos: list[Usuario]) -> None:
    decision = proponer_decision(**MENSUAL, desde=hoy(), autor=dos[0])
    assert interes(hoy()) == "18.49"
    with pytest.raises(Rechazo, match="MISMA_PERSONA"):
        aprobar_decision(decision=decision, autor=dos[0])
    assert interes(hoy()) == "18.49"
    aprobar_decision(decision=decision, autor=dos[1])
    assert interes(hoy()) == "221.88"
    assert list(Evento.objects.order_by("id").values_list("tipo", "autor_id")) == [
        ("criterio_propuesto", dos[0].pk),
        ("criterio_aprobado", dos[1].pk),
    ]


def test_una_decision_posterior_devuelve_la_lectura_del_catalogo(dos: list[Usuario]) -> None:
    decidir(dos, hoy())
    despues = hoy() + timedelta(days=5)
    decidir(dos, despues, alternativa="", acuerdo="Acuerdo de la Junta 5/2026")
    assert (interes(despues - timedelta(days=1)), interes(despues)) == ("221.88", "18.49")


def test_la_explicacion_cita_el_acuerdo_y_quien_lo_aprobo(dos: list[Usuario]) -> None:
    decidir(dos, hoy())
    citado = {c["id"]: c for c in criterios.explicar("ley-146", MORA, hoy()).criterios}
    assert citado["criterio-146-1"]["alternativa"] == "literal_mensual"
    assert citado["criterio-146-1"]["decision"] == {
        "origen": "decisión del Instituto, aprobó Persona 2",
        "fuente": "Acuerdo de la Junta 4/2026",
        "vigencia": f"desde {hoy()}",
    }
    assert citado["criterio-146-2"]["decision"] is None


@pytest.mark.parametrize(
    ("cambio", "codigo"),
    [
        ({"criterio": "criterio-0-0"}, "CRITERIO_DESCONOCIDO"),
        ({"alternativa": "otra"}, "CRITERIO_DESCONOCIDO"),
        ({"desde": -1}, "CRITERIO_RETROACTIVO"),
    ],
)
def test_lo_que_no_se_puede_decidir(dos: list[Usuario], cambio: dict[str, Any], codigo: str) -> None:
    desde = hoy() + timedelta(days=cambio.pop("desde", 0))
    with pytest.raises(Rechazo, match=codigo):
        proponer_decision(**(MENSUAL | cambio), desde=desde, autor=dos[0])
    assert not DecisionDeCriterio.objects.exists()


def test_dos_decisiones_no_empiezan_el_mismo_dia(dos: list[Usuario]) -> None:
    decidir(dos, hoy())
    otra = proponer_decision(**(MENSUAL | {"alternativa": ""}), desde=hoy(), autor=dos[0])
    with pytest.raises(Rechazo, match="VIGENCIA_TRASLAPADA"):
        aprobar_decision(decision=otra, autor=dos[1])


def test_la_base_impide_que_apruebe_la_misma_persona_y_que_se_edite_lo_aprobado(dos: list[Usuario]) -> None:
    propuesta = proponer_decision(**MENSUAL, desde=hoy(), autor=dos[0])
    propias = DecisionDeCriterio.objects.filter(pk=propuesta.pk)
    with pytest.raises(IntegrityError, match="criterio_aprueba_otra_persona"), transaction.atomic():
        propias.update(estado="APROBADA", aprobo=dos[0], aprobo_curp=dos[0].curp)
    aprobar_decision(decision=propuesta, autor=dos[1])
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        propias.update(acuerdo="otro")
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        propias.delete()


def test_cada_lectura_tiene_palabras_y_ninguna_se_repite() -> None:
    todas = criterios.lecturas()
    assert len({c.id for c in todas}) == len(todas) == 331
    for c in todas:
        assert all(len(texto) > 1 for texto in (c.pregunta, c.lectura, c.razon)), c.id


def test_la_pagina_muestra_preguntas_lecturas_y_decisiones(client: Client, dos: list[Usuario]) -> None:
    decidir(dos, hoy())
    pagina = client.get("/ley/criterios/", {"buscar": "tasa «mensual»"}).content.decode()
    assert 'id="criterio-146-1"' in pagina
    assert "Acuerdo de la Junta 4/2026. Aprobó Persona 2." in pagina
    assert 'La usan: <a href="/cifra/ley-146/">Ley 146</a>' in pagina
    assert "No encontramos nada" in client.get("/ley/criterios/", {"buscar": "xyzzy"}).content.decode()


PARA_ELEGIR = {"registro/api/peticion.py", "contratos/views/cifras.py", "contratos/selectors/ejemplos.py"}


def test_todo_se_calcula_con_lo_que_decidio_el_instituto() -> None:
    """Only where whoever asks chooses the reading, or sees the examples of the catalogue, is a rule computed without it."""
    directos = {
        str(p.relative_to(settings.BASE_DIR))
        for app in ("registro", "afiliados", "contratos", "prestaciones", "prestamos", "pensiones")
        for p in (Path(settings.BASE_DIR) / app).rglob("*.py")
        if "rules" not in p.parts and re.search(r"^from derecho import .*\b(calcular|explicar)\b", p.read_text(), re.M)
    }
    assert directos == PARA_ELEGIR
