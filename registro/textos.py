"""Splitting an official text into articles: nothing lost, nothing invented.

The text is cut into pieces whose verbatim contents, one after another, are the whole file. A piece is an article, a
heading, or a note (decree of promulgation, index, signatures). Articles are recognised where a line opens one, and only
those that follow the numbering: an «artículo 145» inside a paragraph does not split it.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

ARTICULO, ENCABEZADO, NOTA = "ARTICULO", "ENCABEZADO", "NOTA"
TITULOS = {
    "LEY": "LEY DE SEGURIDAD Y SERVICIOS SOCIALES",
    "RPE": "REGLAMENTO DE PRESTACIONES ECONOMICAS",
    "RAV": "REGLAMENTO DE AFILIACION Y VIGENCIA",
    "CONTRATO": "CONTRATO DE ADHESION",
}
ORDINALES = (
    "PRIMERO", "SEGUNDO", "TERCERO", "CUARTO", "QUINTO", "SEXTO", "SEPTIMO", "OCTAVO", "NOVENO", "DECIMO",
    "DECIMO PRIMERO", "DECIMO SEGUNDO", "DECIMO TERCERO", "DECIMO CUARTO", "DECIMO QUINTO",
)  # fmt: skip
ACENTUADOS = {"SEPTIMO": "SÉPTIMO", "DECIMO": "DÉCIMO"}
MESES = (
    "ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE",
    "DICIEMBRE",
)  # fmt: skip
_MUEBLE = re.compile(r"</?b>|[#*]+")
_ABRE = re.compile(r"Art[íi]culo\s+(\d{1,3})\s*[°ºo]?\.?( Bis)?(?:\s*\.-|\.(?![.\d])|$)")
_ENCABEZADO = re.compile(r"(TITULO|CAPITULO|SECCION)\s+(UNIC[OA]|[IVXLC]+|(?:PRIMER|SEGUND|TERCER|CUART|QUINT|SEXT|SEPTIM|"
                         r"OCTAV|NOVEN|DECIM)[OA](?: [A-Z]+)?)")  # fmt: skip
_TRANSITORIOS = re.compile(r"(ARTICULOS )?TRANSITORIOS")
_ORDINAL = re.compile(rf"(?:ARTICULO )?({'|'.join(reversed(ORDINALES))}|UNICO)\s*\.")
_REFORMA = re.compile(r"P\.O\. (\d{1,2}) DE ([A-Z]+) DE (\d{4})\.")
_DECRETO = re.compile(r"DECRETO (?:NUMERO )?(\d+)")
_MARCA = re.compile(r"\((?:REFORMAD|ADICIONAD|DEROGAD|FE DE ERRATAS|REUBICAD)")
_ULTIMA = re.compile(r"ULTIMA REFORMA PUBLICADA EN EL PERIODICO OFICIAL: (\d{1,2}) DE ([A-Z]+) DE (\d{4})")
_ACUERDO = re.compile(r"(\d{1,2})/(ENE|FEB|MAR|ABR|MAY|JUN|JUL|AGO|SEP|OCT|NOV|DIC)/(\d{4})")


@dataclass(frozen=True)
class Fragmento:
    """A stretch of the text, verbatim. `ruta` are the headings above it, `numero` is empty when it is no article."""

    clase: str
    numero: str
    ruta: tuple[str, ...]
    texto: str


@dataclass(frozen=True)
class Corte:
    """A line where a piece starts."""

    linea: int
    clase: str
    numero: str = ""
    nivel: int = 0


def normal(texto: str) -> str:
    """Capital letters without accents, markdown or repeated spaces; the ñ stays a letter of its own."""
    letras = unicodedata.normalize("NFD", _MUEBLE.sub("", texto).upper().replace("Ñ", "\0"))
    return " ".join("".join(c for c in letras if not unicodedata.combining(c)).replace("\0", "Ñ").split())


def reconocer(texto: str) -> str | None:
    """LEY, RPE, RAV or CONTRATO: the one whose title comes first in the text."""
    inicio = normal(texto[:6_000])
    lugares = {fuente: inicio.find(titulo) for fuente, titulo in TITULOS.items()}
    halladas = [fuente for fuente, lugar in lugares.items() if lugar >= 0]
    return min(halladas, key=lambda fuente: lugares[fuente]) if halladas else None


def publicacion(texto: str) -> date | None:
    """When the text says that it, or its last reform, was published; None when it does not say."""
    inicio = normal(texto[:6_000])
    if hallada := _ULTIMA.search(inicio):
        return date(int(hallada[3]), MESES.index(hallada[2]) + 1, int(hallada[1]))
    fechas = [
        date(int(anio), [m[:3] for m in MESES].index(mes) + 1, int(dia)) for dia, mes, anio in _ACUERDO.findall(inicio)
    ]
    return max(fechas, default=None)


def partir(texto: str, fuente: str) -> list[Fragmento]:
    """The pieces of a text, in order; joined, they are the text, character by character."""
    lineas = texto.splitlines(keepends=True)
    cortes = _del_contrato(lineas) if fuente == "CONTRATO" else _del_ordenamiento(lineas)
    return list(_fragmentos(lineas, cortes))


def faltantes(fragmentos: list[Fragmento]) -> list[int]:
    """Numbers that the sequence of articles skips."""
    hay = {int(f.numero.split()[0]) for f in fragmentos if f.clase == ARTICULO and f.numero[0].isdigit()}
    return sorted(set(range(1, max(hay, default=0) + 1)) - hay)


def _fragmentos(lineas: list[str], cortes: list[Corte]) -> Iterator[Fragmento]:
    """One piece from each cut to the next; a number that comes back is a note: the first one keeps it."""
    inicios = cortes if cortes and cortes[0].linea == 0 else [Corte(0, NOTA), *cortes]
    ruta: dict[int, str] = {}
    vistos: set[str] = set()
    for corte, siguiente in zip(inicios, [*(c.linea for c in inicios[1:]), len(lineas)], strict=True):
        crudo = "".join(lineas[corte.linea : siguiente])
        if corte.clase == ENCABEZADO:
            ruta = {nivel: nombre for nivel, nombre in ruta.items() if nivel < corte.nivel}
            ruta[corte.nivel] = " ".join(_MUEBLE.sub("", crudo).split())
        encima = tuple(ruta[n] for n in sorted(ruta))
        if corte.numero in vistos:
            yield Fragmento(NOTA, "", encima, crudo)
        else:
            yield Fragmento(corte.clase, corte.numero, encima, crudo)
        vistos |= {corte.numero} if corte.numero else set()


# --- the Ley and the reglamentos ------------------------------------------------------------------------------------
def _del_ordenamiento(lineas: list[str]) -> list[Corte]:
    normales = [normal(linea) for linea in lineas]
    desde = next((i for i, n in enumerate(normales) if _TRANSITORIOS.fullmatch(n)), len(lineas))
    articulos = _crecientes([c for c in map(_abre(lineas), range(desde)) if c])
    primero = _cabeza(normales, articulos[0].linea) if articulos else 0
    encabezados = [
        Corte(i, ENCABEZADO, nivel=("TITULO", "CAPITULO", "SECCION").index(hallado[1]) + 1)
        for i in range(primero, desde)
        if (hallado := _ENCABEZADO.fullmatch(normales[i]))
    ]
    cuerpo = sorted([*articulos, *encabezados], key=lambda c: c.linea)
    con_marcas = [_con_su_marca(lineas, corte) for corte in cuerpo]
    return [*con_marcas, *_transitorios(normales, desde)]


def _abre(lineas: list[str]) -> Callable[[int], Corte | None]:
    """Does a line open an article? It stands after a blank line or a heading, or at the top of a page."""

    def abre(i: int) -> Corte | None:
        hallado = _ABRE.match(_MUEBLE.sub("", lineas[i]).strip())
        libre = i == 0 or not lineas[i - 1].strip() or lineas[i].startswith((" ", "#", "*"))
        antes = _MUEBLE.sub("", lineas[i - 1]).strip() if i else ""
        if not hallado or not (libre or _MARCA.match(antes)):
            return None
        return Corte(i, ARTICULO, f"{int(hallado[1])}{hallado[2] or ''}")

    return abre


def _crecientes(candidatos: list[Corte]) -> list[Corte]:
    """The longest series of candidates whose numbers grow: what quotes another article falls out."""
    colas: list[tuple[int, bool]] = []
    ultimo_de: list[int] = []
    anterior: list[int] = []
    for i, corte in enumerate(candidatos):
        numero = (int(corte.numero.split()[0]), corte.numero.endswith("Bis"))
        lugar = bisect_left(colas, numero)
        colas[lugar : lugar + 1] = [numero]
        ultimo_de[lugar : lugar + 1] = [i]
        anterior.append(ultimo_de[lugar - 1] if lugar else -1)
    serie, i = [], ultimo_de[-1] if ultimo_de else -1
    while i >= 0:
        serie.append(candidatos[i])
        i = anterior[i]
    return serie[::-1]


def _cabeza(normales: list[str], articulo: int) -> int:
    """Where the headings above the first article start; those of an index, far above, are part of the index."""
    primera = articulo
    for i in range(articulo - 1, max(articulo - 40, -1), -1):
        if _ENCABEZADO.fullmatch(normales[i]):
            primera = i
    return primera


def _con_su_marca(lineas: list[str], corte: Corte) -> Corte:
    """The mark of a reform belongs to what it reforms: it moves down with it."""
    i = corte.linea - 1
    while i > 0 and not lineas[i].strip():
        i -= 1
    if i > 0 and _MARCA.match(lineas[i].strip()) and lineas[i].strip().endswith(")"):
        return Corte(i, corte.clase, corte.numero, corte.nivel)
    return corte


def _transitorios(normales: list[str], desde: int) -> Iterator[Corte]:
    """Each decree starts its own series: «Transitorio Primero» of one is not that of another."""
    sufijo = ""
    for i in range(desde, len(normales)):
        if i == desde:
            yield Corte(i, ENCABEZADO, nivel=1)
        elif reforma := _REFORMA.fullmatch(normales[i]):
            decreto = _DECRETO.search(" ".join(normales[i : i + 6]))
            sufijo = f" del Decreto {decreto[1]}" if decreto else f" (reforma {reforma[3]})"
            yield Corte(i, ENCABEZADO, nivel=1)
        elif ordinal := _ORDINAL.match(normales[i]):
            palabras = [ACENTUADOS.get(p, "ÚNICO" if p == "UNICO" else p) for p in ordinal[1].split()]
            yield Corte(i, ARTICULO, f"Transitorio {' '.join(palabras).capitalize()}{sufijo}")
        elif _cierra(normales[i]):
            yield Corte(i, NOTA)


def _cierra(normal_: str) -> bool:
    """Promulgation, signatures and notes of the editor stand after the last transitory article."""
    return normal_.startswith(
        (
            "AL EJECUTIVO PARA SU",
            "SUFRAGIO EFECTIVO",
            "N. DE E. A CONTINUACION",
            "[N. DE E. A CONTINUACION",
            "H. PUEBLA DE Z.",
        )
    )


# --- the contract ---------------------------------------------------------------------------------------------------
_CLAUSULA = re.compile(rf"({'|'.join(o[:-1] + 'A' for o in ORDINALES[:10])})\.")
_INCISO = re.compile(r"(\d{1,2})\.\s|([a-z])\)\s")


def _del_contrato(lineas: list[str]) -> list[Corte]:
    cortes, clausula, ultimo = [], "", ""
    for i, linea in enumerate(lineas):
        normal_ = normal(linea)
        clausula_ = _CLAUSULA.match(normal_)
        inciso = _INCISO.match(linea.strip())
        letra = (inciso[1] or inciso[2]) if inciso else ""
        if normal_ == "CLAUSULAS":
            cortes.append(Corte(i, ENCABEZADO, nivel=1))
        elif clausula_:
            clausula, ultimo = _con_acento(clausula_[1]), ""
            cortes.append(Corte(i, ARTICULO, f"Cláusula {clausula}"))
        elif normal_.startswith("EL PRESENTE CONTRATO SE CELEBRA"):
            clausula, ultimo = "Cierre", "."
            cortes.append(Corte(i, ARTICULO, "Cierre"))
        elif normal_ == "VERIFICACION DE DATOS":
            cortes.append(Corte(i, ARTICULO, "Verificación de datos"))
        elif letra and letra == _siguiente(ultimo, letra) and ultimo != ".":
            ultimo = letra
            cierre = ")" if letra.isalpha() else ""
            cortes.append(
                Corte(i, ARTICULO, f"Cláusula {clausula} {letra}{cierre}" if clausula else f"Declaración {letra}")
            )
    return cortes


def _con_acento(ordinal: str) -> str:
    return {"SEPTIMA": "Séptima", "DECIMA": "Décima"}.get(ordinal, ordinal.capitalize())


def _siguiente(ultimo: str, letra: str) -> str:
    """The mark that follows in the list: 1, 2, 3 or a, b, c."""
    if not ultimo:
        return "1" if letra.isdigit() else "a"
    return str(int(ultimo) + 1) if ultimo.isdigit() else chr(ord(ultimo) + 1)
