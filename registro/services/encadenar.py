"""The chainer: gives each committed event its number and its link, one chainer at a time."""

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from registro.cadena import fuentes
from registro.evidencia import GENESIS, eslabon
from registro.models import Eslabon

_CANDADO = 4_171_001  # any constant of our own: the advisory lock of the chain


def _pendientes(limite: int) -> list[tuple[object, str, int, str]]:
    """(instant, source, id, leaf) of the events without a link, oldest first."""
    hallados: list[tuple[object, str, int, str]] = []
    for nombre, modelo in fuentes().items():
        enlazado = Eslabon.objects.filter(fuente=nombre, fuente_id=OuterRef("pk"))
        filas = modelo._default_manager.filter(~Exists(enlazado)).order_by("instante", "pk")
        hallados += [(i, nombre, pk, h) for i, pk, h in filas.values_list("instante", "pk", "hoja")[:limite]]
    return sorted(hallados)[:limite]


@transaction.atomic
def encadenar(limite: int = 2_000) -> int:
    """Links up to `limite` pending events; returns how many. A second chainer running at once returns 0."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_CANDADO])
        if not cursor.fetchone()[0]:
            return 0
    ultimo = Eslabon.objects.order_by("-numero").first()
    numero, previo = (ultimo.numero, ultimo.eslabon) if ultimo else (0, GENESIS)
    nuevos = []
    for _, fuente, fuente_id, hoja in _pendientes(limite):
        numero += 1
        enlace = eslabon(previo, hoja)
        nuevos.append(
            Eslabon(numero=numero, fuente=fuente, fuente_id=fuente_id, hoja=hoja, previo=previo, eslabon=enlace)
        )
        previo = enlace
    Eslabon.objects.bulk_create(nuevos)
    return len(nuevos)
