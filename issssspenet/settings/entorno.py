"""Reading the environment: what is missing outside development stops the start with a sentence that says what to do."""

import os
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[2]
env = environ.Env()

# manage.py says «desarrollo»; wsgi.py and docker-compose.yml say «produccion».
ENTORNO = env.str("ISSSSPENET_ENTORNO", "desarrollo")
DESARROLLO = ENTORNO == "desarrollo"

if ENTORNO not in {"desarrollo", "produccion"}:
    raise ImproperlyConfigured(f"ISSSSPENET_ENTORNO debe ser «desarrollo» o «produccion», no «{ENTORNO}».")


def secreto(nombre: str) -> str:
    """A secret from the environment; a development machine makes its own, once, under `.local/claves`."""
    if nombre in os.environ:
        return os.environ[nombre]
    if not DESARROLLO:
        raise ImproperlyConfigured(
            f"Falta la variable de entorno {nombre}. Genere un valor largo y aleatorio y guárdelo fuera del código "
            "(README, «In production»)."
        )
    from issssspenet.servicios.rutas import clave  # only a development machine has embedded services

    return clave(nombre.lower())


def direccion(nombre: str) -> str:
    """The address of a service: from the environment, else of the embedded one of a development machine."""
    if nombre in os.environ:
        return os.environ[nombre]
    if not DESARROLLO:
        raise ImproperlyConfigured(f"Falta la variable de entorno {nombre} (README, «In production»).")
    from issssspenet.servicios import urls

    # Commands that touch no service (`manage.py regla`) run before the embedded ones were ever started.
    return urls().get(
        nombre, {"REDIS_URL": "redis://127.0.0.1:1/0"}.get(nombre, "postgres://portal@127.0.0.1:1/portal")
    )
