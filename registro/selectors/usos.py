"""Where the portal uses each article: read from its own modules, so that it cannot say what is not there."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

APPS = ("registro", "afiliados", "contratos", "prestaciones", "prestamos", "pensiones")
USOS = ("services", "selectors", "views", "models", "admin")
_CITA = re.compile(r'"((?:ley|rpe|rav|contrato|uma|calendario)-[a-z0-9-]+)"')
_IMPORTA = re.compile(r"^\s*from (\S+) import ([^\n(]+|\([^)]*\))", re.MULTILINE)


@dataclass(frozen=True)
class Pantalla:
    titulo: str
    ruta: str


@cache
def _modulos() -> dict[str, str]:
    """Dotted name of every module of the portal, with its text."""
    raiz = Path(settings.BASE_DIR)
    archivos = [
        p for app in (*APPS, "derecho") for p in sorted((raiz / app).rglob("*.py")) if "migrations" not in p.parts
    ]
    nombres = {p: ".".join(p.relative_to(raiz).with_suffix("").parts).removesuffix(".__init__") for p in archivos}
    return {nombre: p.read_text(encoding="utf-8") for p, nombre in nombres.items()}


def _cuarto(modulo: str) -> str:
    return modulo.split(".")[1] if "." in modulo else ""


@cache
def _citas() -> dict[str, list[str]]:
    """Id of an entry -> modules outside the rules that name it."""
    citas: dict[str, list[str]] = {}
    for modulo, texto in _modulos().items():
        if _cuarto(modulo) in USOS or modulo.endswith(".tramites"):
            for id_ in sorted(set(_CITA.findall(texto))):
                citas.setdefault(id_, []).append(modulo)
    return citas


def modulos_que_usan(id_: str) -> list[str]:
    """Paths of the modules that ask for that rule."""
    return [modulo.replace(".", "/") + ".py" for modulo in _citas().get(id_, [])]


@cache
def _vecinos() -> dict[str, set[str]]:
    """Module -> modules that it imports."""
    conocidos = _modulos()
    vecinos = {}
    for modulo, texto in conocidos.items():
        hallados = set()
        for de, nombres in _IMPORTA.findall(texto):
            hallados |= {de, *(f"{de}.{nombre}" for nombre in re.findall(r"\w+", nombres))}
        vecinos[modulo] = hallados & conocidos.keys()
    return vecinos


@cache
def _alcance(raiz: str) -> frozenset[str]:
    vistos, pendientes = set(), [raiz]
    while pendientes:
        modulo = pendientes.pop()
        if modulo not in vistos:
            vistos.add(modulo)
            pendientes += _vecinos().get(modulo, ())
    return frozenset(vistos)


@cache
def catalogo_de_pantallas() -> dict[str, Pantalla]:
    """Module -> its screen."""
    datos: dict[str, dict[str, Any]] = _leer("pantallas.yaml")
    return {modulo: Pantalla(**fila) for modulo, fila in datos.items()}


@cache
def pantallas_de(id_: str) -> list[Pantalla]:
    """Screens whose modules reach one that asks for that rule."""
    usan = set(_citas().get(id_, []))
    halladas = [p for modulo, p in catalogo_de_pantallas().items() if _alcance(modulo) & usan]
    return list(dict.fromkeys(halladas))


@cache
def cumplimientos() -> dict[str, dict[str, Any]]:
    """What answers for the entries without a calculation (see the file)."""
    return dict(_leer("cumplimientos.yaml"))


def _leer(nombre: str) -> Any:
    return yaml.safe_load(files("registro").joinpath("datos", nombre).read_text(encoding="utf-8"))


def prueba_de(modulo: str) -> Path:
    """The file of cases of a rule's module."""
    return Path("tests/reglas") / f"{modulo.rsplit('.', 1)[-1]}.yaml"


@cache
def casos_de(modulo: str) -> int:
    """How many cases check that rule; 0 where the tests are not installed."""
    ruta = Path(settings.BASE_DIR) / prueba_de(modulo)
    return len(re.findall(r"^- nombre:", ruta.read_text(encoding="utf-8"), re.MULTILINE)) if ruta.exists() else 0
