"""The law in the portal: every article has a page in words, can be searched, and the document says where each one is."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from registro.selectors.busqueda_ley import buscar, resaltar
from registro.selectors.ley import disposicion, disposiciones, vecinas
from registro.selectors.usos import catalogo_de_pantallas, cumplimientos, modulos_que_usan, pantallas_de
from registro.services.documento_ley import al_dia, documento
from registro.services.textos import cargar_texto
from registro.templatetags.ley import ruta_de_cita
from registro.textos import normal
from tests.registro.test_textos import INVENTADA

pytestmark = pytest.mark.django_db
HOY = date(2026, 11, 20)
RAIZ = Path(settings.BASE_DIR)
INGLES = re.compile(
    r"\b(the|of|and|with|by|to|is|are|for|not|row|flag|upload|batch|module|table|date|portal_|input)\b", re.I
)
TUTEO = re.compile(r"\b(tú|tu|tus|te|puedes|debes|tienes)\b", re.I)


def ids(texto: str) -> list[str]:
    return [h.disposicion.id for h in buscar(texto, HOY)]


def pagina(client, ruta: str) -> str:
    respuesta = client.get(ruta)
    assert respuesta.status_code == 200
    return re.sub(r"\s+", " ", respuesta.content.decode())


def test_cada_disposicion_abre_su_página(client):
    todas = disposiciones()
    assert len(todas) == 399
    for d in todas:
        html = pagina(client, d.ruta)
        assert "Disposicion(" not in html
        assert d.rotulo in html
        assert html.count("<h1>") == 1


@pytest.mark.parametrize("d", disposiciones(), ids=lambda d: d.id)
def test_el_resumen_está_en_palabras_sencillas(d):
    assert 40 <= len(d.resumen) <= 400
    assert d.resumen[0].isupper() or not d.resumen[0].isalpha()
    assert d.resumen.endswith(".")
    assert not re.search(r"[_/{}<>]|[a-z]-\d", d.resumen)
    assert not INGLES.search(d.resumen)
    assert not TUTEO.search(d.resumen)
    assert max(len(frase.split()) for frase in re.split(r"(?<=[.?;:]) ", d.resumen)) <= 30


def test_el_resumen_no_copia_el_texto_oficial():
    carpeta = RAIZ.parent / "shared" / "fuentes"
    if not carpeta.exists():
        pytest.skip("los textos oficiales no están en esta máquina")
    oficial = " ".join(" ".join(normal(p.read_text(encoding="utf-8")).split()) for p in carpeta.glob("*.txt"))
    for d in disposiciones():
        palabras = normal(d.resumen).split()
        for i in range(len(palabras) - 8):
            assert " ".join(palabras[i : i + 9]) not in oficial, d.id


@pytest.mark.parametrize(
    ("dicho", "id_"),
    [
        ("145", "ley-145"), ("art. 145", "ley-145"), ("Artículo 145", "ley-145"), ("ARTICULO 145°", "ley-145"),
        ("ley 145", "ley-145"), ("art 145 de la ley", "ley-145"), ("61 bis", "rpe-61bis"), ("178 Bis", "ley-178bis"),
        ("t8", "ley-t8"), ("T-8", "ley-t8"), ("transitorio octavo", "ley-t8"), ("Transitorio 8", "ley-t8"),
        ("cláusula séptima", "contrato-clausula-septima"), ("clausula septima", "contrato-clausula-septima"),
        ("cláusula séptima d)", "contrato-septima-d"), ("Tercera", "contrato-clausula-tercera"),
        ("octava 1", "contrato-octava-1"), ("rpe 50", "rpe-50"), ("ley-145", "ley-145"), ("43", "ley-42"), ("250", "ley-250"),
    ],
)  # fmt: skip
def test_se_busca_por_número_como_la_gente_lo_dice(dicho, id_):
    halladas = ids(dicho)
    assert (halladas[0] if halladas else "") == id_


def test_un_número_halla_las_fuentes_que_lo_tienen_y_una_fuente_sólo_la_suya():
    assert set(ids("50")) == {"ley-50", "rpe-50", "rav-50"}
    assert ids("rpe 50") == ["rpe-50"]
    assert ids("251") == ["ley-251"]
    assert ids("252") == ids("0") == []


def test_se_busca_por_palabra_sin_acentos():
    assert {"ley-98", "ley-101"} <= set(ids("pension retiro"))
    assert ids("PENSIÓN retiro") == ids("pension RETIRO")
    assert "ley-119" in ids("funeral")
    assert ids("no existe tal cosa") == ids("((") == []


def test_las_palabras_se_marcan_con_sus_acentos():
    trozos = resaltar("La pensión del niño", ["PENSION", "NIÑO"])
    assert [(t.texto, t.hallado) for t in trozos] == [
        ("La ", False), ("pensión", True), (" del ", False), ("niño", True)
    ]  # fmt: skip


def test_la_búsqueda_lee_el_texto_cargado_y_dice_que_ahí_estaba(client):
    assert ids("ñandú") == []
    assert "No encontramos nada" in pagina(client, "/ley/?buscar=ñandú")
    cargar_texto(contenido=INVENTADA.encode(), nombre="ley.txt", aunque_falten=True)
    assert ids("nandu") == []
    assert ids("ñandu") == ["ley-3"]
    html = pagina(client, "/ley/?buscar=ñandú")
    assert "1 resultado para «ñandú»" in html
    assert "<mark>ñandú</mark>" in html
    assert "En el texto oficial" in html


def test_lo_que_dice_el_artículo_va_antes_que_lo_que_sólo_está_en_el_texto_oficial():
    antes = ids("sigue")
    assert antes
    assert "ley-1" not in antes
    cargar_texto(contenido=INVENTADA.encode(), nombre="ley.txt", aunque_falten=True)
    assert ids("sigue") == [*antes, "ley-1"]


def test_la_búsqueda_escapa_lo_que_se_escribe(client):
    html = pagina(client, "/ley/?buscar=<script>alert(1)</script>")
    assert "<script>alert" not in html
    assert client.get("/ley/", {"buscar": "\0" + "a" * 5000}).status_code == 200


def test_sin_texto_oficial_se_dice_dónde_leerlo_y_con_él_se_muestra(client):
    assert "El Instituto no ha cargado el texto oficial." in pagina(client, "/ley/ley/ley-3/")
    cargar_texto(contenido=INVENTADA.encode(), nombre="ley.txt", aunque_falten=True)
    con_texto = pagina(client, "/ley/ley/ley-3/")
    assert "Artículo 3.- Texto del tres, con ñandú." in con_texto
    assert "publicado el 5 de marzo de 2024" in con_texto
    assert "no trae este artículo" in pagina(client, "/ley/ley/ley-145/")
    cargar_texto(
        contenido=INVENTADA.replace("ñandú", "otra ave").encode(), nombre="n.txt", aunque_falten=True,
        publicado=date(2025, 1, 2),
    )  # fmt: skip
    nuevo = pagina(client, "/ley/ley/ley-3/")
    assert "otra ave" in nuevo
    assert "ñandú" not in nuevo
    assert "También se guardan: el publicado el 5 de marzo de 2024." in nuevo


def test_la_página_dice_qué_hace_el_portal(client):
    calculada = pagina(client, "/ley/ley/ley-145/")
    for esperado in (
        "El portal lo calcula",
        "Pruebe con sus propios datos",
        "Pedir un préstamo a corto plazo",
        "casos comprueban",
    ):
        assert esperado in calculada
    assert "Nada: no lleva cálculo ni trámite. Ya no están en vigor." in pagina(client, "/ley/ley/ley-derogadas/")
    assert "Orden y reparto entre beneficiarios" in pagina(client, "/ley/ley/ley-113/")
    assert "El portal lo cumple" in pagina(client, "/ley/contrato/contrato-septima-b/")
    assert "También podría leerse así" in pagina(client, "/ley/ley/ley-101/")


def test_la_página_cuenta_los_cambios_del_texto(client):
    html = pagina(client, "/ley/ley/ley-101/")
    assert "Cambió: Artículo 101, párrafo 1" in html
    assert "01/06/2021" in html
    assert "31/05/2021" in html
    assert "Su texto no ha cambiado desde 2018." in pagina(client, "/ley/ley/ley-145/")


def test_las_disposiciones_van_en_el_orden_del_texto():
    de_la_ley = [d.id for d in disposiciones() if d.fuente == "LEY"]
    assert de_la_ley.index("ley-178bis") == de_la_ley.index("ley-176") + 1
    assert de_la_ley.index("ley-251") < de_la_ley.index("ley-t3") < de_la_ley.index("ley-t8")
    contrato = [d.id for d in disposiciones() if d.fuente == "CONTRATO"]
    assert contrato[0] == "contrato-declaracion-1"
    assert contrato.index("contrato-clausula-tercera") < contrato.index("contrato-clausula-cuarta")
    assert (
        contrato.index("contrato-septima-a")
        < contrato.index("contrato-septima-f")
        < contrato.index("contrato-octava-1")
    )


def test_se_va_al_anterior_y_al_siguiente(client):
    primera, segunda = disposiciones()[:2]
    assert vecinas(primera) == (None, segunda)
    assert vecinas(segunda)[0] == primera
    assert vecinas(disposiciones()[-1])[1] is None
    html = pagina(client, segunda.ruta)
    assert f'href="{primera.ruta}" rel="prev"' in html


def test_lo_que_no_existe_es_404(client):
    assert client.get("/ley/ley/ley-9999/").status_code == 404
    assert client.get("/ley/rpe/ley-145/").status_code == 404


def test_lo_que_se_dice_que_responde_existe():
    todas = {d.id: d for d in disposiciones()}
    for id_, fila in cumplimientos().items():
        assert todas[id_].regla is None, id_
        assert len(fila) == 1
        assert all((RAIZ / ruta).exists() for ruta in fila.get("donde", [])), id_
        assert all(todas[otra].computable for otra in fila.get("regla", [])), id_
    assert all(not d.sin_efecto for d in todas.values() if d.computable)


def test_cada_pantalla_existe_y_se_halla_por_lo_que_importa(client):
    for modulo, pantalla in catalogo_de_pantallas().items():
        assert (RAIZ / (modulo.replace(".", "/") + ".py")).exists()
        assert client.get(pantalla.ruta).status_code in (200, 302), pantalla
    assert "prestamos/selectors/simulacion.py" in modulos_que_usan("ley-145")
    assert any(p.ruta.startswith("/simulador/") for p in pantallas_de("ley-145"))
    assert pantallas_de("ley-derogadas") == []


def test_el_documento_está_al_día():
    assert al_dia()


def test_cada_renglón_del_documento_dice_dónde_está_o_por_qué_no():
    renglones = [r for r in documento().splitlines() if r.startswith("| ") and not r.startswith("| article")]
    assert len(renglones) == len(disposiciones())
    for renglon in renglones:
        _, _, _, estado, prueba, usos, _, _ = (parte.strip() for parte in renglon.split("|"))
        if estado.startswith("`"):
            assert prueba.startswith("`tests/reglas/")
        elif estado == "kept by":
            assert usos
        else:
            assert re.match(r"no effect: \w|decided by `|not built yet$", estado), renglon
    assert next(r for r in renglones if r.startswith("| 145 |")).count("`") >= 6


@pytest.mark.parametrize(
    ("cita", "ruta"),
    [
        ("Ley 145", "/ley/ley/ley-145/"),
        ("Ley 101, P1", "/ley/ley/ley-101/"),
        ("Ley 228", "/ley/ley/ley-228/"),
        ("RPE 61 Bis", "/ley/rpe/rpe-61bis/"),
        ("Ley Transitorio Octavo", "/ley/ley/ley-t8/"),
        ("Contrato Cláusula Séptima f)", "/ley/contrato/contrato-septima-f/"),
        ("Ley transversal (UMA)", ""),
        ("Procedimientos del Instituto (Ley 10-XIX, 30-IX)", ""),
        ("", ""),
    ],
)
def test_cada_cita_lleva_a_su_artículo(cita, ruta):
    assert ruta_de_cita(cita) == ruta


def test_junto_a_la_cifra_está_el_texto_oficial(client):
    sin_texto = pagina(client, "/cifra/ley-4/")
    assert "El texto oficial: Artículo 4" in sin_texto
    assert "El Instituto no ha cargado el texto oficial." in sin_texto
    con_cuatro = INVENTADA.replace("TRANSITORIOS\n", "Artículo 4.- Aquí está el cuatro.\n\nTRANSITORIOS\n", 1)
    cargar_texto(contenido=con_cuatro.encode(), nombre="ley.txt", aunque_falten=True)
    html = pagina(client, "/cifra/ley-4/")
    assert "Artículo 4.- Aquí está el cuatro." in html
    assert "no ha cargado" not in html
    assert 'href="/ley/ley/ley-4/"' in html


def test_una_disposición_desconocida_no_se_halla():
    assert disposicion("ley", "ley-0") is None
