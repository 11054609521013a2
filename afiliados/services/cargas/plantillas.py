"""Empty files with the headings of a layout, all columns as text."""

from afiliados.registros import Layout
from afiliados.services.cargas.devolver import escribir_csv, escribir_xlsx

TIPOS = {"csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def plantilla(layout: Layout, formato: str) -> tuple[str, bytes]:
    """Media type and bytes; a layout with a control row brings it begun."""
    filas = [list(layout.columnas)]
    if layout.control:
        filas.append(["CONTROL", "0", *("0.00" if c in layout.sumadas else "" for c in layout.columnas[2:])])
    escribir = escribir_xlsx if formato == "xlsx" else escribir_csv
    return TIPOS[formato], escribir(iter(filas))
