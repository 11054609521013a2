"""The public page of each rule: every example of the catalogue, and a form to try it with one's own figures."""

import json
import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings

from contratos.forms.calculadora import Calculadora, pedido_de
from contratos.forms.entradas import PUBLICADAS, normalizar, publicada
from contratos.models import Limite
from contratos.selectors.ejemplos import ejemplos_de, entradas_de
from contratos.selectors.valores import decir_codigo
from contratos.views import cifras
from derecho import calcular, regla, reglas
from derecho.tipos import Bool, Dinero, Entero, Fecha, Tasa, Texto

CATALOGO = Path(settings.BASE_DIR).parent / "shared" / "catalogo" / "ejemplos.jsonl"
REGLAS = sorted(r.id for r in reglas())


class Formulario(HTMLParser):
    """What a browser would send of the form that computes, without pressing any button."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.datos: dict[str, str] = {}
        self.dentro = False
        self.area = self.lista = ""
        self.feed(html)

    def handle_starttag(self, etiqueta, atributos):
        a = dict(atributos)
        if etiqueta == "form":
            self.dentro = a.get("action", "").startswith("/cifra/")
        if not self.dentro:
            return
        if etiqueta == "input" and (a.get("type") != "checkbox" or "checked" in a):
            self.datos[a["name"]] = a.get("value", "")
        elif etiqueta == "select":
            self.lista = a["name"]
        elif etiqueta == "option" and (self.lista not in self.datos or "selected" in a):
            self.datos[self.lista] = a["value"]
        elif etiqueta == "textarea":
            self.area = a["name"]
            self.datos[self.area] = ""

    def handle_endtag(self, etiqueta):
        if etiqueta == "textarea":
            self.area = ""

    def handle_data(self, texto):
        if self.area:
            self.datos[self.area] += texto


def pagina(respuesta) -> str:
    return re.sub(r"\s+", " ", respuesta.content.decode())


def formulario(client, id_, ejemplo=1) -> dict[str, str]:
    """The form as it opens, with the figures of the example and not those published."""
    datos = Formulario(client.get(f"/cifra/{id_}/?ejemplo={ejemplo}").content.decode()).datos
    return {nombre: valor for nombre, valor in datos.items() if not nombre.endswith("-publicadas")}


def calcula(client, id_, **cambios):
    return client.post(f"/cifra/{id_}/", formulario(client, id_) | cambios)


def enviado(forma: Calculadora) -> dict[str, str]:
    """What its fields would send."""
    datos = {campo.nombre: campo.valor for campo in forma if campo.clase not in ("grupo", "filas")}
    datos |= {f"{campo.nombre}-cuantas": str(len(campo.hijos)) for campo in forma if campo.clase == "filas"}
    datos |= {f"{campo.nombre}-nulo": "si" for campo in forma if campo.nulo}
    return datos | ({forma.selector: forma.operacion} if forma.operacion else {})


@pytest.mark.parametrize("id_", REGLAS)
def test_la_página_muestra_todos_los_ejemplos_y_su_formulario_da_lo_mismo(client, db, id_):
    html = pagina(client.get(f"/cifra/{id_}/"))
    ejemplos = ejemplos_de(id_)
    assert ejemplos
    for e in ejemplos:
        assert f"Ejemplo {e.numero} de {len(ejemplos)}." in html
        for v in [*e.con, *e.sale]:
            for texto in [v.texto, *(celda for fila in v.filas for celda in fila)]:
                assert re.sub(r"\s+", " ", escape(texto)) in html
    resultado = pagina(calcula(client, id_))
    assert "Su resultado" in resultado
    suyo = resultado.split('id="resultado"')[1].split('id="pruebe"')[0]
    for v in ejemplos[0].sale:
        assert re.sub(r"\s+", " ", escape(v.texto)) in suyo


@pytest.mark.parametrize("id_", REGLAS)
def test_lo_que_el_formulario_envía_es_lo_que_el_ejemplo_trae(id_):
    r = regla(id_)
    for entradas in entradas_de(id_):
        forma = Calculadora(r, entradas, entradas.get(r.selector) if None not in r.cuerpos else None, publicadas=set())
        pedido = pedido_de(r, enviado(forma))
        assert pedido.se_calcula, pedido.forma.errors
        assert calcular(id_, pedido.entradas).salidas == calcular(id_, entradas).salidas
        assert len({campo.nombre for campo in forma}) == len(list(forma))


def test_los_ejemplos_son_los_del_catálogo_y_dan_lo_que_el_catálogo_dice():
    if not CATALOGO.exists():
        pytest.skip("el catálogo no está en esta máquina")
    for linea in CATALOGO.read_text(encoding="utf-8").splitlines():
        vector = json.loads(linea)
        if vector["regla"] not in REGLAS:
            continue
        (hallado,) = [e for e in ejemplos_de(vector["regla"]) if e.entradas == vector["entradas"]][:1]
        assert hallado.resultado.salidas == vector["salidas"], vector["id"]


@pytest.mark.parametrize(
    ("id_", "figuras"),
    [
        ("ley-145", ["$857.18", "$858.02", "$11,592.80", "$61,717.80"]),
        ("ley-139", ["$61,592.80", "$6,592.80"]),
        ("ley-226", ["$105,370.57", "$106,854.10"]),
        ("rpe-28", ["17/11/2026", "17 de noviembre de 2026"]),
        ("calendario-plazos", ["16/03/2026", "17/03/2026"]),
        ("contrato-clausula-tercera", ["10/06 09:00", "11/06 09:00"]),
        ("contrato-octava-1", ["07/03/2026"]),
    ],
)
def test_v18_las_cifras_impresas_están_a_la_letra(client, db, id_, figuras):
    html = pagina(client.get(f"/cifra/{id_}/"))
    assert [figura for figura in figuras if figura not in html] == []


def test_se_elige_un_ejemplo(client, db):
    html = pagina(client.get("/cifra/ley-145/?ejemplo=2"))
    assert 'id="ejemplo-2" open' in html
    assert 'id="ejemplo-1" open' not in html
    assert Formulario(html).datos["capital"] == ejemplos_de("ley-145")[1].con[0].texto.strip("$")
    for raro in ("0", "999", "abc", "-1", "²", "9" * 5000):
        assert 'id="ejemplo-1" open' in pagina(client.get("/cifra/ley-145/", {"ejemplo": raro}))


def test_una_regla_desconocida_no_tiene_página(client, db):
    assert client.get("/cifra/ley-9999/").status_code == client.post("/cifra/ley-9999/").status_code == 404


@pytest.mark.parametrize("escrito", ["50000", "50,000", "$50,000.00", " 50000.0 ", "050,000"])
def test_el_dinero_se_escribe_como_la_gente(client, db, escrito):
    assert "$857.18" in pagina(calcula(client, "ley-145", capital=escrito, tasa_anual_pct="14.25 %"))


@pytest.mark.parametrize(
    ("campo", "valor", "codigo"),
    [
        ("capital", "", "ENTRADA_FALTANTE"),
        ("capital", "40.000", "ENTRADA_FORMATO"),
        ("capital", "mucho", "ENTRADA_FORMATO"),
        ("capital", "1,2", "ENTRADA_FORMATO"),
        ("capital", "-1", "ENTRADA_FUERA_DE_DOMINIO"),
        ("tasa_anual_pct", "14.25001", "ENTRADA_FORMATO"),
        ("quincenas", "doce", "ENTRADA_TIPO"),
        ("con_garantia_solidaria", "quizá", "ENTRADA_TIPO"),
        ("al", "2026-02-30", "ENTRADA_FORMATO"),
        ("al", "ayer", "ENTRADA_FORMATO"),
    ],
)
def test_lo_mal_escrito_se_dice_en_su_campo_y_se_conserva(client, db, campo, valor, codigo):
    html = pagina(calcula(client, "ley-145", **{campo: valor}))
    assert "Su resultado" not in html
    assert "<title>Error:" in html
    error = html.split(f'id="id_{campo}_error"')[1].split("</div>")[0]
    assert codigo in error
    assert html.count('class="error-de-campo"') == 1
    assert f'href="#id_{campo}"' in html
    if codigo == "ENTRADA_FORMATO" and campo != "al":
        assert f'name="{campo}" type="text" value="{valor}"' in html


def test_se_dicen_todos_los_errores_a_la_vez(client, db):
    html = pagina(calcula(client, "ley-145", capital="", quincenas="doce"))
    assert "Hay 2 datos por corregir" in html


def test_el_error_de_un_renglón_dice_cuál(client, db):
    datos = formulario(client, "calendario-plazos") | {"inhabiles": "2026-03-16\nel lunes"}
    html = pagina(client.post("/cifra/calendario-plazos/", datos))
    assert "Renglón 2: Se espera una fecha como 2026-11-20. (ENTRADA_FORMATO)" in html


def test_los_días_se_escriben_de_las_dos_maneras(client, db):
    datos = formulario(client, "calendario-plazos") | {"inhabiles": "16/03/2026"}
    assert "18/03/2026" in pagina(client.post("/cifra/calendario-plazos/", datos)).split('id="pruebe"')[0]


def test_se_agregan_y_se_quitan_renglones_sin_calcular(client, db):
    datos = formulario(client, "ley-89")
    cuantas = int(datos["beneficiarios-cuantas"])
    mas = client.post("/cifra/ley-89/", datos | {"accion": "agregar:beneficiarios"}).content.decode()
    assert Formulario(mas).datos["beneficiarios-cuantas"] == str(cuantas + 1)
    assert "Su resultado" not in mas
    assert "datos por corregir" not in mas
    menos = client.post("/cifra/ley-89/", datos | {"accion": "quitar:beneficiarios-0"}).content.decode()
    quedan = Formulario(menos).datos
    assert quedan["beneficiarios-cuantas"] == str(cuantas - 1)
    assert quedan["beneficiarios-0-id"] == datos["beneficiarios-1-id"]


def test_quien_cambia_de_parentesco_recibe_otros_campos(client, db):
    datos = formulario(client, "ley-89") | {"beneficiarios-0-parentesco": "ascendiente", "accion": "actualizar"}
    otros = Formulario(client.post("/cifra/ley-89/", datos).content.decode()).datos
    assert "beneficiarios-0-grado" in otros
    assert "beneficiarios-0-nuevas_nupcias" not in otros


def test_primero_se_elige_la_operación(client, db):
    datos = Formulario(client.get("/cifra/calendario-plazos/?operacion=edad").content.decode()).datos
    assert datos["operacion"] == "edad"
    assert "fecha_nacimiento" in datos
    assert "cantidad" not in datos
    assert client.get("/cifra/calendario-plazos/?operacion=nada").status_code == 200


def test_otra_lectura_da_otra_cifra(client, db):
    de_siempre = pagina(calcula(client, "ley-101")).split('id="pruebe"')[0]
    otra = pagina(calcula(client, "ley-101", **{"criterio-criterio-101-1": "sin_ponderar"})).split('id="pruebe"')[0]
    assert regla("ley-101").criterios["criterio-101-1"].alternativas["sin_ponderar"] in otra
    assert regla("ley-101").criterios["criterio-101-1"].lectura in de_siempre
    mala = pagina(calcula(client, "ley-101", **{"criterio-criterio-101-1": "inventada"}))
    assert "Esta regla no tiene esa alternativa. (ENTRADA_FUERA_DE_DOMINIO)" in mala


def test_con_el_texto_de_otro_día_se_dice_que_no_se_tiene(client, db):
    html = pagina(calcula(client, "ley-101", al="2020-01-01"))
    assert "VERSION_NO_DISPONIBLE" in html.split('id="pruebe"')[0]


def test_las_cifras_publicadas_se_usan_sin_escribirlas(client, db):
    datos = formulario(client, "ley-144") | {"tiie": "", "tiie-publicadas": "si", "fecha_otorgamiento": "2025-03-10"}
    html = pagina(client.post("/cifra/ley-144/", datos | {"puntos": "2025: 4.5"})).split('id="pruebe"')[0]
    assert "Banco de México" in html
    del datos["tiie-publicadas"]
    assert "SIN_TIIE_PUBLICADA" in pagina(client.post("/cifra/ley-144/", datos | {"puntos": "2025: 4.5"}))


def test_toda_cifra_publicada_tiene_la_forma_que_la_regla_pide():
    for r in reglas():
        for nombre, tipo in r.entradas.items():
            if publicada(r, nombre):
                crudo = PUBLICADAS[nombre]()
                valor = {k: getattr(v, "valor", v) for k, v in crudo.items()} if isinstance(crudo, dict) else crudo
                assert tipo.leer(valor), (r.id, nombre)


def test_lo_que_se_prueba_tiene_límite(client, db, monkeypatch):
    monkeypatch.setattr(cifras, "CALCULOS", 2)
    datos = formulario(client, "uma-mensual")
    assert [client.post("/cifra/uma-mensual/", datos).status_code for _ in range(3)] == [200, 200, 429]
    assert Limite.objects.filter(clave__startswith="cifra:").count() == 1


def test_un_formulario_ajeno_no_rompe_nada(client, db):
    for datos in ({}, {"accion": "agregar:nada"}, {"accion": "quitar:beneficiarios-99", "beneficiarios-cuantas": "x"}):
        assert client.post("/cifra/ley-89/", datos).status_code == 200


@pytest.mark.parametrize(
    ("codigo", "dicho"),
    [
        ("conyuge", "cónyuge"),
        ("CONYUGE", "cónyuge"),
        ("aportaciones_devueltas", "aportaciones devueltas"),
        ("recibos-nomina", "recibos nómina"),
        ("epp", "entidad afiliada al Instituto"),
        ("RPE 25: 64", "RPE 25: 64"),
    ],
)
def test_los_códigos_se_dicen_con_sus_acentos(codigo, dicho):
    assert decir_codigo(codigo) == dicho


@pytest.mark.parametrize(
    ("tipo", "texto", "valor"),
    [
        (Dinero(), "$1,234.5", "1234.50"),
        (Dinero(), "0007", "7.00"),
        (Dinero(), "-5", "-5.00"),
        (Dinero(), "1.234", "1.234"),
        (Tasa(), "14.25%", "14.2500"),
        (Entero(), "1,000", 1000),
        (Entero(), "1.5", "1.5"),
        (Bool(), "Sí", True),
        (Fecha(), "1/2/2026", "2026-02-01"),
        (Texto(nulo=True), "sin dato", None),
    ],
)
def test_cada_forma_de_escribir(tipo, texto, valor):
    assert normalizar(tipo, texto) == valor
