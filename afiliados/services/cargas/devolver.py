"""Giving the file back: the same rows and sheet, with a column that says what is wrong with each one."""

import csv
import io
import re
from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from afiliados import registros
from afiliados.models import Carga
from afiliados.services.cargas.archivo import ORDEN
from afiliados.services.cargas.problemas import CORREGIR
from afiliados.services.cargas.recibir import abrir

COLUMNA = "que_corregir"
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMERO = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)


def inofensivo(celda: str) -> str:
    """A cell that a spreadsheet would run as a formula is given back as text."""
    return f"'{celda}" if _FORMULA.match(celda) and not _NUMERO.fullmatch(celda) else celda


def _dichos(carga: Carga) -> dict[int, str]:
    renglones = registros.layouts[carga.layout].renglon._default_manager.filter(carga=carga).exclude(veredicto="C")
    return {
        linea: " | ".join(f"{p['columna']}: {p['texto']} {CORREGIR.get(p['codigo'], '')}".strip() for p in problemas)
        for linea, problemas in renglones.values_list("linea", "problemas")
    }


def _filas(carga: Carga, contenido: bytes) -> Iterator[list[str]]:
    """Every line of the file, blank ones too, so that their numbers do not change."""
    dichos, anterior, ancho = _dichos(carga), 0, 0
    for linea, celdas in abrir(contenido, ORDEN)[1]:
        yield from ([] for _ in range(linea - anterior - 1))
        ancho = max(ancho, len(celdas))
        dicho = COLUMNA if linea == 1 else dichos.get(linea, "")
        yield [inofensivo(celda) for celda in celdas] + [""] * (ancho - len(celdas)) + [dicho]
        anterior = linea


def archivo_con_errores(carga: Carga) -> tuple[str, bytes]:
    """Name and bytes of the file with one more column, in the format in which it came."""
    with carga.documento.archivo.open("rb") as archivo:
        contenido = archivo.read()
    if contenido.startswith(b"PK"):
        return "revise-su-archivo.xlsx", escribir_xlsx(_filas(carga, contenido))
    return "revise-su-archivo.csv", escribir_csv(_filas(carga, contenido))


def escribir_csv(filas: Iterator[list[str]]) -> bytes:
    memoria = io.StringIO()
    csv.writer(memoria, lineterminator="\r\n").writerows(filas)
    return memoria.getvalue().encode("utf-8-sig")


def escribir_xlsx(filas: Iterator[list[str]]) -> bytes:
    """Every cell as text: no identifier loses its zeros and nothing is a formula."""
    libro = Workbook(write_only=True)
    hoja = libro.create_sheet("Datos")
    for fila in filas:
        celdas = []
        for valor in fila:
            celda = WriteOnlyCell(hoja, value=valor)
            celda.data_type, celda.number_format = "s", "@"
            celdas.append(celda)
        hoja.append(celdas)
    memoria = io.BytesIO()
    libro.save(memoria)
    return memoria.getvalue()
