"""A column type that Django lacks."""

from typing import Any

from django.db import models


class XidField(models.Field):
    """The transaction that wrote the row (xid8: it never wraps around)."""

    description = "identificador de transacción de PostgreSQL"

    def db_type(self, connection: Any) -> str:
        return "xid8"


def dinero(nombre: str, **opciones: Any) -> "models.DecimalField[Any, Any]":
    return models.DecimalField(nombre, max_digits=14, decimal_places=2, **opciones)
