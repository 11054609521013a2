"""`make demo`: the whole portal on this machine, with a sample institute, until Ctrl-C."""

import argparse
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from issssspenet.servicios import encendidos
from issssspenet.servicios.correo import Correo
from issssspenet.servicios.encendido import puerto_libre
from issssspenet.servicios.rutas import LOCAL, RAIZ

AFILIADOS, QUINCENAS = 200, 24
# The same that `manage.py demostracion` gives to the accounts of the sample; a real institute has no such account.
SECRETO_DE_DEMOSTRACION = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PUERTO = 8000


def _manage(*orden: str) -> None:
    subprocess.run([sys.executable, "manage.py", *orden], cwd=RAIZ, check=True)  # noqa: S603 - our own commands


def preparar_datos(afiliados: int, quincenas: int) -> None:
    """Schema, roles, catalogues, real dated figures and the sample institute; repeating it adds nothing."""
    _manage("migrate", "--verbosity", "0")
    _manage("catalogos")
    _manage("sembrar", "--afiliados", str(afiliados), "--quincenas", str(quincenas))
    _manage("demostracion")


def _procesos(puerto: int) -> dict[str, list[str]]:
    celery = [sys.executable, "-m", "celery", "-A", "issssspenet"]
    horario = LOCAL / f"celerybeat-{os.environ.get('ISSSSPENET_BASE', 'portal')}"
    return {
        "web": [
            sys.executable, "-m", "gunicorn", "issssspenet.wsgi", f"--bind=127.0.0.1:{puerto}",
            "--workers=2", "--threads=4", "--log-level=warning", "--access-logfile=/dev/null",
        ],
        "worker": [*celery, "worker", "--concurrency=2", "--loglevel=WARNING", "--without-gossip", "--without-mingle"],
        "beat": [*celery, "beat", "--loglevel=WARNING", f"--schedule={horario}"],
        "residente": [sys.executable, "manage.py", "residente"],
    }  # fmt: skip


def _responde(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as respuesta:  # noqa: S310 - our own loopback address
            return bool(respuesta.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def _esperar(url: str, hijos: dict[str, "subprocess.Popen[bytes]"], segundos: float = 60) -> None:
    limite = time.monotonic() + segundos
    while not _responde(url):
        caidos = [nombre for nombre, hijo in hijos.items() if hijo.poll() is not None]
        if caidos or time.monotonic() > limite:
            raise SystemExit(f"No arrancó: {', '.join(caidos) or 'el portal no respondió'}. Vea {LOCAL}/diario/")
        time.sleep(0.3)


def _parar(hijos: dict[str, "subprocess.Popen[bytes]"]) -> None:
    for hijo in hijos.values():
        if hijo.poll() is None:
            hijo.send_signal(signal.SIGTERM)
    for hijo in hijos.values():
        try:
            hijo.wait(15)
        except subprocess.TimeoutExpired:
            hijo.kill()


@contextmanager
def portal(puerto: int, buzon: Path) -> Iterator[dict[str, str]]:
    """Web, worker, beat, resident process and mail catcher, all on loopback, while the block runs.

    Yields:
        «portal» and «correo»: the two addresses.
    """
    smtp, lector = puerto_libre(), puerto_libre()
    correo = Correo(buzon, smtp, lector, SECRETO_DE_DEMOSTRACION)
    correo.arrancar()
    os.environ |= {"EMAIL_PORT": str(smtp), "PORTAL_URL": f"http://localhost:{puerto}"}
    diario = LOCAL / "diario"
    diario.mkdir(parents=True, exist_ok=True)
    hijos: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for nombre, orden in _procesos(puerto).items():
            with open(diario / f"{nombre}.log", "ab") as salida:
                # A session of its own: Ctrl-C reaches only this process, which then stops the others in order.
                hijos[nombre] = subprocess.Popen(  # noqa: S603
                    orden, cwd=RAIZ, stdout=salida, stderr=salida, start_new_session=True
                )
        _esperar(f"http://127.0.0.1:{puerto}/salud/", hijos)
        yield {"portal": f"http://localhost:{puerto}", "correo": f"http://127.0.0.1:{lector}"}
    finally:
        _parar(hijos)
        correo.parar()


def _demostrar() -> int:
    os.environ.setdefault("ISSSSPENET_BASE", "portal")
    with encendidos():
        preparar_datos(AFILIADOS, QUINCENAS)
        with portal(PUERTO, LOCAL / "correo") as direcciones:
            print(f"\nPortal:  {direcciones['portal']}\nCorreos: {direcciones['correo']}\n", flush=True)
            _manage("demostracion", "--quien")
            print("\nCtrl-C lo detiene todo; sus datos quedan guardados.", flush=True)
            _hasta_que_lo_detengan()
    return 0


def _hasta_que_lo_detengan() -> None:
    senales = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, senales)
    signal.sigwait(senales)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, senales)


def main() -> int:
    opciones = argparse.ArgumentParser(description=__doc__)
    opciones.add_argument("--revisar", action="store_true", help="recorre el camino principal y termina")
    os.environ.setdefault("ISSSSPENET_ENTORNO", "desarrollo")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "issssspenet.settings")
    if opciones.parse_args().revisar:
        from tests.camino.revision import revisar  # the walk lives with the tests: it needs a browser

        return revisar()
    return _demostrar()


if __name__ == "__main__":
    sys.exit(main())
