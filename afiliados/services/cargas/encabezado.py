"""The headings of a file: which layout it is, and one class of defect at a time."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from afiliados import registros
from afiliados.registros import Layout
from afiliados.services.cargas.archivo import ArchivoRechazado


@dataclass(frozen=True)
class Encabezado:
    layout: Layout
    columnas: tuple[str, ...]
    avisos: list[str] = field(default_factory=list)


def _layout_de(columnas: list[str], pedido: str) -> Layout:
    if pedido:
        return registros.layouts[pedido]
    presentes = set(columnas)
    mejor = max(registros.layouts.values(), key=lambda layout: len(presentes & set(layout.columnas)))
    if len(presentes & set(mejor.columnas)) < 3:
        raise ArchivoRechazado(
            "ENCABEZADO_NO_RECONOCIDO",
            f"La primera fila no trae los nombres de las columnas. Empieza con «{'», «'.join(c[:20] for c in columnas[:3])}».",
        )
    return mejor


def _revisar(columnas: list[str], layout: Layout) -> None:
    obligadas = layout.columnas[: len(layout.columnas) - layout.opcionales]
    traen = set(columnas)
    exigidas = layout.columnas if traen & set(layout.columnas[len(obligadas) :]) else obligadas
    if faltan := [columna for columna in exigidas if columna not in traen]:
        cuales = "», «".join(faltan)
        dicho = f"Falta la columna «{cuales}»" if len(faltan) == 1 else f"Faltan las columnas «{cuales}»"
        raise ArchivoRechazado(
            "COLUMNA_FALTA", f"{dicho}. Su archivo tiene: {', '.join(c[:20] for c in columnas[:25])}."
        )
    if repetidas := [columna for columna, veces in Counter(columnas).items() if veces > 1]:
        raise ArchivoRechazado("COLUMNA_REPETIDA", f"La columna «{repetidas[0][:30]}» viene más de una vez. Deje una.")
    if sobran := [columna for columna in columnas if columna not in layout.columnas]:
        texto = f"Sobra la columna «{'», «'.join(c[:30] for c in sobran[:5])}». Use la plantilla sin agregar columnas."
        raise ArchivoRechazado("COLUMNA_DE_MAS", texto)


def leer_encabezado(filas: Iterator[tuple[int, list[str]]], pedido: str = "") -> Encabezado:
    """Takes the first row of the file.

    Raises:
        ArchivoRechazado: no rows, semicolons, unknown, missing, repeated or unknown columns, in this order.
    """
    linea, celdas = next(filas, (0, []))
    if not celdas:
        raise ArchivoRechazado("ARCHIVO_VACIO", "El archivo no trae filas.")
    if len(celdas) == 1 and ";" in celdas[0]:
        texto = "El archivo separa con punto y coma. Guárdelo como «CSV UTF-8 (delimitado por comas)»."
        raise ArchivoRechazado("CSV_SEPARADOR", texto)
    columnas = [celda.lower() for celda in celdas]
    while columnas and not columnas[-1]:
        columnas.pop()
    layout = _layout_de(columnas, pedido)
    if linea != 1:
        raise ArchivoRechazado("ENCABEZADO_NO_RECONOCIDO", "La primera fila debe traer los nombres de las columnas.")
    _revisar(columnas, layout)
    avisos = []
    if layout.opcionales and len(columnas) < len(layout.columnas):
        ausentes = ", ".join(layout.columnas[-layout.opcionales :])
        avisos.append(f"El archivo usa el formato corto: no trae {ausentes}. Lo que falta no se toma como cero.")
    return Encabezado(layout, tuple(columnas), avisos)
