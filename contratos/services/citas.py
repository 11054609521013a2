"""Appointments: opening hours, booking one, giving it back."""

from datetime import date, datetime, time, timedelta

from django.db import IntegrityError, transaction

from afiliados.models import Persona
from contratos.errores import CitaRepetida, HorarioOcupado
from contratos.models import Cita, Horario
from registro.models import Usuario
from registro.selectors.cifras import dias_inhabiles
from registro.services.folios import siguiente_folio
from registro.services.transiciones import transitar
from registro.tiempo import AGUASCALIENTES, dia_de

SEDE = "ISSSSPEA, oficinas centrales, Aguascalientes"
ABRE, CIERRA, MINUTOS = time(9, 0), time(15, 0), 15


def abrir_horarios(*, desde: date, dias: int, ventanillas: int = 2, sede: str = SEDE) -> int:
    """Opens every quarter of an hour of the next días hábiles; what is already open stays. Returns how many."""
    inhabiles = set(dias_inhabiles(desde, desde + timedelta(days=dias)))
    fechas = [desde + timedelta(days=n) for n in range(dias)]
    habiles = [f for f in fechas if f.weekday() < 5 and f.isoformat() not in inhabiles]
    nuevos = [
        Horario(sede=sede, ventanilla=ventanilla, inicio=inicio, minutos=MINUTOS)
        for fecha in habiles
        for inicio in _horas(fecha)
        for ventanilla in range(1, ventanillas + 1)
    ]
    Horario.objects.bulk_create(nuevos, ignore_conflicts=True)
    return len(nuevos)


def _horas(fecha: date) -> list[datetime]:
    primera = datetime.combine(fecha, ABRE, AGUASCALIENTES)
    cuantas = (CIERRA.hour - ABRE.hour) * 60 // MINUTOS
    return [primera + timedelta(minutes=MINUTOS * n) for n in range(cuantas)]


def reservar(*, persona: Persona, horario: Horario, tema: str, instante: datetime) -> Cita:
    """Books an hour. Two people asking for the same one: the database gives it to the first.

    Raises:
        HorarioOcupado, CitaRepetida.
    """
    if horario.inicio <= instante:
        raise HorarioOcupado
    try:
        with transaction.atomic():
            return Cita.objects.create(
                persona=persona, horario=horario, tema=tema,
                folio=siguiente_folio("CIT", ejercicio=dia_de(instante).year),
            )  # fmt: skip
    except IntegrityError as error:
        if "cita_una_por_tema" in str(error):
            raise CitaRepetida from error
        raise HorarioOcupado from error


def cancelar(*, cita: Cita, autor: Usuario) -> None:
    """Gives the hour back; somebody else may take it at once."""
    transitar(objeto=cita, a=Cita.Estado.CANCELADA, autor=autor)


def ics(cita: Cita) -> str:
    """The appointment as a calendar file (RFC 5545)."""
    inicio, fin = cita.horario.inicio, cita.horario.inicio + timedelta(minutes=cita.horario.minutos)
    formato = "%Y%m%dT%H%M%S"
    lineas = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ISSSSPENET//Citas//ES", "BEGIN:VEVENT",
        f"UID:{cita.folio}@issssspenet",
        f"DTSTAMP:{inicio.astimezone(AGUASCALIENTES).strftime(formato)}",
        f"DTSTART;TZID=America/Mexico_City:{inicio.astimezone(AGUASCALIENTES).strftime(formato)}",
        f"DTEND;TZID=America/Mexico_City:{fin.astimezone(AGUASCALIENTES).strftime(formato)}",
        f"SUMMARY:{cita.get_tema_display()} ({cita.folio})",
        "LOCATION:" + cita.horario.sede.replace(",", "\\,"),
        "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "\r\n".join(lineas) + "\r\n"
