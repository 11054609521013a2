"""`make demo DEMO=check`: the whole stack on data of its own, the whole path, one line a step."""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from issssspenet.servicios import encendidos
from issssspenet.servicios.demo import SECRETO_DE_DEMOSTRACION, portal, preparar_datos
from issssspenet.servicios.encendido import puerto_libre, soltar_base
from issssspenet.servicios.rutas import LOCAL
from tests.camino.historia import Historia, pasos_de
from tests.camino.navegador import mundo

AFILIADOS, QUINCENAS = 80, 14


@contextmanager
def escenario(base: str, **opciones: Any) -> Iterator[Historia]:
    """Portal, worker, schedule and mail on a database of their own, dropped at the end."""
    antes = os.environ.get("ISSSSPENET_BASE", "portal")
    os.environ["ISSSSPENET_BASE"] = base
    buzon = LOCAL / f"correo-{base}"
    shutil.rmtree(buzon, ignore_errors=True)
    with encendidos():
        try:
            preparar_datos(AFILIADOS, QUINCENAS)
            with (
                portal(puerto_libre(), Path(buzon)) as direcciones,
                mundo(direcciones["portal"], buzon, SECRETO_DE_DEMOSTRACION, **opciones) as m,
            ):
                yield Historia(m, hoy())
        finally:
            soltar_base(base)
            os.environ["ISSSSPENET_BASE"] = antes


def hoy() -> date:
    return datetime.now(ZoneInfo("America/Mexico_City")).date()


def revisar() -> int:
    inicio = time.monotonic()
    with escenario("portal_revision") as historia:
        print(f"Instituto de muestra y portal listos en {time.monotonic() - inicio:.1f} s", flush=True)
        try:
            for numero, (nombre, hacer) in enumerate(pasos_de(historia), start=1):
                antes = time.monotonic()
                hacer()
                print(f"{numero:3}. {nombre}: bien, {time.monotonic() - antes:.1f} s", flush=True)
        except Exception as error:  # noqa: BLE001 - whatever broke a step ends the walk in words
            print(f"MAL: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            _fotografiar(historia)
            return 1
    print(f"Camino completo en {time.monotonic() - inicio:.1f} s", flush=True)
    return 0


def _fotografiar(historia: Historia) -> None:
    """What everybody was looking at when it broke."""
    carpeta = LOCAL / "fallas"
    carpeta.mkdir(parents=True, exist_ok=True)
    for nombre, actor in historia.actores.items():
        actor.pagina.screenshot(path=str(carpeta / f"{nombre}.png"), full_page=True)
    print(f"Pantallas en {carpeta}", file=sys.stderr)
