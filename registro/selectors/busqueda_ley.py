"""Looking for an article: by its number, as people say it, or by words, with or without accents."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from registro.selectors.ley import NOMBRES, Disposicion, disposiciones
from registro.selectors.textos import numeros_con, parrafos
from registro.textos import ORDINALES, normal

LADO = 90
_FUENTE = re.compile(r"^(LEY|RPE|RAV|CONTRATO)\b\s*|\s+(?:DE LA |DEL )?(LEY|RPE|RAV|CONTRATO)$")
_NUMERO = re.compile(r"(?:ART(?:ICULOS?|S?\.)?\s*)?(\d{1,3})\s*[°º]?(\s*BIS)?")
_TRANSITORIO = re.compile(r"T(?:RANSITORIO)?\s*-?\s*(\d{1,2}|[A-Z]+)")
_CLAUSULA = re.compile(r"(?:CLAUSULA\s+)?([A-Z]+A)\b\s*(.*)")


@dataclass(frozen=True)
class Trozo:
    """A stretch of text; `hallado` when it is one of the words."""

    texto: str
    hallado: bool = False


@dataclass(frozen=True)
class Hallazgo:
    """An entry that answers the search, with the words marked in its title and in where they were found."""

    disposicion: Disposicion
    titulo: list[Trozo]
    donde: list[Trozo]
    literal: bool = False


def buscar(texto: str, al: date) -> list[Hallazgo]:
    """Entries by number («145», «art. 145», «61 bis», «t8», «cláusula séptima») or holding every word.

    Words are looked for in title and summary and, when the institute loaded it, in the text in force on `al`.
    """
    pedido = normal(texto)
    por_numero = _por_numero(pedido)
    if por_numero is not None:
        return [Hallazgo(d, [Trozo(d.titulo)], [Trozo(d.resumen)]) for d in por_numero]
    return _por_palabras(pedido.split(), al)


def _por_numero(pedido: str) -> list[Disposicion] | None:
    """Those that cover the number that was said; None when what was said is no number."""
    exacto = [d for d in disposiciones() if normal(d.id) == pedido]
    if exacto:
        return exacto
    fuente = _FUENTE.search(pedido)
    resto = _FUENTE.sub("", pedido, count=1) if fuente else pedido
    ambito = [d for d in disposiciones() if not fuente or d.fuente in fuente.groups()]
    if numero := _NUMERO.fullmatch(resto):
        buscado = f"{int(numero[1])}{' BIS' if numero[2] else ''}"
        return [d for d in ambito if any(normal(n) == buscado for n in d.numeros)]
    transitorio = _TRANSITORIO.fullmatch(resto)
    if transitorio and (ordinal := _ordinal(transitorio[1])):
        return [d for d in ambito if any(normal(n).startswith(f"TRANSITORIO {ordinal}") for n in d.numeros)]
    clausula = _CLAUSULA.fullmatch(resto)
    if clausula and clausula[1] in {o[:-1] + "A" for o in ORDINALES}:
        buscada = f"CLAUSULA {clausula[1]} {clausula[2]}".strip()
        return [d for d in ambito if normal(d.articulo).startswith(buscada)]
    return None


def _ordinal(dicho: str) -> str:
    if dicho.isdigit():
        return ORDINALES[int(dicho) - 1] if 0 < int(dicho) <= len(ORDINALES) else ""
    return dicho if dicho in ORDINALES else ""


def _por_palabras(palabras: list[str], al: date) -> list[Hallazgo]:
    literales = numeros_con(palabras, al, NOMBRES) if palabras else {}
    hallazgos = []
    for d in disposiciones():
        if all(p in normal(f"{d.titulo} {d.resumen} {d.articulo}") for p in palabras):
            hallazgos.append(Hallazgo(d, resaltar(d.titulo, palabras), resaltar(d.resumen, palabras)))
        elif texto := next((literales[d.fuente, n] for n in d.numeros if (d.fuente, n) in literales), ""):
            corrido = " ".join(parrafos(texto))
            hallazgos.append(
                Hallazgo(d, resaltar(d.titulo, palabras), resaltar(_recorte(corrido, palabras[0]), palabras), True)
            )
    return sorted(hallazgos, key=lambda h: h.literal)


def _llano(texto: str) -> str:
    """Capital letters without accents, one for one, so that places in it are places in the text."""
    return "".join("Ñ" if c in "ñÑ" else unicodedata.normalize("NFD", c)[0].upper()[0] for c in texto)


def _recorte(texto: str, palabra: str) -> str:
    """What stands around the first appearance of a word, cut at spaces."""
    lugar = max(_llano(texto).find(palabra), 0)
    desde, hasta = max(lugar - LADO, 0), min(lugar + len(palabra) + LADO, len(texto))
    desde = texto.rfind(" ", 0, desde) + 1 if desde else 0
    hasta = texto.find(" ", hasta) if texto.find(" ", hasta) > 0 else len(texto)
    return f"{'… ' if desde else ''}{texto[desde:hasta]}{' …' if hasta < len(texto) else ''}"


def resaltar(texto: str, palabras: Iterable[str]) -> list[Trozo]:
    """The text in stretches, those that are one of the words apart."""
    patron = "|".join(re.escape(p) for p in sorted(palabras, key=len, reverse=True))
    if not patron:
        return [Trozo(texto)]
    trozos, ultimo = [], 0
    for hallado in re.finditer(patron, _llano(texto)):
        trozos += [Trozo(texto[ultimo : hallado.start()]), Trozo(texto[hallado.start() : hallado.end()], True)]
        ultimo = hallado.end()
    return [t for t in [*trozos, Trozo(texto[ultimo:])] if t.texto]
