"""The only clock of the portal. Services receive the moment; views, tasks and commands read it here."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

AGUASCALIENTES = ZoneInfo("America/Mexico_City")


def ahora() -> datetime:
    return timezone.now()


def hoy() -> date:
    """Today's date in Aguascalientes."""
    return dia_de(ahora())


def dia_de(instante: datetime) -> date:
    """The legal date of an instant: the day it was in Aguascalientes."""
    return instante.astimezone(AGUASCALIENTES).date()
