"""Fixtures of every test: the runtime role, a frozen clock, no network but loopback, private media."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations
from django.db.backends.signals import connection_created
from django.test import TransactionTestCase
from django.test.utils import CaptureQueriesContext

import tests.perfiles  # noqa: F401 - how many random cases

ROL = "portal"


def _como_portal(sender: object, connection: Any, **_: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {ROL}")


@contextmanager
def como_dueno() -> Iterator[None]:
    """For what only the owner may do in a test: flush tables, tamper with evidence."""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {ROL}")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """After the migrations, every connection drops to the runtime role."""
    with django_db_blocker.unblock():
        _como_portal(None, connection)
    connection_created.connect(_como_portal)
    with django_db_blocker.unblock():
        call_command("catalogos", verbosity=0)
    vaciar, desmontar = DatabaseOperations.execute_sql_flush, TransactionTestCase._fixture_teardown

    def vaciar_como_dueno(self: DatabaseOperations, sql_list: list[str]) -> None:
        with como_dueno():
            vaciar(self, sql_list)

    def desmontar_y_cargar(self: TransactionTestCase) -> None:
        desmontar(self)
        call_command("catalogos", verbosity=0)

    DatabaseOperations.execute_sql_flush = vaciar_como_dueno
    TransactionTestCase._fixture_teardown = desmontar_y_cargar
    yield
    DatabaseOperations.execute_sql_flush = vaciar
    TransactionTestCase._fixture_teardown = desmontar
    connection_created.disconnect(_como_portal)


@pytest.fixture(autouse=True)
def _media_propia(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def consultas() -> CaptureQueriesContext:
    """Counts the queries of a block: `with consultas: ...; assert len(consultas) <= n`."""
    return CaptureQueriesContext(connection)
