"""Loading an official text: the four real ones whole, and what is refused."""

import re
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import settings as settings_de_hipotesis
from hypothesis import strategies as st

from registro.errores import Rechazo
from registro.models import Evento, FragmentoOficial, TextoOficial
from registro.selectors.textos import literales, parrafos, texto_vigente
from registro.services.textos import MAXIMO, cargar_texto
from registro.textos import ARTICULO, ENCABEZADO, NOTA, faltantes, partir, publicacion, reconocer

FUENTES = Path(settings.BASE_DIR).parent / "shared" / "fuentes"
REALES = {
    "LEY": ("ley_isssspea_2018_reforma_2023.txt", date(2023, 1, 23)),
    "RPE": ("rpe_reglamento_prestaciones_economicas_2002_reforma_2015.txt", date(2015, 2, 24)),
    "RAV": ("rav_reglamento_afiliacion_vigencia_puebla_2004.txt", date(2004, 11, 15)),
    "CONTRATO": ("contrato_adhesion_isssspenet.txt", None),
}
NOTAS = {"LEY": 3, "RPE": 3, "RAV": 2, "CONTRATO": 1}
T, R = "Transitorio", range
ORDINALES = "Primero Segundo Tercero Cuarto Quinto Sexto Séptimo Octavo Noveno Décimo".split()
ESPERADOS = {
    "LEY": [
        *(n for i in R(1, 252) for n in ([f"{i}", "178 Bis"] if i == 178 else [f"{i}"])),
        *(f"{T} {o}" for o in ORDINALES),
        *(f"{T} {o} del Decreto {d}" for d in (385, 400) for o in ORDINALES[:3]),
        f"{T} Único del Decreto 556", f"{T} Único del Decreto 595",
        *(f"{T} {o} del Decreto {d}" for d in (185, 279) for o in ORDINALES[:3]),
    ],
    "RPE": [
        *(f"{i}" for i in R(1, 62)), "61 Bis", *(f"{T} {o}" for o in ORDINALES[:5]),
        f"{T} Primero (reforma 2015)", f"{T} Segundo (reforma 2015)",
    ],
    "RAV": [*(f"{i}" for i in R(1, 91)), *(f"{T} {o}" for o in ORDINALES[:3])],
    "CONTRATO": [
        *(f"Declaración {i}" for i in R(1, 6)),
        *(f"Cláusula {c}" for c in "Primera Segunda Tercera Cuarta Quinta Sexta".split()), "Cláusula Sexta 1",
        "Cláusula Sexta 2", "Cláusula Séptima", *(f"Cláusula Séptima {c})" for c in "abcdef"), "Cláusula Octava",
        *(f"Cláusula Octava {i}" for i in R(1, 5)), "Cierre", "Verificación de datos",
    ],
}  # fmt: skip
# An invented law: the title is what is recognised, the rest says nothing of the real one.
INVENTADA = """LEY DE SEGURIDAD Y SERVICIOS SOCIALES (DE PRUEBA)
ÚLTIMA REFORMA PUBLICADA EN EL PERIÓDICO OFICIAL: 5 DE MARZO DE 2024.

TÍTULO PRIMERO

De las pruebas

Artículo 1°.- Lo que sigue vale, según el
Artículo 3.- que se cita sin abrirlo, y el artículo 2.

Artículo 9.- es una cita que abre un párrafo, no el artículo noveno.

(REFORMADO, P.O. 5 DE MARZO DE 2024)
Artículo 2.- Texto del dos:

I. Fracción primera;

Artículo 3.- Texto del tres, con ñandú.

TRANSITORIOS

PRIMERO.- Entra en vigor mañana.

P.O. 5 DE MARZO DE 2024.

[N. DE E. TRANSITORIOS DEL "DECRETO 999.- SE REFORMA".]

PRIMERO.- Entra en vigor pasado mañana.
"""


RENGLONES = [
    *INVENTADA.splitlines(keepends=True), "\n", "Artículo 2.- Otra vez.\n", "Artículo 999999.- No.\n", "Artículo 61 Bis. Sí.\r\n",
    "ÚNICO.- Uno.\n", "CLAUSULAS\n", "PRIMERA. Una.\n", "SEXTA. Otra.\n", "1. Uno\n", "2. Dos\n", "a) A\n", " e) E\n",
    "VERIFICACIÓN DE DATOS\n", "sin salto", "\x0c", "CAPÍTULO II\n",
]  # fmt: skip


def _real(fuente: str) -> str:
    ruta = FUENTES / REALES[fuente][0]
    if not ruta.exists():
        pytest.skip("los textos oficiales no están en esta máquina")
    return ruta.read_bytes().decode("utf-8")


def _letras(texto: str) -> str:
    return re.sub(r"\s+", "", texto)


@pytest.mark.parametrize("fuente", REALES)
def test_el_texto_real_se_parte_entero_y_en_orden(fuente):
    texto = _real(fuente)
    assert reconocer(texto) == fuente
    assert publicacion(texto) == REALES[fuente][1]
    fragmentos = partir(texto, fuente)
    assert "".join(f.texto for f in fragmentos) == texto
    assert [f.numero for f in fragmentos if f.clase == ARTICULO] == ESPERADOS[fuente]
    assert faltantes(fragmentos) == []
    # What is no article is a short heading, or the notes around the text: index, promulgation, signatures, editor.
    assert all(len(f.texto) < 700 for f in fragmentos if f.clase == ENCABEZADO)
    assert sum(f.clase == NOTA for f in fragmentos) == NOTAS[fuente]
    for f in fragmentos:
        if f.clase == ARTICULO and f.numero[0].isdigit():
            abre = re.findall(rf"^[\s#*]*Art[íi]culo {f.numero}\b", f.texto, re.MULTILINE)
            assert abre, f.numero


@pytest.mark.parametrize("fuente", REALES)
def test_lo_que_se_lee_en_pantalla_no_pierde_palabras(fuente):
    for f in partir(_real(fuente), fuente):
        sin_formato = re.sub(r"</?b>|[#*]+|(?m:^- )|(?m:^---$)", "", f.texto)
        assert _letras("".join(parrafos(f.texto))) == _letras(sin_formato)


def test_una_cita_no_parte_un_artículo_y_cada_decreto_lleva_sus_transitorios():
    fragmentos = partir(INVENTADA, "LEY")
    assert "".join(f.texto for f in fragmentos) == INVENTADA
    articulos = {f.numero: f for f in fragmentos if f.clase == ARTICULO}
    assert list(articulos) == ["1", "2", "3", f"{T} Primero", f"{T} Primero del Decreto 999"]
    assert "artículo noveno" in articulos["1"].texto
    assert articulos["2"].texto.startswith("(REFORMADO")
    assert articulos["2"].ruta == ("TÍTULO PRIMERO De las pruebas",)
    assert "pasado" in articulos[f"{T} Primero del Decreto 999"].texto
    assert "pasado" not in articulos[f"{T} Primero"].texto


@settings_de_hipotesis(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(RENGLONES), max_size=30), st.sampled_from(["LEY", "CONTRATO"]))
def test_cualquier_texto_se_parte_sin_perder_nada_ni_repetir_un_número(renglones, fuente):
    texto = "".join(renglones)
    fragmentos = partir(texto, fuente)
    assert "".join(f.texto for f in fragmentos) == texto
    numeros = [f.numero for f in fragmentos if f.numero]
    assert len(numeros) == len(set(numeros))
    assert all(bool(f.numero) == (f.clase == ARTICULO) for f in fragmentos)
    assert all(0 < n < 1000 for n in faltantes(fragmentos))


def test_se_dice_qué_número_se_salta():
    assert faltantes(partir(INVENTADA.replace("Artículo 2.- Texto", "Texto"), "LEY")) == [2]


def _cargar(texto: str, **otros):
    return cargar_texto(contenido=texto.encode(), nombre="ley.txt", aunque_falten=True, **otros)


@pytest.mark.django_db
def test_cargar_guarda_sus_artículos_y_lo_anota():
    carga = _cargar(INVENTADA)
    assert (carga.nuevo, carga.articulos, carga.texto.publicado) == (True, 5, date(2024, 3, 5))
    assert "".join(carga.texto.fragmentos.values_list("contenido", flat=True)) == INVENTADA
    evento = Evento.objects.get(tipo="texto_oficial_cargado")
    assert evento.datos["sha256"] == carga.texto.sha256
    (literal,) = literales(carga.texto, ["2"])
    assert literal.parrafos == [
        "(REFORMADO, P.O. 5 DE MARZO DE 2024)", "Artículo 2.- Texto del dos:", "I. Fracción primera;",
    ]  # fmt: skip


@pytest.mark.django_db
def test_cargar_dos_veces_no_agrega_nada():
    primera = _cargar(INVENTADA)
    segunda = _cargar(INVENTADA)
    assert (segunda.nuevo, segunda.texto, segunda.articulos) == (False, primera.texto, 5)
    assert TextoOficial.objects.count() == Evento.objects.filter(tipo="texto_oficial_cargado").count() == 1


@pytest.mark.django_db
def test_se_muestra_el_más_nuevo_en_vigor_y_se_guarda_el_anterior():
    primera = _cargar(INVENTADA).texto
    nueva = _cargar(INVENTADA + "\n", publicado=date(2025, 6, 1), vigente_desde=date(2025, 7, 1)).texto
    vieja = _cargar(INVENTADA + "\n\n", publicado=date(2020, 1, 1)).texto
    assert texto_vigente("LEY", date(2025, 6, 30)) == primera
    assert texto_vigente("LEY", date(2025, 7, 1)) == nueva
    assert texto_vigente("LEY", date(2024, 3, 4)) == vieja
    assert texto_vigente("LEY", date(2019, 12, 31)) is None
    assert texto_vigente("RPE", date(2025, 7, 1)) is None


CONTRATO = "CONTRATO DE ADHESIÓN\n\n1. Se llama\n\nCLAUSULAS\n\nPRIMERA. Acepta.\n"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("contenido", "codigo"),
    [
        (b"", "TEXTO_VACIO"),
        (b" \n\t", "TEXTO_VACIO"),
        (b"LEY\0DE", "TEXTO_BINARIO"),
        (INVENTADA.encode("latin-1"), "TEXTO_CODIFICACION"),
        (b"Lista de precios", "TEXTO_DESCONOCIDO"),
        (b"LEY DE SEGURIDAD Y SERVICIOS SOCIALES\nsin nada debajo", "TEXTO_DESCONOCIDO"),
        (INVENTADA.encode(), "TEXTO_INCOMPLETO"),
        (b"a" * (MAXIMO + 1), "TEXTO_DEMASIADO_GRANDE"),
        (b"a" * MAXIMO, "TEXTO_DESCONOCIDO"),
    ],
)
def test_lo_que_no_se_puede_cargar_no_escribe_nada(contenido, codigo):
    with pytest.raises(Rechazo) as rechazo:
        cargar_texto(contenido=contenido, nombre="x.txt")
    assert rechazo.value.motivos == [codigo]
    assert rechazo.value.textos()[0]
    assert not TextoOficial.objects.exists()
    assert not FragmentoOficial.objects.exists()


@pytest.mark.django_db
def test_un_texto_sin_fecha_sólo_cabe_si_es_el_primero():
    _cargar(CONTRATO)
    with pytest.raises(Rechazo) as rechazo:
        _cargar(CONTRATO + "\n")
    assert rechazo.value.motivos == ["TEXTO_SIN_FECHA"]
    assert _cargar(CONTRATO + "\n", publicado=date(2026, 1, 1)).nuevo


@pytest.mark.django_db
def test_lo_cargado_no_se_edita_ni_se_borra():
    texto = _cargar(INVENTADA).texto
    for mal in (lambda: TextoOficial.objects.update(nombre="otro"), lambda: texto.fragmentos.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            mal()


@pytest.mark.django_db
def test_la_orden_dice_lo_que_hizo(tmp_path):
    archivo = tmp_path / "ley.txt"
    archivo.write_text(INVENTADA, encoding="utf-8")
    salida = StringIO()
    with pytest.raises(CommandError, match=r"TEXTO_INCOMPLETO: .*Faltan: .*4, 5, 6"):
        call_command("ley", "cargar", str(archivo))
    call_command("ley", "cargar", str(archivo), "--aunque-falten", "--publicado", "2024-04-01", stdout=salida)
    assert "publicado el 1 de abril de 2024, 5 artículos" in salida.getvalue()
    call_command("ley", "cargar", str(archivo), stdout=salida)
    assert "ya estaba cargado" in salida.getvalue()
    with pytest.raises(CommandError, match="TEXTO_NO_EXISTE"):
        call_command("ley", "cargar", str(tmp_path / "no.txt"))
    with pytest.raises(CommandError, match="No existe la cuenta"):
        call_command("ley", "cargar", str(archivo), "--autor", "nadie")
    with pytest.raises(CommandError, match="no es una fecha"):
        call_command("ley", "cargar", str(archivo), "--publicado", "ayer")


@pytest.mark.django_db
@pytest.mark.parametrize("fuente", REALES)
def test_la_orden_carga_los_textos_reales_sin_que_falte_nada(fuente):
    _real(fuente)
    salida = StringIO()
    call_command("ley", "cargar", str(FUENTES / REALES[fuente][0]), stdout=salida)
    assert f"{len(ESPERADOS[fuente])} artículos." in salida.getvalue()
    assert "Le faltan" not in salida.getvalue()
    assert FragmentoOficial.objects.filter(clase=ARTICULO).count() == len(ESPERADOS[fuente])
