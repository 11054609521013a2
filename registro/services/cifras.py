"""Dated figures: loading the published ones, and capturing new ones with two people."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from registro.errores import Rechazo
from registro.models import Cifra, Serie, Usuario
from registro.services.bitacora import registrar_evento


@dataclass(frozen=True)
class Publicada:
    """A figure as it was published. `hasta` is the last day it rules, None when it has no end yet."""

    desde: date
    hasta: date | None
    valor: str
    fuente: str
    publicacion: date | None = None
    certidumbre: str = ""


def rango(desde: date, hasta: date | None) -> DateRange:
    """Both days included, as the law counts."""
    return DateRange(desde, hasta + timedelta(days=1) if hasta else None)


def asegurar_serie(clave: str, nombre: str, unidad: str, fundamento: str = "") -> Serie:
    serie, _ = Serie.objects.get_or_create(
        clave=clave, defaults={"nombre": nombre, "unidad": unidad, "fundamento": fundamento}
    )
    return serie


def cargar(serie: Serie, figuras: Iterable[Publicada], *, supuesto: bool = False) -> int:
    """Adds as approved the figures that no approved figure covers yet; returns how many.

    Args:
        supuesto: they are assumptions of the sample institute, and every screen that uses them says so.
    """
    ocupadas = sorted((c.lower, c.upper) for c in _vigencias(serie))
    nuevas = [
        Cifra(
            serie=serie,
            vigencia=rango(figura.desde, figura.hasta),
            valor=figura.valor,
            fuente=figura.fuente,
            publicacion=figura.publicacion,
            certidumbre=figura.certidumbre,
            supuesto=supuesto,
            estado=Cifra.Estado.APROBADA,
        )
        for figura in figuras
        if not _ocupada(ocupadas, figura)
    ]
    Cifra.objects.bulk_create(nuevas)
    return len(nuevas)


def _vigencias(serie: Serie) -> list[DateRange]:
    return list(serie.cifras.filter(estado=Cifra.Estado.APROBADA).values_list("vigencia", flat=True))


def _ocupada(ocupadas: list[tuple[date, date | None]], figura: Publicada) -> bool:
    """Does some approved range (its upper end excluded) share a day with the figure?"""
    i = bisect_right(ocupadas, figura.desde, key=lambda par: par[0])
    antes = ocupadas[i - 1] if i else None
    despues = ocupadas[i] if i < len(ocupadas) else None
    toca_antes = antes is not None and (antes[1] is None or antes[1] > figura.desde)
    return toca_antes or (despues is not None and (figura.hasta is None or despues[0] <= figura.hasta))


@transaction.atomic
def proponer_cifra(*, serie: Serie, figura: Publicada, autor: Usuario) -> Cifra:
    """Captures a figure; it rules nothing until another person approves it."""
    cifra = Cifra.objects.create(
        serie=serie,
        vigencia=rango(figura.desde, figura.hasta),
        valor=figura.valor,
        fuente=figura.fuente,
        publicacion=figura.publicacion,
        capturo=autor,
        capturo_curp=autor.curp,
    )
    registrar_evento(
        tipo="cifra_propuesta", objeto=cifra, autor=autor, datos={"serie": serie.clave, "valor": cifra.valor}
    )
    return cifra


@transaction.atomic
def aprobar_cifra(*, cifra: Cifra, autor: Usuario) -> None:
    """Puts a captured figure in force.

    Raises:
        Rechazo: the same person captured it, or another approved figure already rules some of those days.
    """
    cifra = Cifra.objects.select_for_update().get(pk=cifra.pk)
    if autor.curp == cifra.capturo_curp:
        raise Rechazo("MISMA_PERSONA")
    traslape = cifra.serie.cifras.filter(estado=Cifra.Estado.APROBADA, vigencia__overlap=cifra.vigencia)
    if traslape.exists():
        raise Rechazo("VIGENCIA_TRASLAPADA")
    cifra.estado, cifra.aprobo, cifra.aprobo_curp = Cifra.Estado.APROBADA, autor, autor.curp
    cifra.save(update_fields=["estado", "aprobo", "aprobo_curp"])
    registrar_evento(tipo="cifra_aprobada", objeto=cifra, autor=autor)
