"""Runs the tests against one mutant, in a child process that sees the changed module and nothing else changed.

The parent has the slow libraries loaded and never imports the kernel nor a rule: each child imports them anew, with
the mutant in the place of its module. First the cases of the law, called one by one without a collector; only what
survives them meets the rest of the tests.
"""

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
import traceback
from types import ModuleType
from typing import Any

LIMITE = 240  # seconds; a mutant that never ends is dead
OPCIONES = "-x -q -p no:randomly -p no:cacheprovider -p no:xdist --hypothesis-profile=mutantes".split()

DE_COLUMNAS = {"derecho.columnas", "derecho.lotes", "derecho.tramos", "derecho.vector"}
DEL_ARBOL = {"derecho.api", "derecho.arbol", "derecho.reproduccion"}  # their explanations also meet the schema


class _Importador(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the changed source when its module is asked for."""

    def __init__(self, modulo: str, fuente: str, ruta: str) -> None:
        self.modulo, self.codigo, self.ruta = modulo, compile(fuente, ruta, "exec"), ruta

    def find_spec(self, nombre: str, camino: Any = None, destino: Any = None) -> Any:
        if nombre != self.modulo:
            return None
        return importlib.util.spec_from_loader(nombre, self, origin=self.ruta)

    def exec_module(self, modulo: ModuleType) -> None:
        modulo.__file__ = self.ruta
        exec(self.codigo, modulo.__dict__)  # noqa: S102 - that is the mutant


def preparar() -> None:
    """Load once what every child needs and no mutant touches."""
    for nombre in ("hypothesis.strategies", "jsonschema", "numpy", "pytest", "tests.perfiles", "tests.reglas.casos"):
        importlib.import_module(nombre)
    if "derecho" in sys.modules:
        raise RuntimeError("la ley no debe estar cargada en el proceso padre")


def sobrevive(modulo: str, fuente: str, ruta: str, regla: str | None) -> bool:
    """Whether every test stays green with the mutant. `regla`: id of the rule of the module, if it is one."""
    hijo = os.fork()
    if hijo == 0:
        os._exit(_probar(modulo, fuente, ruta, regla))
    _, estado = os.waitpid(hijo, 0)
    return estado == 0


def _probar(modulo: str, fuente: str, ruta: str, regla: str | None) -> int:
    signal.alarm(LIMITE)
    nada = os.open(os.devnull, os.O_WRONLY)
    if not os.environ.get("MUTANTES_VER"):
        os.dup2(nada, 1)
        os.dup2(nada, 2)
    sys.meta_path.insert(0, _Importador(modulo, fuente, ruta))
    try:
        _casos(modulo.rpartition(".")[2] if regla else None)
        if regla:
            _casos(None)
        import pytest

        return int(pytest.main([*OPCIONES, *_pruebas(modulo, regla)]))
    except BaseException:  # whatever it is, the mutant was seen
        traceback.print_exc()
        return 1


def _casos(stem: str | None) -> None:
    from tests.reglas import test_casos

    for modulo, caso in test_casos.CASOS:
        if stem in {None, modulo}:
            test_casos.test_caso(modulo, caso)


def _pruebas(modulo: str, regla: str | None) -> list[str]:
    """Without the configuration of the project: no service is started and no database asked for."""
    solas = ["-c", os.devnull, "--rootdir=.", "--noconftest"]
    if regla is None:
        con_django = [*solas, "--ds=issssspenet.settings", "-m", "not largo", "tests/derecho"]
        if modulo in DE_COLUMNAS:
            return [*con_django, "tests/oraculos", "-k", "vectorial or palabras or diez_mil or empates or guardias"]
        return [*con_django, *(["tests/reglas"] if modulo in DEL_ARBOL else []), "-k", "not vectorial"]
    fuente, _, numero = regla.partition("-")
    suyas = f"{regla}- or {regla}] or {fuente}_{numero}"
    return [*solas, "-p", "no:django", "tests/derecho", "tests/oraculos", "-m", "not largo", "-k", suyas]
