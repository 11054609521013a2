"""Writing an act in the bitácora."""

import secrets
from typing import Any

from django.db import models

from registro.evidencia import hoja
from registro.models import Evento, Usuario
from registro.tiempo import ahora


def registrar_evento(
    *, tipo: str, objeto: models.Model, autor: Usuario | None = None, datos: dict[str, Any] | None = None
) -> Evento:
    """Adds an event about `objeto`, in the caller's transaction.

    Args:
        tipo: short name of the act («transicion», «cotejo»…).
        objeto: any saved row; kept as (model label, primary key).
        autor: who acted; None when the system did.
        datos: JSON values, money as text, without personal data that the object already holds.
    """
    evento = Evento(
        tipo=tipo,
        objeto_tipo=objeto._meta.label_lower,
        objeto_id=str(objeto.pk),
        autor=autor,
        instante=ahora(),
        datos=datos or {},
        sal=secrets.token_bytes(16),
    )
    evento.hoja = hoja(evento.sal, evento.contenido())
    evento.save(force_insert=True)
    return evento
