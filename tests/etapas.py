"""The stages of `make test`, `make test-largo` and `make quality`, each with its time and its budget.

A stage is red when its command fails or when it takes longer than its budget: a slow check is a defect too.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass

from issssspenet.servicios import encendidos
from issssspenet.servicios.rutas import RAIZ

BIN = ".venv/bin/"
PRODUCCION = {
    "ISSSSPENET_ENTORNO": "produccion",
    "SECRET_KEY": "una-clave-larga-que-solo-sirve-para-revisar-los-ajustes-de-produccion-0123456789",
    "CLAVE_DE_CIFRADO": "otra-clave-larga-que-solo-sirve-para-revisar-los-ajustes-de-produccion",
    "DATABASE_URL": "postgres://portal@127.0.0.1:1/portal",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "ALLOWED_HOSTS": "portal.example",
    "PORTAL_URL": "https://portal.example",
}


@dataclass(frozen=True)
class Etapa:
    nombre: str
    orden: str
    minutos: float
    ambiente: tuple[tuple[str, str], ...] = ()


CALIDAD = (
    Etapa("formato", f"{BIN}ruff format --check --quiet .", 1),
    Etapa("estilo", f"{BIN}ruff check --quiet .", 1),
    Etapa("capas", f"{BIN}lint-imports", 1),
    Etapa("tipos de la ley", f"{BIN}mypy --strict derecho", 3),
    Etapa("tipos", f"{BIN}mypy registro afiliados contratos prestaciones prestamos pensiones", 4),
    Etapa("plantillas", f"{BIN}djlint templates --lint --quiet", 1),
    Etapa("migraciones", f"{BIN}python manage.py makemigrations --check --dry-run --verbosity 0", 1),
    Etapa("documento de la ley", f"{BIN}python manage.py ley --revisar", 1),
    Etapa(
        "despliegue",
        f"{BIN}python manage.py check --deploy --fail-level WARNING --verbosity 0",
        1,
        tuple(PRODUCCION.items()),
    ),
)
PRUEBAS = (
    Etapa("pruebas", f"{BIN}python -m pytest tests -n 2 -m 'not largo and not navegador'", 8),
    Etapa("navegador", f"{BIN}python -m pytest tests -m 'navegador and not largo'", 8),
)
LARGAS = (
    Etapa(
        "mil casos por regla",
        f"{BIN}python -m pytest tests/derecho tests/oraculos -n 2 -m 'not largo' --hypothesis-profile=largo",
        30,
    ),
    Etapa("pruebas largas", f"{BIN}python -m pytest tests -m largo", 45),
    Etapa("camino de demostración", "make demo DEMO=check", 10),
)
JUEGOS = {"calidad": CALIDAD, "corta": CALIDAD + PRUEBAS, "larga": CALIDAD + PRUEBAS + LARGAS}


def _correr(etapa: Etapa) -> tuple[bool, float]:
    print(f"── {etapa.nombre}", flush=True)
    inicio = time.monotonic()
    codigo = subprocess.run(  # noqa: S602 - commands of this file
        etapa.orden, shell=True, cwd=RAIZ, env={**os.environ, **dict(etapa.ambiente)}, check=False
    ).returncode
    segundos = time.monotonic() - inicio
    return codigo == 0 and segundos <= etapa.minutos * 60, segundos


def main() -> int:
    rojas = []
    with encendidos():
        for etapa in JUEGOS[sys.argv[1]]:
            bien, segundos = _correr(etapa)
            limite = f"{segundos:.0f} s de {etapa.minutos * 60:.0f}"
            print(f"   {'bien' if bien else 'MAL'}: {etapa.nombre} ({limite})", flush=True)
            if not bien:
                rojas.append(etapa.nombre)
    print(f"Etapas con falla: {', '.join(rojas)}" if rojas else "Todas las etapas están bien.")
    return 1 if rojas else 0


if __name__ == "__main__":
    sys.exit(main())
