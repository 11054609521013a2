"""The only way to change a state: through the table of transitions of its model, leaving an event."""

from typing import Any

from django.db import models, transaction

from registro.models import Usuario
from registro.services.bitacora import registrar_evento


class TransicionNoPermitida(Exception):
    """Somebody asked for a move that the table of the model does not have."""


@transaction.atomic
def transitar(
    *,
    objeto: models.Model,
    a: str,
    autor: Usuario | None = None,
    motivo: str = "",
    datos: dict[str, Any] | None = None,
) -> None:
    """Moves `objeto.estado` to `a`, with the row locked, and writes the event «transicion».

    Raises:
        TransicionNoPermitida: the state in the database does not lead to `a`.
    """
    actual = type(objeto)._default_manager.select_for_update().values_list("estado", flat=True).get(pk=objeto.pk)
    if a not in objeto.TRANSICIONES.get(actual, ()):
        raise TransicionNoPermitida(f"{objeto._meta.verbose_name}: de {actual} no se pasa a {a}")
    objeto.estado = a
    objeto.save(update_fields=["estado"])
    registrar_evento(
        tipo="transicion",
        objeto=objeto,
        autor=autor,
        datos={"de": actual, "a": a, **({"motivo": motivo} if motivo else {}), **(datos or {})},
    )
