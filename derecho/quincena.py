"""The quincena: the native period of the regime, days 1 to 15 and 16 to the end of the month."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_CLAVE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-Q([12])", re.ASCII)
MESES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


@dataclass(frozen=True, order=True, slots=True)
class Quincena:
    """A value with an integer index (year * 24 + position), so that time is counted without fractions."""

    indice: int

    @classmethod
    def de(cls, anio: int, mes: int, mitad: int) -> Quincena:
        """The first (1) or second (2) half of a month."""
        if not (1 <= anio <= 9999 and 1 <= mes <= 12 and mitad in {1, 2}):
            raise ValueError("no existe esa quincena")
        return cls(anio * 24 + (mes - 1) * 2 + mitad - 1)

    @classmethod
    def leer(cls, texto: str) -> Quincena:
        """From "2026-11-Q1"."""
        m = _CLAVE.fullmatch(texto)
        if m is None:
            raise ValueError("se espera una quincena como 2026-11-Q1")
        return cls.de(int(m[1]), int(m[2]), int(m[3]))

    @classmethod
    def de_fecha(cls, fecha: date) -> Quincena:
        """The one that contains the date."""
        return cls.de(fecha.year, fecha.month, 1 if fecha.day <= 15 else 2)

    @property
    def anio(self) -> int:
        return self.indice // 24

    @property
    def mes(self) -> int:
        return self.indice % 24 // 2 + 1

    @property
    def mitad(self) -> int:
        return self.indice % 2 + 1

    @property
    def primer_dia(self) -> date:
        return date(self.anio, self.mes, 1 if self.mitad == 1 else 16)

    @property
    def ultimo_dia(self) -> date:
        return date(self.anio, self.mes, 15 if self.mitad == 1 else monthrange(self.anio, self.mes)[1])

    @property
    def siguiente(self) -> Quincena:
        return Quincena(self.indice + 1)

    @property
    def anterior(self) -> Quincena:
        return Quincena(self.indice - 1)

    def hasta(self, ultima: Quincena) -> Iterator[Quincena]:
        """Every quincena from this one to `ultima`, both included."""
        return (Quincena(i) for i in range(self.indice, ultima.indice + 1))

    @property
    def texto(self) -> str:
        """ "1ª quincena de noviembre de 2026"."""
        return f"{self.mitad}ª quincena de {MESES[self.mes - 1]} de {self.anio}"

    def __add__(self, cuantas: int) -> Quincena:
        return Quincena(self.indice + cuantas)

    def __sub__(self, otra: Quincena) -> int:
        return self.indice - otra.indice

    def __str__(self) -> str:
        return f"{self.anio:04d}-{self.mes:02d}-Q{self.mitad}"


def decir_fecha(fecha: date) -> str:
    """ "20 de noviembre de 2026"."""
    return f"{fecha.day} de {MESES[fecha.month - 1]} de {fecha.year}"
