"""Starting and stopping the embedded servers, shared between processes by file locks."""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from issssspenet.servicios import ajenos, postgres, redis
from issssspenet.servicios.rutas import LOCAL, base_de_servicios

PUERTOS = "puertos.json"


def puerto_libre() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _puertos() -> dict[str, int]:
    archivo = base_de_servicios() / PUERTOS
    return json.loads(archivo.read_text()) if archivo.exists() else {}


def urls(base: str | None = None) -> dict[str, str]:
    """`DATABASE_URL`, `DATABASE_URL_DUENO` and `REDIS_URL`: those of the environment, else those of the embedded servers.

    Empty when there are none of the former and the latter were never started. `base`: another database of the same server.
    """
    if ajenos.dados():
        return ajenos.direcciones(base)
    puertos = _puertos()
    if not puertos:
        return {}
    nombre = base or os.environ.get("ISSSSPENET_BASE", "portal")
    return {**postgres.urls(puertos["postgres"], nombre), "REDIS_URL": redis.url(puertos["redis"])}


@contextmanager
def _candado(nombre: str, modo: int) -> Iterator[None]:
    LOCAL.mkdir(exist_ok=True)
    with open(LOCAL / nombre, "a") as archivo:
        fcntl.flock(archivo, modo)
        yield


def _arrancar() -> None:
    """Brings up whatever is down. A port once chosen is kept, unless somebody else took it meanwhile."""
    puertos = _puertos()
    for nombre, servicio in (("postgres", postgres), ("redis", redis)):
        if nombre in puertos and servicio.vivo(puertos[nombre]):
            continue
        puertos[nombre] = puerto_libre()
        servicio.arrancar(puertos[nombre])
    (base_de_servicios() / PUERTOS).write_text(json.dumps(puertos))
    postgres.asegurar_base(puertos["postgres"], os.environ.get("ISSSSPENET_BASE", "portal"))


def soltar_base(nombre: str) -> None:
    """Drops a database that was made for one run, from inside `encendidos()`."""
    if ajenos.dados():
        ajenos.soltar(nombre, os.environ["DATABASE_URL_DUENO"])
    else:
        postgres.borrar_base(_puertos()["postgres"], nombre)


def _parar_si_nadie_lo_usa(uso: Path) -> None:
    with open(uso, "a") as archivo:
        try:
            fcntl.flock(archivo, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        redis.parar()
        postgres.parar()


@contextmanager
def _propios() -> Iterator[dict[str, str]]:
    with _candado("uso.lock", fcntl.LOCK_SH):
        with _candado("arranque.lock", fcntl.LOCK_EX):
            _arrancar()
        direcciones = urls()
        os.environ.update(direcciones)
        try:
            yield direcciones
        finally:
            for nombre in direcciones:
                os.environ.pop(nombre, None)
    with _candado("arranque.lock", fcntl.LOCK_EX):
        _parar_si_nadie_lo_usa(LOCAL / "uso.lock")


@contextmanager
def encendidos() -> Iterator[dict[str, str]]:
    """Servers up while the block runs: those of the environment when it names them, else the embedded ones.

    Their addresses are put in the environment of this process and its children.
    """
    with ajenos.usados() if ajenos.dados() else _propios() as direcciones:
        yield direcciones
