"""A strict reader of CSV: UTF-8, commas, quotes that close."""

import csv
import io

from afiliados.services.cargas.archivo import ArchivoRechazado, Filas


def leer_csv(contenido: bytes) -> Filas:
    """Rows as text, blank ones counted but not given.

    Raises:
        ArchivoRechazado: not UTF-8, or a quote that never closes.
    """
    try:
        texto = contenido.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        linea = contenido[: error.start].count(b"\n") + 1
        dicho = (
            f"El archivo no está en UTF-8 (primer carácter ilegible en la línea {linea}); perdería acentos y eñes. "
            "En Excel use «Guardar como» y elija «CSV UTF-8»."
        )
        raise ArchivoRechazado("ARCHIVO_CODIFICACION", dicho, linea) from error
    lector = csv.reader(io.StringIO(texto, newline=""), strict=True)
    linea = 0
    try:
        for linea, celdas in enumerate(lector, 1):
            limpias = [celda.strip() for celda in celdas]
            if any(limpias):
                yield linea, limpias
    except csv.Error as error:
        dicho = "Hay comillas que no cierran o una celda demasiado larga. Revise esa línea y las anteriores."
        raise ArchivoRechazado("CSV_MAL_FORMADO", f"{dicho} (línea {linea + 1})", linea + 1) from error
