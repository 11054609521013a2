"""What must hold for every rule, also for those not written yet."""

import ast
import re
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from derecho import Quincena, motivo, reglas
from derecho.descubrimiento import APPS
from derecho.motivos import motivos
from derecho.tipos import Tasa

RAIZ = Path(__file__).parents[2]
FUENTES = sorted([*RAIZ.glob("derecho/**/*.py"), *(r for app in APPS for r in RAIZ.glob(f"{app}/rules/*.py"))])
DE_REGLAS = [f for f in FUENTES if f.parent.name == "rules" and f.name != "__init__.py"]
PROHIBIDOS = {"django", "datetime.today", "random", "os", "decimal", "math"}


def arbol(fuente: Path) -> ast.Module:
    return ast.parse(fuente.read_text("utf-8"))


def flotantes(modulo: ast.Module) -> list[int]:
    """Lines with a binary fraction: a literal, or a call to float."""
    return [
        n.lineno
        for n in ast.walk(modulo)
        if (isinstance(n, ast.Constant) and isinstance(n.value, (float, complex)))
        or (isinstance(n, ast.Name) and n.id in {"float", "round"})
    ]


def divisiones(modulo: ast.Module) -> list[int]:
    """Lines with «/», which on two integers would leave the exact numbers: rules say ley.entre."""
    return [n.lineno for n in ast.walk(modulo) if isinstance(n, ast.BinOp) and isinstance(n.op, ast.Div)]


# The vector reading multiplies in float64 and certifies each centavo; it is the only place.
CERTIFICADAS = {"vector.py"}


@pytest.mark.parametrize("fuente", FUENTES, ids=lambda f: str(f.relative_to(RAIZ)))
def test_sin_fracciones_binarias(fuente: Path) -> None:
    if fuente.name not in CERTIFICADAS:
        assert not flotantes(arbol(fuente))
        assert not divisiones(arbol(fuente))


def test_la_guardia_de_fracciones_ve_una() -> None:
    assert flotantes(ast.parse("x = 0.25"))
    assert flotantes(ast.parse("x = float(y)"))
    assert divisiones(ast.parse("x = a / b"))


@pytest.mark.parametrize("fuente", DE_REGLAS, ids=lambda f: f.stem)
def test_una_regla_es_pura(fuente: Path) -> None:
    modulo = arbol(fuente)
    importados = {
        (n.module or "") if isinstance(n, ast.ImportFrom) else n.names[0].name
        for n in ast.walk(modulo)
        if isinstance(n, (ast.Import, ast.ImportFrom))
    }
    assert not {i for i in importados if i.split(".")[0] in PROHIBIDOS}
    relojes = {"today", "now", "utcnow", "settings", "open", "print"}
    assert not [n for n in ast.walk(modulo) if isinstance(n, (ast.Name, ast.Attribute)) and _nombre(n) in relojes]
    assert ast.get_docstring(modulo)
    assert len(fuente.read_text("utf-8").splitlines()) <= 150


def _nombre(n: ast.Name | ast.Attribute) -> str:
    return n.id if isinstance(n, ast.Name) else n.attr


def test_cada_modulo_registra_una_regla_con_su_nombre() -> None:
    assert {r.modulo.rpartition(".")[2] for r in reglas()} == {f.stem for f in DE_REGLAS}
    for r in reglas():
        tallo = r.modulo.rpartition(".")[2].replace("_", "")
        ancho = 0 if r.fuente == "CONTRATO" else 3  # rpe-61bis stands in rpe_061bis_…
        digitos = "".join(re.sub(r"^[0-9]+", lambda n, ancho=ancho: n[0].zfill(ancho), p) for p in r.id.split("-"))
        assert tallo.startswith(digitos), r.id


def codigos(fuente: Path) -> set[str]:
    """Names of reasons said by a rule: keywords, or keys of a dict, in upper case."""
    nodos = list(ast.walk(arbol(fuente)))
    claves = {n.arg for n in nodos if isinstance(n, ast.keyword) and n.arg}
    textos = {n.value for n in nodos if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return {c for c in claves if c.isupper()} | {t for t in textos if t.isupper() and "_" in t and t in motivos()}


@pytest.mark.parametrize("fuente", DE_REGLAS, ids=lambda f: f.stem)
def test_cada_motivo_tiene_palabras(fuente: Path) -> None:
    for codigo in codigos(fuente):
        assert motivo(codigo).texto.endswith(".")
        assert motivo(codigo).tipo in {"rechazo", "alerta"}


def test_los_motivos_estan_completos() -> None:
    assert len(motivos()) >= 198
    textos = [m.texto for m in motivos().values()]
    assert len(set(textos)) == len(textos)
    assert all("RAV" not in (m.texto + m.articulo_fraccion) for m in motivos().values()), "no es fundamento de nadie"


@pytest.mark.parametrize("r", reglas(), ids=lambda r: r.id)
def test_cobertura_en_el_tiempo(r: Any) -> None:
    """Every quincena from the first day of the Ley has one text or one declared reason, and never goes back."""
    fin = Quincena.de(date.today().year + 1, 12, 2)  # noqa: DTZ011 - the horizon moves with the calendar
    dias = [date(2018, 5, 27), *(q.primer_dia for q in Quincena.leer("2018-06-Q1").hasta(fin))]
    respuestas = [r.motivo_al(d) for d in dias]
    assert set(respuestas) <= {None, "VERSION_NO_DISPONIBLE"}
    assert respuestas == sorted(respuestas, key=lambda m: m is None), "un texto aparece, desaparece y vuelve"
    assert respuestas[-1] is None
    desde = r.version.vigente_desde
    if desde is not None:
        assert r.motivo_al(desde) is None
        assert desde == max(corte for corte, _ in r.tramos() if r.motivo_al(corte) is None and corte <= desde)
        assert r.motivo_al(date.fromordinal(desde.toordinal() - 1)) is not None


def test_importar_todas_las_reglas_no_trae_numpy_ni_django() -> None:
    codigo = (
        "import derecho, sys; derecho.descubrir(); print([m for m in ('numpy', 'django', 'yaml') if m in sys.modules])"
    )
    salida = subprocess.run([sys.executable, "-c", codigo], cwd=RAIZ, capture_output=True, text=True, check=True)
    assert "numpy" not in salida.stdout
    assert "django" not in salida.stdout


def test_los_tipos_se_escriben_y_se_leen_igual() -> None:
    for r in reglas():
        for tipo in (*r.entradas.values(), *r.salidas.values()):
            assert tipo.esquema()["type"]
            if isinstance(tipo, Tasa) and not tipo.nulo:
                assert tipo.escribir(tipo.leer("1.0000")) == "1.0000"


def test_los_datos_viajan_con_el_paquete() -> None:
    for nombre in ("motivos.yaml", "reformas.csv", "decretos.csv", "uma_diaria.csv", "tiie28_fin_de_mes.csv"):
        assert files("derecho").joinpath("datos", nombre).is_file()
