"""What a file is, before anything in it is parsed."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from registro.errores import Rechazo

MEGA = 1024 * 1024
# A row: its line as a spreadsheet numbers it, and the text of its cells.
Filas = Iterator[tuple[int, list[str]]]


@dataclass(frozen=True)
class Limites:
    bytes: int
    desempacado: int
    filas: int


NAVEGADOR = Limites(bytes=20 * MEGA, desempacado=300 * MEGA, filas=50_000)
ORDEN = Limites(bytes=500 * MEGA, desempacado=4_000 * MEGA, filas=1_000_000)
PARTES_MAXIMAS = 60
COMPRESION_MAXIMA = 120
COLUMNAS_MAXIMAS = 100
CELDA_MAXIMA = 500


class ArchivoRechazado(Rechazo):
    """The file itself is wrong; `texto` says what and what to do. `linea` is known when the defect has a place."""

    def __init__(self, codigo: str, texto: str, linea: int | None = None) -> None:
        super().__init__(codigo)
        self.codigo, self.texto, self.linea = codigo, texto, linea

    def textos(self) -> list[str]:
        return [self.texto]


def formato_de(contenido: bytes, limites: Limites) -> str:
    """«csv» or «xlsx», by what the bytes are and never by the name.

    Raises:
        ArchivoRechazado: empty, too big, compressed beyond reason, with macros, or neither of the two.
    """
    if not contenido.strip():
        raise ArchivoRechazado("ARCHIVO_VACIO", "El archivo está vacío. Elíjalo otra vez.")
    if len(contenido) > limites.bytes:
        pesa, tope = len(contenido) / MEGA, limites.bytes // MEGA
        raise ArchivoRechazado("ARCHIVO_GRANDE", f"El archivo pesa {pesa:.1f} MB; el máximo es {tope} MB.")
    if contenido.startswith(b"PK"):
        _revisar_paquete(contenido, limites)
        return "xlsx"
    _revisar_texto(contenido)
    return "csv"


def _revisar_texto(contenido: bytes) -> None:
    cabeza = contenido[:4096]
    if contenido.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArchivoRechazado("ARCHIVO_CODIFICACION", "El archivo está en UTF-16. Guárdelo como «CSV UTF-8».")
    if contenido.startswith((b"MZ", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"\x1f\x8b", b"Rar!", b"7z", b"{\\rtf")):
        texto = "El archivo no es CSV ni XLSX, aunque su nombre lo diga. Guárdelo en uno de esos formatos."
        raise ArchivoRechazado("ARCHIVO_TIPO", texto)
    if b"\x00" in contenido:
        raise ArchivoRechazado("ARCHIVO_TIPO", "El archivo trae bytes nulos: no es un CSV. Guárdelo como «CSV UTF-8».")
    if cabeza.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype", b"<?xml")):
        raise ArchivoRechazado("ARCHIVO_TIPO", "El archivo es una página, no un CSV. Guárdelo como «CSV UTF-8».")


def _revisar_paquete(contenido: bytes, limites: Limites) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(contenido)) as paquete:
            partes = paquete.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ArchivoRechazado(
            "XLSX_DANADO", "El libro está dañado o incompleto. Ábralo y guárdelo otra vez."
        ) from error
    if len(partes) > PARTES_MAXIMAS:
        raise ArchivoRechazado("XLSX_PARTES", f"El libro trae {len(partes)} partes; deje sólo la hoja con los datos.")
    nombres = [parte.filename for parte in partes]
    if len(set(nombres)) < len(nombres) or any(_sale_de_su_carpeta(nombre) for nombre in nombres):
        raise ArchivoRechazado("XLSX_DANADO", "El libro trae partes con nombres que no son de un libro de Excel.")
    if "[Content_Types].xml" not in nombres or "xl/workbook.xml" not in nombres:
        raise ArchivoRechazado("ARCHIVO_TIPO", "El archivo es un ZIP, pero no es un libro de Excel (XLSX).")
    if any(nombre.lower().endswith((".bin", ".exe", ".zip", ".vbs")) and "printer" not in nombre for nombre in nombres):
        raise ArchivoRechazado(
            "XLSX_MACROS", "El libro trae macros u objetos incrustados. Guárdelo como «XLSX» sin ellos."
        )
    _revisar_tamano(partes, limites)


def _sale_de_su_carpeta(nombre: str) -> bool:
    ruta = PurePosixPath(nombre.replace("\\", "/"))
    return ruta.is_absolute() or ".." in ruta.parts


def _revisar_tamano(partes: list[zipfile.ZipInfo], limites: Limites) -> None:
    desempacado = sum(parte.file_size for parte in partes)
    inflada = any(p.file_size > MEGA and p.file_size > COMPRESION_MAXIMA * max(p.compress_size, 1) for p in partes)
    if inflada or desempacado > limites.desempacado:
        texto = f"El libro, ya desempacado, pasa de lo permitido ({limites.desempacado // MEGA} MB). Envíelo como CSV."
        raise ArchivoRechazado("XLSX_DESEMPACADO", texto)
    if any(parte.flag_bits & 1 for parte in partes):
        raise ArchivoRechazado("XLSX_CONTRASENA", "El libro tiene contraseña. Quítela y envíelo otra vez.")
