"""An own reader of XLSX: streams one sheet, expands no entity, runs no formula, trusts no size that the file declares."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Context, InvalidOperation
from typing import Any
from xml.parsers import expat

from afiliados.services.cargas.archivo import COLUMNAS_MAXIMAS, ArchivoRechazado, Filas, Limites

TROZO = 256 * 1024
# Excel keeps fifteen digits; what comes after them is noise of the binary fraction.
QUINCE = Context(prec=15)
DIA_CERO = date(1899, 12, 30)
FORMATOS_DE_FECHA = {14, 15, 16, 17, 22, 27, 30, 36, 45, 46, 47, 50, 57}
_CELDA = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
_LETRAS_DE_FECHA = re.compile(r"[ymd]", re.IGNORECASE)
_LITERALES = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def _prohibido(*_: Any) -> None:
    raise ArchivoRechazado("XLSX_ENTIDADES", "El libro trae instrucciones XML que no son de Excel. No se leyó.")


def _analizador(vista: Any) -> Any:
    """An expat parser that refuses doctypes and entities and tells `vista` of elements and text."""
    analizador = expat.ParserCreate()
    analizador.buffer_text = True
    analizador.StartDoctypeDeclHandler = analizador.EntityDeclHandler = _prohibido
    analizador.ExternalEntityRefHandler = analizador.UnparsedEntityDeclHandler = _prohibido
    analizador.StartElementHandler = vista.abre
    analizador.EndElementHandler = vista.cierra
    analizador.CharacterDataHandler = vista.texto
    return analizador


def _trozos(paquete: zipfile.ZipFile, parte: str, tope: int) -> Iterator[tuple[bytes, bool]]:
    leido = 0
    with paquete.open(parte) as archivo:
        while trozo := archivo.read(TROZO):
            leido += len(trozo)
            if leido > tope:
                raise ArchivoRechazado("XLSX_DESEMPACADO", "El libro, ya desempacado, pasa de lo permitido.")
            yield trozo, False
    yield b"", True


def _recorrer(paquete: zipfile.ZipFile, parte: str, vista: Any, tope: int) -> Iterator[None]:
    """Feeds a part of the package to a view; yields after each piece so that rows can leave while it streams."""
    analizador = _analizador(vista)
    try:
        for trozo, final in _trozos(paquete, parte, tope):
            analizador.Parse(trozo, final)
            yield
    except (expat.ExpatError, zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        texto = "El libro está dañado o incompleto. Ábralo en Excel y guárdelo otra vez."
        raise ArchivoRechazado("XLSX_DANADO", texto) from error
    except zlib.error as error:
        raise ArchivoRechazado("XLSX_DANADO", "El libro está dañado. Guárdelo otra vez.") from error


def _leer_todo(paquete: zipfile.ZipFile, parte: str, vista: Any, tope: int) -> Any:
    if parte in paquete.namelist():
        for _ in _recorrer(paquete, parte, vista, tope):
            pass
    return vista


class _Compartidas:
    """xl/sharedStrings.xml: the texts that cells point at."""

    def __init__(self) -> None:
        self.textos: list[str] = []
        self._partes: list[str] | None = None
        self._lee = False

    def abre(self, nombre: str, _: dict[str, str]) -> None:
        if nombre == "si":
            self._partes = []
        self._lee = nombre == "t"

    def cierra(self, nombre: str) -> None:
        self._lee = False
        if nombre == "si":
            self.textos.append("".join(self._partes or ()))

    def texto(self, trozo: str) -> None:
        if self._lee and self._partes is not None:
            self._partes.append(trozo)


class _Estilos:
    """xl/styles.xml: which cell formats show a date."""

    def __init__(self) -> None:
        self.fechas: set[str] = set()
        self._propios: set[int] = set()
        self._en_celdas = False
        self._lugar = 0

    def abre(self, nombre: str, datos: dict[str, str]) -> None:
        if nombre == "numFmt" and _LETRAS_DE_FECHA.search(_LITERALES.sub("", datos.get("formatCode", ""))):
            self._propios.add(int(datos["numFmtId"]))
        elif nombre == "cellXfs":
            self._en_celdas = True
        elif nombre == "xf" and self._en_celdas:
            formato = int(datos.get("numFmtId", "0"))
            if formato in FORMATOS_DE_FECHA or formato in self._propios:
                self.fechas.add(str(self._lugar))
            self._lugar += 1

    def cierra(self, nombre: str) -> None:
        if nombre == "cellXfs":
            self._en_celdas = False

    def texto(self, trozo: str) -> None:
        """Styles say everything in attributes."""


class _Libro:
    """xl/workbook.xml and its relations: where the first sheet is."""

    def __init__(self) -> None:
        self.primera = ""
        self.destinos: dict[str, str] = {}

    def abre(self, nombre: str, datos: dict[str, str]) -> None:
        if nombre == "sheet" and not self.primera:
            self.primera = datos.get("r:id", "")
        elif nombre == "Relationship":
            self.destinos[datos.get("Id", "")] = datos.get("Target", "")

    def cierra(self, nombre: str) -> None:
        """Nothing of interest ends."""

    def texto(self, trozo: str) -> None:
        """Nor is there text."""

    def hoja(self) -> str:
        destino = self.destinos.get(self.primera, "worksheets/sheet1.xml")
        return destino.lstrip("/") if destino.startswith("/") else f"xl/{destino}"


def _columna(letras: str) -> int:
    numero = 0
    for letra in letras:
        numero = numero * 26 + ord(letra) - 64
    return numero - 1


def _numero(crudo: str, *, es_fecha: bool) -> str:
    try:
        valor = QUINCE.create_decimal(crudo)
    except InvalidOperation:
        return crudo
    if not valor.is_finite():
        return crudo
    if es_fecha and valor == valor.to_integral_value() and 0 < valor < 2_958_466:
        return (DIA_CERO + timedelta(days=int(valor))).isoformat()
    return f"{valor.normalize():f}" if valor else "0"


class _Hoja:
    """The sheet: gathers cells into rows and leaves the finished ones in `listas`."""

    def __init__(self, textos: list[str], fechas: set[str], limites: Limites) -> None:
        self.listas: list[tuple[int, list[str]]] = []
        self._textos, self._fechas, self._limites = textos, fechas, limites
        self._linea = self._lugar = 0
        self._celdas: list[str] = []
        self._tipo = self._estilo = ""
        self._partes: list[str] = []
        self._lee = False
        self._columnas: dict[str, int] = {}

    def abre(self, nombre: str, datos: dict[str, str]) -> None:
        if nombre == "c":
            self._abre_celda(datos)
        elif nombre in {"v", "t"}:
            self._lee = True
        elif nombre == "row":
            self._abre_fila(datos)
        elif nombre == "f":
            texto = f"La línea {self._linea} trae una fórmula. Copie la hoja y pegue sólo valores."
            raise ArchivoRechazado("XLSX_FORMULA", texto, self._linea)

    def cierra(self, nombre: str) -> None:
        if nombre in {"v", "t"}:
            self._lee = False
        elif nombre == "c":
            self._cierra_celda()
        elif nombre == "row" and any(self._celdas):
            self.listas.append((self._linea, self._celdas))

    def texto(self, trozo: str) -> None:
        if self._lee:
            self._partes.append(trozo)

    def _abre_fila(self, datos: dict[str, str]) -> None:
        anterior, dicho = self._linea, datos.get("r", "")
        self._linea = int(dicho) if dicho.isascii() and dicho.isdigit() and len(dicho) < 8 else anterior + 1
        if self._linea <= anterior:
            raise ArchivoRechazado("XLSX_DANADO", "El libro numera mal sus líneas. Guárdelo otra vez.", anterior)
        if self._linea > self._limites.filas + 2:
            texto = f"El archivo pasa de {self._limites.filas:,} filas (hay algo en la {self._linea:,})."
            raise ArchivoRechazado("FILAS_DE_MAS", texto, self._linea)
        self._celdas = []

    def _abre_celda(self, datos: dict[str, str]) -> None:
        self._tipo, self._estilo, self._partes = datos.get("t", "n"), datos.get("s", ""), []
        partes = _CELDA.fullmatch(datos.get("r", ""))
        if partes is None:
            self._lugar = len(self._celdas)
            return
        letras = partes[1]
        if letras not in self._columnas:
            self._columnas[letras] = _columna(letras)
        self._lugar = self._columnas[letras]
        if self._lugar >= COLUMNAS_MAXIMAS:
            texto = (
                f"La línea {self._linea} tiene datos en la columna {letras}. Deje sólo las columnas de la plantilla."
            )
            raise ArchivoRechazado("COLUMNAS_DE_MAS", texto, self._linea)

    def _cierra_celda(self) -> None:
        crudo = "".join(self._partes)
        if not crudo:
            return
        celdas = self._celdas
        while len(celdas) <= self._lugar:
            celdas.append("")
        celdas[self._lugar] = self._valor(crudo).strip()

    def _valor(self, crudo: str) -> str:
        if self._tipo == "s":
            lugar = int(crudo) if crudo.isascii() and crudo.isdigit() else -1
            if not 0 <= lugar < len(self._textos):
                raise ArchivoRechazado("XLSX_DANADO", "El libro apunta a un texto que no trae.", self._linea)
            return self._textos[lugar]
        if self._tipo == "n":
            return _numero(crudo, es_fecha=self._estilo in self._fechas)
        return crudo


def leer_xlsx(contenido: bytes, limites: Limites) -> Filas:
    """Rows of the first sheet as text: numbers with a point, dates as AAAA-MM-DD, blank rows counted but not given.

    Raises:
        ArchivoRechazado: damaged, with formulas, entities, too many rows or columns.
    """
    with zipfile.ZipFile(io.BytesIO(contenido)) as paquete:
        tope = limites.desempacado
        libro = _leer_todo(paquete, "xl/workbook.xml", _Libro(), tope)
        _leer_todo(paquete, "xl/_rels/workbook.xml.rels", libro, tope)
        textos = _leer_todo(paquete, "xl/sharedStrings.xml", _Compartidas(), tope).textos
        fechas = _leer_todo(paquete, "xl/styles.xml", _Estilos(), tope).fechas
        if libro.hoja() not in paquete.namelist():
            raise ArchivoRechazado("XLSX_DANADO", "El libro no trae su primera hoja. Guárdelo otra vez.")
        hoja = _Hoja(textos, fechas, limites)
        for _ in _recorrer(paquete, libro.hoja(), hoja, tope):
            listas, hoja.listas = hoja.listas, []
            yield from listas
