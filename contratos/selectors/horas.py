"""The hours that can still be booked, one day at a time."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from contratos.models import Cita, Horario
from registro.tiempo import dia_de

_DIAS_A_LA_VISTA = 10
_HORIZONTE = timedelta(days=45)


def horarios_libres(instante: datetime) -> QuerySet[Horario]:
    """Hours from now on that nobody has."""
    tomada = Cita.objects.filter(horario=OuterRef("pk")).exclude(estado=Cita.Estado.CANCELADA)
    return Horario.objects.filter(~Exists(tomada), inicio__gt=instante).order_by("inicio", "ventanilla")


def horas_por_dia(instante: datetime, elegido: str) -> dict[str, Any]:
    """Days with free hours, and those of the chosen day (the first one, unless `elegido` names another).

    One line per hour, whichever desk is free.
    """
    por_dia: dict[date, dict[datetime, Horario]] = {}
    for horario in horarios_libres(instante).filter(inicio__lt=instante + _HORIZONTE):
        por_dia.setdefault(dia_de(horario.inicio), {}).setdefault(horario.inicio, horario)
    dias = list(por_dia)[:_DIAS_A_LA_VISTA]
    dia = next((d for d in dias if d.isoformat() == elegido), dias[0] if dias else None)
    return {"dias": dias, "dia": dia, "libres": list(por_dia[dia].values()) if dia else []}
