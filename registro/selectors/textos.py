"""The verbatim text of an article, when the institute has loaded it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from registro.models import FragmentoOficial, TextoOficial

_MUEBLE = re.compile(r"</?b>|[#*]+|^- |^---$")
_ABRE_PARRAFO = re.compile(
    r"(?:[IVXLC]{1,7}|\d{1,2}|[a-z])[.)]\s|\(?(?:REFORMAD|ADICIONAD|DEROGAD)|Art[íi]culo \d|\*\*|#|- "
)


@dataclass(frozen=True)
class Literal:
    """An article as it was published: the headings above it and its paragraphs."""

    numero: str
    ruta: list[str]
    parrafos: list[str]


def texto_vigente(fuente: str, al: date) -> TextoOficial | None:
    """The newest text of a source that is in force on that day; one without a date counts as the oldest."""
    desde = Coalesce("vigente_desde", "publicado")
    return (
        TextoOficial.objects.filter(fuente=fuente)
        .annotate(desde=desde)
        .filter(Q(desde__isnull=True) | Q(desde__lte=al))
        .order_by(F("desde").desc(nulls_last=True), "-id")
        .first()
    )


def textos_anteriores(texto: TextoOficial) -> list[TextoOficial]:
    """The other texts of the same source, newest first."""
    return list(
        TextoOficial.objects.filter(fuente=texto.fuente)
        .exclude(pk=texto.pk)
        .order_by(F("publicado").desc(nulls_last=True))
    )


def literales(texto: TextoOficial, numeros: Iterable[str]) -> list[Literal]:
    """The articles of that text with those numbers, in its order."""
    filas = FragmentoOficial.objects.filter(texto=texto, numero__in=list(numeros)).order_by("orden")
    return [Literal(f.numero, f.ruta, parrafos(f.contenido)) for f in filas]


def numeros_con(palabras: Iterable[str], al: date, fuentes: Iterable[str]) -> dict[tuple[str, str], str]:
    """(fuente, number) of the articles in force that hold every word, with their text to show where.

    `palabras` come in capital letters and without accents.
    """
    vigentes = [t for t in (texto_vigente(fuente, al) for fuente in fuentes) if t]
    filas = FragmentoOficial.objects.filter(texto__in=vigentes, clase=FragmentoOficial.Clase.ARTICULO)
    for palabra in palabras:
        filas = filas.filter(busqueda__contains=palabra)
    return {(f.texto.fuente, f.numero): f.contenido for f in filas.select_related("texto")}


def parrafos(contenido: str) -> list[str]:
    """Paragraphs without the layout of the file: wrapped lines are joined, marks of format dropped."""
    hechos: list[str] = [""]
    for linea in contenido.splitlines():
        limpia = " ".join(_MUEBLE.sub("", linea.strip()).split())
        if not limpia:
            hechos.append("")
        elif _ABRE_PARRAFO.match(linea.strip()):
            hechos.append(limpia)
        else:
            hechos[-1] = f"{hechos[-1]} {limpia}".strip()
    return [p for p in hechos if p]
