"""The CONTROL row of a file: how many rows it says, and the sums of its columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from afiliados.registros import Layout


@dataclass
class Sumas:
    """Rows and sums of a file, to compare with its CONTROL row."""

    layout: Layout
    columnas: tuple[str, ...]
    filas: int = 0
    control: list[str] | None = None

    def __post_init__(self) -> None:
        self.lugares = [self.columnas.index(nombre) for nombre in self.layout.sumadas if nombre in self.columnas]
        self.sumas = [Decimal(0)] * len(self.lugares)

    def agregar(self, celdas: list[str]) -> None:
        self.filas += 1
        for n, lugar in enumerate(self.lugares):
            valor = celdas[lugar]
            if valor.replace(".", "", 1).isdigit() and valor.isascii():
                self.sumas[n] += Decimal(valor)

    def diferencias(self) -> Iterator[str]:
        """Sentences; none when the control row ties. Only for layouts that carry one."""
        if not self.layout.control:
            return
        if self.control is None:
            yield "Falta la última fila, CONTROL, con el número de filas y las sumas."
            return
        if self.control[1] != str(self.filas):
            yield f"Su control dice {self.control[1][:12]} filas; el archivo trae {self.filas}."
        for n, lugar in enumerate(self.lugares):
            yield from self._diferencia(self.columnas[lugar], self.control[lugar], self.sumas[n])

    @staticmethod
    def _diferencia(columna: str, dicho: str, suma: Decimal) -> Iterator[str]:
        if not (dicho.replace(".", "", 1).isdigit() and dicho.isascii()):
            yield f"El control de {columna} no es un número."
        elif (diferencia := Decimal(dicho) - suma) != 0:
            yield (
                f"La suma de {columna} no cuadra: su control dice {Decimal(dicho):,.2f}, las filas suman {suma:,.2f} "
                f"(diferencia {abs(diferencia):,.2f})."
            )
