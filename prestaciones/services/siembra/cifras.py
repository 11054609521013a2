"""Figures that the sample institute needs beyond the last published one, each marked as an assumption."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from registro.models import Cifra, Serie
from registro.services.cifras import Publicada, asegurar_serie, cargar

FUENTE = "supuesto de demostración"
MESES = 13
DE_LA_JUNTA = {
    "puntos-corto-plazo": "4.5000", "puntos-moratorios": "6.0000", "puntos-consumo": "5.0000",
    "puntos-hipotecario": "3.0000", "rendimiento-fondo-ahorro": "6.0000",
}  # fmt: skip
AL_ANIO = {"uma-diaria": (2, Decimal("1.0369")), "salario-minimo": (1, Decimal("1.06"))}


def _meses(desde: date, hasta: date) -> Iterator[date]:
    """First days of the months, both included."""
    mes = desde.replace(day=1)
    while mes <= hasta:
        yield mes
        mes = (mes + timedelta(days=31)).replace(day=1)


def _fin_habil(mes: date) -> date:
    dia = mes.replace(day=monthrange(mes.year, mes.month)[1])
    return dia - timedelta(days=max(dia.weekday() - 4, 0))


def _ultima(serie: Serie) -> Cifra | None:
    return serie.cifras.filter(estado=Cifra.Estado.APROBADA).order_by("-vigencia").first()


def _tiie(serie: Serie, ultima: Cifra, hasta: date) -> Iterator[Publicada]:
    for mes in _meses((ultima.vigencia.lower + timedelta(days=31)).replace(day=1), hasta):
        yield Publicada(_fin_habil(mes), _fin_habil(mes), ultima.valor, FUENTE, _fin_habil(mes))


def _inpc(serie: Serie, ultima: Cifra, hasta: date) -> Iterator[Publicada]:
    """Also the months that the published series lacks in between."""
    valor = Decimal(ultima.valor)
    hay = {c.vigencia.lower.replace(day=1) for c in serie.cifras.filter(estado=Cifra.Estado.APROBADA)}
    for mes in _meses(ultima.vigencia.lower - timedelta(days=150), hasta):
        if mes in hay:
            valor = Decimal(serie.cifras.get(estado="APROBADA", vigencia__contains=mes).valor)
            continue
        valor = (valor * Decimal("1.0035")).quantize(Decimal("0.001"))
        yield Publicada(mes, mes.replace(day=monthrange(mes.year, mes.month)[1]), str(valor), FUENTE, mes)


def _anual(serie: Serie, ultima: Cifra, hasta: date) -> Iterator[Publicada]:
    mes, factor = AL_ANIO[serie.clave]
    valor, desde = Decimal(ultima.valor), date(ultima.vigencia.lower.year + 1, mes, 1)
    while desde <= hasta:
        valor = (valor * factor).quantize(Decimal("0.01"))
        yield Publicada(desde, date(desde.year + 1, mes, 1) - timedelta(days=1), str(valor), FUENTE, desde)
        desde = date(desde.year + 1, mes, 1)


def suponer_cifras(hoy: date, desde: date) -> int:
    """Adds what is missing up to thirteen months after today; gives how many. The published ones are never touched."""
    hasta = next(mes for n, mes in enumerate(_meses(hoy, date.max - timedelta(days=40))) if n == MESES + 1)
    nuevas = 0
    for clave, suponer in {"tiie28": _tiie, "inpc": _inpc, **dict.fromkeys(AL_ANIO, _anual)}.items():
        serie = Serie.objects.filter(clave=clave).first()
        if serie and (ultima := _ultima(serie)):
            nuevas += cargar(serie, suponer(serie, ultima, hasta), supuesto=True)
    for clave, valor in DE_LA_JUNTA.items():
        serie = asegurar_serie(clave, clave, "puntos porcentuales")
        anios = range(desde.year - 1, hasta.year + 1)
        figuras = (Publicada(date(a, 1, 1), date(a, 12, 31), valor, FUENTE, date(a - 1, 12, 1)) for a in anios)
        nuevas += cargar(serie, figuras, supuesto=True)
    return nuevas
