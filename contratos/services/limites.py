"""Counting attempts: one statement decides, however many arrive at once."""

from datetime import datetime, timedelta

from django.db import connection

from contratos.models import Limite

_CONSUMIR = """
INSERT INTO contratos_limite AS l (clave, desde, intentos) VALUES (%(clave)s, %(ahora)s, 1)
ON CONFLICT (clave) DO UPDATE SET
    intentos = CASE WHEN l.desde <= %(corte)s THEN 1 ELSE l.intentos + 1 END,
    desde = CASE WHEN l.desde <= %(corte)s THEN EXCLUDED.desde ELSE l.desde END
RETURNING intentos
"""


def consumir(clave: str, *, maximo: int, ventana: timedelta, instante: datetime) -> int:
    """Spends one attempt of `clave` inside `ventana`.

    Returns:
        How many are left (0 or more), or -1 when this one was already over the limit.
    """
    with connection.cursor() as cursor:
        cursor.execute(_CONSUMIR, {"clave": clave[:80], "ahora": instante, "corte": instante - ventana})
        usados = int(cursor.fetchone()[0])
    return max(maximo - usados, -1)


def perdonar(clave: str) -> None:
    """Forgets the attempts of `clave`: the person proved who they are."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE contratos_limite SET intentos = 0 WHERE clave = %s", [clave[:80]])


def olvidar(instante: datetime) -> int:
    """Drops the counters that nobody touched in a day; every window is shorter than that."""
    borrados, _ = Limite.objects.filter(desde__lt=instante - timedelta(days=1)).delete()
    return borrados
