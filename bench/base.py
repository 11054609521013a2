"""A database of its own for the measurements that need one, migrated by the owner and used as the runtime role."""

import atexit
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

import psycopg2

RAIZ = Path(__file__).parents[1]
BASE = "banco_de_medidas"
_pila = ExitStack()


def preparar() -> None:
    """Once a process: an empty database with the whole schema, and Django set up on it."""
    if os.environ.get("ISSSSPENET_BASE") == BASE:
        return
    os.environ |= {"ISSSSPENET_BASE": BASE, "ISSSSPENET_ENTORNO": "desarrollo"}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "issssspenet.settings")
    from issssspenet.servicios import encendido, encendidos, postgres

    _pila.enter_context(encendidos())
    atexit.register(_pila.close)
    puerto = encendido._puertos()["postgres"]
    # A million lines are of no use to anybody afterwards.
    _pila.callback(postgres.borrar_base, puerto, BASE)
    postgres.borrar_base(puerto, BASE)
    postgres.asegurar_base(puerto, BASE)
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=RAIZ, check=True)
    import django

    django.setup()
    from registro.catalogos import cargar

    cargar()


@contextmanager
def como_dueno() -> Iterator[Any]:
    """A cursor of the owner, to make bare copies of tables and to analyse them."""
    url = urlsplit(os.environ["DATABASE_URL_DUENO"])
    conexion = psycopg2.connect(
        host=url.hostname, port=url.port, user=url.username, password=url.password, dbname=url.path[1:]
    )
    conexion.autocommit = True
    try:
        yield conexion.cursor()
    finally:
        conexion.close()


@contextmanager
def reloj(medidas: dict[str, float], nombre: str, cuantos: float = 1.0) -> Iterator[None]:
    """Units per second under `nombre`."""
    inicio = perf_counter()
    yield
    medidas[nombre] = round(cuantos / (perf_counter() - inicio), 1)


PERSONAS = """
INSERT INTO afiliados_persona (curp, rfc, nss, nombres, apellido1, apellido2, fecha_nacimiento, sexo, correo, telefono,
       calle_numero, colonia, codigo_postal, municipio, clave_elector)
SELECT 'PU' || chr(65 + n / 17576 %% 26) || chr(65 + n / 676 %% 26) || '800115MAS' || chr(65 + n / 26 %% 26)
       || chr(65 + n %% 26) || chr(65 + n / 456976 %% 26) || n / 11881376 || '6', '', '', 'ALFA', 'PRUEBA', '',
       DATE '1980-01-15', 'M', '', '', '', '', '', '', ''
  FROM generate_series(1, %(cuantas)s) AS n
"""


def gente(cuantas: int) -> None:
    """Persons whose CURP is only well formed."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(PERSONAS, {"cuantas": cuantas})
    analizar()


def analizar() -> None:
    with como_dueno() as cursor:
        cursor.execute("ANALYZE")
