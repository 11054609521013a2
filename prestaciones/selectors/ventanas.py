"""The calendar of an entidad: windows of notices and limits of payment (Ley, artículo 228)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afiliados.services.cargas.aplicar import HORA_DE_CIERRE
from derecho.quincena import Quincena
from registro.selectors.cifras import dias_inhabiles
from registro.selectors.criterios import calcular
from registro.tiempo import AGUASCALIENTES


@dataclass(frozen=True)
class Ventana:
    """When the notices of a quincena are received in time, and the last day to pay it."""

    quincena: Quincena
    abre: date
    cierra: date
    limite_de_pago: date
    abierta: bool


def limite_de_pago(quincena: Quincena) -> date:
    """The earlier of payday plus five días hábiles and the fixed day."""
    dias = dias_inhabiles(quincena.primer_dia, quincena.ultimo_dia + timedelta(days=40))
    entradas = {"quincena": str(quincena), "fecha_pago": quincena.ultimo_dia.isoformat(), "inhabiles": dias}
    salidas = calcular("ley-228-limite", entradas, al=quincena.ultimo_dia).salidas
    return date.fromisoformat(salidas["fecha_limite"])


def ventanas_del_mes(dia: date) -> list[Ventana]:
    """Both windows of the month: days 1 to 9, and 16 to 24."""
    ventanas = []
    for quincena in (Quincena.de(dia.year, dia.month, 1), Quincena.de(dia.year, dia.month, 2)):
        abre = quincena.primer_dia
        cierra = abre + timedelta(days=8)
        ventanas.append(Ventana(quincena, abre, cierra, limite_de_pago(quincena), abre <= dia <= cierra))
    return ventanas


def aplica_en(instante: datetime) -> tuple[Quincena, bool]:
    """In which quincena a notice sent now counts, and whether it is in its window."""
    local = instante.astimezone(AGUASCALIENTES)
    entradas = {"fecha": local.date().isoformat(), "hora": local.strftime("%H:%M"), "hora_cierre": HORA_DE_CIERRE}
    salidas = calcular("ley-228", entradas, al=local.date()).salidas
    return Quincena.leer(salidas["quincena_aplicacion"]), bool(salidas["en_ventana"])
