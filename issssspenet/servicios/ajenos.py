"""Servers that somebody else runs: `DATABASE_URL`, `DATABASE_URL_DUENO` and `REDIS_URL` given by the environment."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg2
from psycopg2 import sql

from issssspenet.servicios.postgres import SQL_ROLES

NOMBRES = ("DATABASE_URL", "DATABASE_URL_DUENO", "REDIS_URL")
FALTAN = """\
No se pudo entrar a PostgreSQL con {nombre}: {error}
Los dos papeles y la base se crean una vez, como administrador del servidor, con sus propias contraseñas:

{roles}CREATE DATABASE portal OWNER portal_dueno;
"""


def dados() -> bool:
    return "DATABASE_URL" in os.environ


def _en_la_base(url: str, base: str) -> str:
    """The same server and user, another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{base}"))


def direcciones(base: str | None = None) -> dict[str, str]:
    """The addresses of the environment, in another database when it is named."""
    dadas = {nombre: os.environ[nombre] for nombre in NOMBRES if nombre in os.environ}
    return {n: _en_la_base(url, base) if base and n != "REDIS_URL" else url for n, url in dadas.items()}


def _existe(url: str, nombre: str) -> bool:
    """Can one enter? False when only the database is missing; whatever else ends the run with what to do."""
    try:
        psycopg2.connect(url, connect_timeout=5).close()
    except psycopg2.OperationalError as error:
        if "does not exist" in str(error) and "database" in str(error):
            return False
        roles = SQL_ROLES % {"portal": "'…'", "dueno": "'…'"}
        raise SystemExit(FALTAN.format(nombre=nombre, error=str(error).strip(), roles=roles)) from error
    return True


def _orden(url: str, plantilla: str, base: str) -> None:
    with closing(psycopg2.connect(url, connect_timeout=5)) as conexion:
        conexion.autocommit = True
        with conexion.cursor() as cursor:
            cursor.execute(sql.SQL(plantilla).format(sql.Identifier(base)))


def soltar(base: str, dueno: str) -> None:
    """Drops a database that was made for one run, entering as the owner through the maintenance one."""
    _orden(_en_la_base(dueno, "postgres"), "DROP DATABASE IF EXISTS {} WITH (FORCE)", base)


@contextmanager
def usados() -> Iterator[dict[str, str]]:
    """The given servers; with `ISSSSPENET_BASE`, in a database of that name, made by the owner when it is missing."""
    faltan = [nombre for nombre in NOMBRES if nombre not in os.environ]
    if faltan:
        raise SystemExit(f"Con DATABASE_URL también hacen falta {', '.join(faltan)} (README, «In production»).")
    base = os.environ.get("ISSSSPENET_BASE")
    antes, elegidas = direcciones(), direcciones(base)
    if base and not _existe(elegidas["DATABASE_URL_DUENO"], "DATABASE_URL_DUENO"):
        _orden(antes["DATABASE_URL_DUENO"], "CREATE DATABASE {}", base)
    for nombre in NOMBRES[:2]:
        _existe(elegidas[nombre], nombre)
    os.environ.update(elegidas)
    try:
        yield elegidas
    finally:
        os.environ.update(antes)
