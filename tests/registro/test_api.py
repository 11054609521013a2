"""The API for anybody: what it answers, what it refuses and how it says so."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from derecho import reglas
from registro.api import vistas
from registro.api.errores import FALLAS_MAXIMAS, LARGO_DEL_CAMPO
from tests.registro.api import calcular, limite
from tests.reglas.test_casos import CASOS, MODULOS

pytestmark = pytest.mark.django_db
SBC = {"entradas": {"sbc_quincenal": "9000.00"}}


@pytest.fixture(autouse=True)
def _sin_limite(monkeypatch: pytest.MonkeyPatch) -> None:
    limite(monkeypatch, None)


def codigos(respuesta: Any) -> list[tuple[str, str]]:
    """Field and code of each defect; checks on the way that every refusal has the same shape and Spanish words."""
    datos = respuesta.json()
    assert list(datos) == ["error", "fallas", "total"]
    assert datos["error"] == datos["fallas"][0]
    assert all(list(f) == ["codigo", "texto", "campo"] and f["texto"] for f in datos["fallas"])
    return [(f["campo"], f["codigo"]) for f in datos["fallas"]]


def test_calcula_sin_cuenta_y_no_deja_cookies(client):
    respuesta = calcular(client, "ley-188", SBC)
    assert respuesta.status_code == 200
    datos = respuesta.json()
    assert list(datos) == ["regla", "version", "salidas"]
    assert datos["salidas"] == {"aportacion_trabajador": "450.00", "aportacion_entidad": "225.00", "total": "675.00"}
    assert not respuesta.cookies
    assert not [e for e in respuesta.headers if e.lower().startswith("access-control")]


def test_no_pide_csrf_y_no_mira_la_sesión(django_user_model):
    estricto = Client(enforce_csrf_checks=True)
    estricto.force_login(django_user_model.objects.create(username="x", tipo="instituto", email="x@portal.localhost"))
    assert calcular(estricto, "ley-188", SBC).status_code == 200


def test_explica_cuando_se_pide(client):
    datos = calcular(client, "ley-188", SBC | {"explicar": True}).json()
    assert datos["explicacion"]["frase"].startswith("A su fondo entran $675.00")
    assert datos["criterios"][0]["id"] == "criterio-188-1"
    assert "explicacion" not in calcular(client, "ley-188", SBC | {"explicar": False}).json()


@pytest.mark.parametrize(
    ("al", "motivos"), [("2018-05-26", ["LEY_NO_VIGENTE"]), ("2018-05-27", None), ("2026-11-20", None)]
)
def test_la_fecha_elige_el_texto(client, al, motivos):
    salidas = calcular(client, "ley-188", SBC | {"al": al}).json()["salidas"]
    assert salidas.get("motivos") == motivos
    assert ("total" in salidas) is (motivos is None)


def test_otra_lectura_se_pide_por_su_id(client):
    cambian = 0
    for modulo, caso in CASOS:
        if caso.get("criterios"):
            cuerpo = {k: caso[k] for k in ("entradas", "al") if k in caso}
            usual = calcular(client, MODULOS[modulo], cuerpo).json()["salidas"]
            otra = calcular(client, MODULOS[modulo], cuerpo | {"criterios": caso["criterios"]}).json()["salidas"]
            assert otra == caso["salidas"], caso["nombre"]
            cambian += usual != otra
    assert cambian >= 5


def test_se_dicen_todas_las_fallas_a_la_vez(client):
    cuerpo = {
        "entradas": {"sbc_quincenal": 9000.0, "x": 1},
        "al": "ayer",
        "criterios": {"a": "b"},
        "explicar": 1,
        "y": 1,
    }
    respuesta = calcular(client, "ley-188", cuerpo)
    assert respuesta.status_code == 422
    assert codigos(respuesta) == [
        ("al", "ENTRADA_FORMATO"),
        ("criterios.a", "ENTRADA_FUERA_DE_DOMINIO"),
        ("explicar", "ENTRADA_TIPO"),
        ("sbc_quincenal", "ENTRADA_TIPO"),
        ("x", "ENTRADA_DESCONOCIDA"),
        ("y", "ENTRADA_DESCONOCIDA"),
    ]


@pytest.mark.parametrize(
    ("cuerpo", "campo", "codigo"),
    [
        ("", "entradas", "ENTRADA_FALTANTE"),
        ("{}", "entradas", "ENTRADA_FALTANTE"),
        ("[]", "cuerpo", "ENTRADA_TIPO"),
        ("null", "cuerpo", "ENTRADA_TIPO"),
        ('{"entradas": []}', "entradas", "ENTRADA_TIPO"),
        ('{"entradas": {"sbc_quincenal": 1e999}}', "sbc_quincenal", "ENTRADA_TIPO"),
        ('{"entradas": {"sbc_quincenal": ' + "9" * 4000 + "}}", "sbc_quincenal", "ENTRADA_TIPO"),
        ('{"entradas": {"sbc_quincenal": "1.00"}, "criterios": {"a": []}}', "criterios[a]", "ENTRADA_TIPO"),
        ('{"entradas": {"sbc_quincenal": "1.00"}, "criterios": []}', "criterios", "ENTRADA_TIPO"),
        ('{"entradas": {"sbc_quincenal": "1.00"}, "al": null}', "al", "ENTRADA_TIPO"),
    ],
)
def test_json_que_la_regla_no_puede_usar_es_422(client, cuerpo, campo, codigo):
    respuesta = calcular(client, "ley-188", cuerpo)
    assert (respuesta.status_code, codigos(respuesta)) == (422, [(campo, codigo)])


@pytest.mark.parametrize(
    "cuerpo",
    [
        "{",
        "texto",
        b'{"entradas": {"sbc_quincenal": "\xff"}}',
        '{"entradas": {"sbc_quincenal": NaN}}',
        '{"entradas": {"sbc_quincenal": -Infinity}}',
        '{"entradas": {}, "entradas": {}}',
        '{"entradas": {"sbc_quincenal": "1.00", "sbc_quincenal": "1.00"}}',
        '{"entradas": {"\\ud800": 1}}',
        '{"entradas": {"sbc_quincenal": ' + "9" * 5000 + "}}",
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"entradas": ' + "[" * 32 + "]" * 32 + "}",
    ],
    ids=range(12),
)
def test_lo_que_no_es_json_estricto_es_400(client, cuerpo):
    respuesta = calcular(client, "ley-188", cuerpo)
    assert (respuesta.status_code, codigos(respuesta)) == (400, [("cuerpo", "ENTRADA_FORMATO")])


def test_hasta_32_niveles_y_caracteres_de_dos_mitades_se_leen(client):
    hondo = '{"entradas": {"sbc_quincenal": ' + "[" * 30 + "]" * 30 + "}}"
    assert codigos(calcular(client, "ley-188", hondo)) == [("sbc_quincenal", "ENTRADA_TIPO")]
    entero = '{"entradas": {"sbc_quincenal": "1.00", "\\ud83d\\ude00": 1}}'
    assert codigos(calcular(client, "ley-188", entero)) == [("😀", "ENTRADA_DESCONOCIDA")]


def test_el_cuerpo_tiene_un_límite_exacto(client, settings):
    cuerpo = json.dumps(SBC)
    settings.API_CUERPO_MAXIMO = len(cuerpo)
    assert calcular(client, "ley-188", cuerpo).status_code == 200
    respuesta = calcular(client, "ley-188", cuerpo + " ")
    assert (respuesta.status_code, codigos(respuesta)) == (413, [("cuerpo", "CUERPO_DEMASIADO_GRANDE")])


@pytest.mark.parametrize(
    "tipo", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_otro_tipo_de_contenido_es_415(client, tipo):
    respuesta = client.generic("POST", "/api/v1/reglas/ley-188/calcular/", json.dumps(SBC), content_type=tipo)
    assert (respuesta.status_code, codigos(respuesta)) == (415, [("", "TIPO_DE_CONTENIDO")])


@pytest.mark.parametrize(
    ("metodo", "ruta", "estado", "codigo"),
    [
        ("GET", "/api/v1/reglas/ley-9999/", 404, "REGLA_DESCONOCIDA"),
        ("POST", "/api/v1/reglas/ley-9999/calcular/", 404, "REGLA_DESCONOCIDA"),
        ("POST", "/api/v1/reglas/ley-188/calcular", 404, "RUTA_DESCONOCIDA"),
        ("GET", "/api/v2/", 404, "RUTA_DESCONOCIDA"),
        ("GET", "/api/v1/reglas/ley-188/calcular/", 405, "METODO_NO_ADMITIDO"),
        ("PUT", "/api/v1/reglas/", 405, "METODO_NO_ADMITIDO"),
        ("OPTIONS", "/api/v1/reglas/", 405, "METODO_NO_ADMITIDO"),
        ("GET", "/api/v1/reglas/?fuente=XX", 422, "ENTRADA_FUERA_DE_DOMINIO"),
        ("GET", "/api/v1/reglas/?texto=" + "x" * 81, 422, "ENTRADA_DEMASIADO_LARGA"),
    ],
)
def test_lo_que_no_existe_responde_json(client, metodo, ruta, estado, codigo):
    respuesta = client.generic(metodo, ruta)
    assert respuesta.status_code == estado
    if estado == 405:
        assert metodo not in respuesta.headers["Allow"]
    assert [c for _, c in codigos(respuesta)] == [codigo]


def test_muchas_fallas_no_hacen_una_respuesta_enorme(client):
    cuerpo = {"entradas": {"sbc_quincenal": "1.00"} | {f"x{i}": 1 for i in range(5_000)}, "c" * 9_000: 1}
    respuesta = calcular(client, "ley-188", cuerpo)
    assert respuesta.json()["total"] == 5_001
    assert len(codigos(respuesta)) == FALLAS_MAXIMAS
    llave = {"criterios": {"k" * 9_000: "x"}}
    assert max(len(c) for c, _ in codigos(calcular(client, "ley-188", SBC | llave))) <= LARGO_DEL_CAMPO


def test_una_falla_nuestra_no_enseña_el_código(client, monkeypatch):
    def romper(*_: Any) -> None:
        raise RuntimeError("secreto")

    monkeypatch.setattr(vistas, "responder", romper)
    respuesta = calcular(client, "ley-188", SBC)
    assert (respuesta.status_code, codigos(respuesta)) == (500, [("", "FALLA_INTERNA")])
    assert "secreto" not in respuesta.content.decode()


# --- list and page ------------------------------------------------------------------------------------------------
def test_la_lista_trae_cada_regla_y_se_filtra(client):
    toda = client.get("/api/v1/reglas/").json()
    assert toda["total"] == len(toda["reglas"]) == len(reglas())
    una = next(r for r in toda["reglas"] if r["id"] == "ley-145")
    assert (una["cita"], una["fuente"], una["lecturas"]) == ("Ley 145", "LEY", ["escalar", "arbol", "vector"])
    assert "criterio-145-1" in una["criterios"]
    del_reglamento = client.get("/api/v1/reglas/?fuente=RPE").json()
    assert {r["fuente"] for r in del_reglamento["reglas"]} == {"RPE"}
    assert 0 < del_reglamento["total"] < toda["total"]
    con, sin = (client.get(f"/api/v1/reglas/?texto={t}").json() for t in ("pensión retiro", "PENSION RETIRO"))
    assert con == sin
    assert "ley-101" in {r["id"] for r in con["reglas"]}
    assert client.get("/api/v1/reglas/?texto=no existe tal cosa").json() == {"total": 0, "reglas": []}


def test_cada_regla_tiene_su_página_y_su_ejemplo_se_calcula(client):
    con_ejemplo = 0
    for renglon in client.get("/api/v1/reglas/").json()["reglas"]:
        datos = client.get(renglon["url"]).json()
        assert {c["nombre"] for c in datos["entradas"]}, renglon["id"]
        assert [c["id"] for c in datos["criterios"]] == renglon["criterios"]
        if datos["ejemplo"]:
            con_ejemplo += 1
            assert calcular(client, renglon["id"], {"entradas": datos["ejemplo"]}).status_code == 200, renglon["id"]
    assert con_ejemplo >= 100


def test_una_página_para_personas_con_una_respuesta_de_verdad(client):
    pagina = client.get("/api/").content.decode()
    assert "/api/v1/reglas/ley-145/calcular/" in pagina
    assert "&quot;salidas&quot;" in pagina
    assert f"{settings.API_POR_MINUTO} peticiones por minuto" in pagina
    assert 'href="/api/"' in client.get("/ayuda/").content.decode()


# --- limit --------------------------------------------------------------------------------------------------------
def test_el_límite_se_cumple_de_los_dos_lados(client, monkeypatch):
    limite(monkeypatch, "3/min")
    estados = [calcular(client, "ley-188", SBC).status_code for _ in range(4)]
    assert estados == [200, 200, 200, 429]
    respuesta = calcular(client, "ley-188", SBC)
    assert codigos(respuesta) == [("", "DEMASIADAS_PETICIONES")]
    assert 1 <= int(respuesta.headers["Retry-After"]) <= 60
    assert client.get("/api/v1/reglas/").status_code == 429
    assert client.get("/api/v1/reglas/", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_sin_límite_ninguna_se_niega(client):
    assert {calcular(client, "ley-188", SBC).status_code for _ in range(130)} == {200}


@pytest.mark.parametrize(("proxies", "estados"), [(None, [200, 429]), (0, [200, 429]), (1, [200, 200])])
def test_sólo_se_cree_a_los_proxies_propios(client, settings, monkeypatch, proxies, estados):
    """None: as this machine is set up, without a proxy."""
    limite(monkeypatch, "1/min")
    if proxies is not None:
        settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {"NUM_PROXIES": proxies}
    redes = ("192.0.2.1", "192.0.2.2")
    assert [calcular(client, "ley-188", SBC, **{"X-Forwarded-For": ip}).status_code for ip in redes] == estados


def test_lo_que_alguien_escribió_antes_del_proxy_no_cuenta(client, settings, monkeypatch):
    limite(monkeypatch, "1/min")
    settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {"NUM_PROXIES": 1}
    cadenas = ("10.0.0.1, 192.0.2.9", "10.0.0.2, 192.0.2.9")
    estados = [calcular(client, "ley-188", SBC, **{"X-Forwarded-For": c}).status_code for c in cadenas]
    assert estados == [200, 429]
