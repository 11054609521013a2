"""The schema of the API says what the rules do: every case passes it, in and out, and it refuses what they refuse."""

import json
from itertools import groupby
from typing import Any

import pytest
from django.core.management import call_command

from derecho import calcular as calcular_aqui
from derecho import reglas
from registro.api.componentes import nombre_de
from registro.api.vistas import documento
from tests.registro.api import calcular, esquema, limite, validador
from tests.reglas.test_casos import CASOS, MODULOS

pytestmark = pytest.mark.django_db
POR_REGLA = {MODULOS[modulo]: [c for _, c in casos] for modulo, casos in groupby(CASOS, key=lambda par: par[0])}


def test_el_documento_es_openapi_válido_y_sin_avisos(tmp_path):
    destino = tmp_path / "esquema.json"
    call_command("spectacular", format="openapi-json", file=str(destino), validate=True, fail_on_warn=True, verbosity=0)
    assert json.loads(destino.read_bytes()) == esquema()
    assert esquema()["openapi"].startswith("3.1")


def test_siempre_es_el_mismo(client):
    guardado = documento()
    documento.cache_clear()
    assert documento() == guardado
    respuesta = client.get("/api/v1/esquema/")
    assert respuesta.content == guardado
    huella = respuesta.headers["ETag"]
    assert client.get("/api/v1/esquema/", headers={"If-None-Match": huella}).status_code == 304


def test_cada_regla_tiene_su_ruta_literal_y_sus_propios_tipos():
    rutas = esquema()["paths"]
    for r in reglas():
        operacion = rutas[f"/api/v1/reglas/{r.id}/calcular/"]["post"]
        assert operacion["operationId"] == f"calcular_{r.id.replace('-', '_')}"
        assert (operacion["summary"], operacion["tags"]) == (r.titulo, [r.app])
        pide = operacion["requestBody"]["content"]["application/json"]["schema"]
        responde = operacion["responses"]["200"]["content"]["application/json"]["schema"]
        assert "security" not in operacion  # a generated client would ask for credentials
        assert pide == {"$ref": f"#/components/schemas/{nombre_de(r)}Peticion"}
        assert responde == {"$ref": f"#/components/schemas/{nombre_de(r)}Respuesta"}
    assert len({nombre_de(r) for r in reglas()}) == len(reglas())
    assert {t["name"] for t in esquema()["tags"]} >= {r.app for r in reglas()}


def test_las_operaciones_son_una_unión_con_discriminador():
    varias = [r for r in reglas() if None not in r.cuerpos]
    assert varias
    for r in varias:
        union = esquema()["components"]["schemas"][f"{nombre_de(r)}Entradas"]
        assert union["discriminator"]["propertyName"] == r.selector
        assert list(union["discriminator"]["mapping"]) == list(r.cuerpos)
        assert [f["$ref"] for f in union["oneOf"]] == list(union["discriminator"]["mapping"].values())


@pytest.mark.parametrize("regla", sorted(POR_REGLA))
def test_cada_caso_cumple_el_esquema_de_ida_y_vuelta(client, monkeypatch, regla):
    limite(monkeypatch, None)
    nombre = nombre_de(next(r for r in reglas() if r.id == regla))
    pide, responde = validador(f"{nombre}Peticion"), validador(f"{nombre}Respuesta")
    for lugar, caso in enumerate(POR_REGLA[regla]):
        cuerpo = {k: caso[k] for k in ("entradas", "al", "criterios") if k in caso} | {"explicar": lugar == 0}
        assert not [e.message for e in pide.iter_errors(cuerpo)], caso["nombre"]
        datos = calcular(client, regla, cuerpo).json()
        assert not [e.message for e in responde.iter_errors(datos)], caso["nombre"]
        assert datos["salidas"] == caso["salidas"], caso["nombre"]


ABONO = {
    "capital": "50000.00",
    "tasa_anual_pct": "14.2500",
    "quincenas": 72,
    "con_garantia_solidaria": True,
    "quincena_consulta": 1,
}


def _sin(clave: str) -> dict[str, Any]:
    return {k: v for k, v in ABONO.items() if k != clave}


@pytest.mark.parametrize(
    ("regla", "cuerpo", "vale"),
    [
        ("ley-145", {"entradas": ABONO}, True),
        ("ley-145", {"entradas": ABONO, "al": "2026-11-20", "criterios": {}, "explicar": False}, True),
        ("ley-145", {"entradas": _sin("capital")}, False),
        ("ley-145", {"entradas": ABONO | {"capital": 50000}}, False),
        ("ley-145", {"entradas": ABONO | {"capital": "50000"}}, False),
        ("ley-145", {"entradas": ABONO | {"capital": None}}, False),
        ("ley-145", {"entradas": ABONO | {"otra": 1}}, False),
        ("ley-145", {"entradas": ABONO | {"quincenas": 100_001}}, False),
        ("ley-145", {"entradas": ABONO | {"quincenas": "72"}}, False),
        ("ley-145", {"entradas": ABONO, "al": "ayer"}, False),
        ("ley-145", {"entradas": ABONO, "explicar": "sí"}, False),
        ("ley-145", {"entradas": ABONO, "criterios": {"criterio-101-1": "sin_ponderar"}}, False),
        ("ley-145", {"entradas": ABONO, "otra": 1}, False),
        ("ley-145", {}, False),
        ("ley-55", {"entradas": {"operacion": "cuotas", "pension_mensual": "1.00"}}, True),
        ("ley-55", {"entradas": {"operacion": "otra", "pension_mensual": "1.00"}}, False),
        ("ley-55", {"entradas": {"operacion": "cuotas", "pension_mensual": "1.00", "procedente": True}}, False),
        ("ley-55", {"entradas": {"pension_mensual": "1.00"}}, False),
    ],
)
def test_el_esquema_y_la_regla_niegan_lo_mismo(client, monkeypatch, regla, cuerpo, vale):
    limite(monkeypatch, None)
    nombre = nombre_de(next(r for r in reglas() if r.id == regla))
    respuesta = calcular(client, regla, cuerpo)
    assert respuesta.status_code == (200 if vale else 422)
    assert validador(f"{nombre}Peticion").is_valid(cuerpo) is vale
    assert vale or validador("Error").is_valid(respuesta.json())


def test_una_respuesta_con_otra_figura_no_pasaría():
    buena = {"regla": "ley-188", "salidas": {"total": "675.00"}}
    buena["version"] = calcular_aqui("ley-188", {"sbc_quincenal": "9000.00"}).version
    assert validador("Ley188Respuesta").is_valid(buena)
    assert not validador("Ley188Respuesta").is_valid(buena | {"salidas": {"total": 675}})
    assert not validador("Ley188Respuesta").is_valid(buena | {"salidas": {"otra": "675.00"}})
    assert not validador("Ley188Respuesta").is_valid(buena | {"regla": "ley-189"})


def test_la_lista_y_la_página_cumplen_su_esquema(client, monkeypatch):
    limite(monkeypatch, None)
    assert not list(validador("Lista").iter_errors(client.get("/api/v1/reglas/").json()))
    for r in reglas():
        assert not list(validador("Regla").iter_errors(client.get(f"/api/v1/reglas/{r.id}/").json())), r.id
