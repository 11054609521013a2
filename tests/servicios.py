"""Pytest plugin, loaded before Django: brings up PostgreSQL and Redis and opens the tests' database as its owner.

Tests then run under SET ROLE of the runtime role (conftest.py), so that they see what the portal may do and no more.
"""

import os
from contextlib import ExitStack

import pytest

from issssspenet.servicios import encendidos

_pila = ExitStack()


# pytest-django reads the settings as soon as plugins are loaded: no hook comes early enough.
os.environ.setdefault("ISSSSPENET_ENTORNO", "desarrollo")
os.environ["ISSSSPENET_ROL"] = "dueno"
if "DATABASE_URL" not in os.environ:
    _pila.enter_context(encendidos())


def pytest_unconfigure(config: pytest.Config) -> None:
    _pila.close()
