"""What several tables of the padrón share: history by statement, and no overlaps with range types alone."""

from collections.abc import Callable
from typing import Any

import pghistory
import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Value


def con_historia(**opciones: Any) -> Callable[[type[models.Model]], type[models.Model]]:
    """Every insert, change and deletion leaves its row in the history, one insert a statement.

    Updates without condition: comparing old rows with new ones joins two tables that have no index, and the plan that
    a session made for one row makes twenty thousand quadratic.
    """
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=None),
        pghistory.DeleteEvent(),
        level=pghistory.Statement,
        append_only=True,
        **opciones,
    )


def sin_traslape(nombre: str, *, de: str, periodo: str, condicion: models.Q | None = None) -> ExclusionConstraint:
    """No two rows of the same `de` share a day. An int8range stands for equality: no contrib extension is needed."""
    return ExclusionConstraint(
        name=nombre,
        expressions=[
            (Func(F(de), F(de), Value("[]"), function="int8range"), RangeOperators.OVERLAPS),
            (F(periodo), RangeOperators.OVERLAPS),
        ],
        condition=condicion,
    )


def nunca_se_borra(nombre: str = "nunca_se_borra") -> pgtrigger.Protect:
    return pgtrigger.Protect(name=nombre, operation=pgtrigger.Delete)
