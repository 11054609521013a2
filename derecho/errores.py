"""What the kernel refuses, and how it says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Falla:
    """One defect of the input: code, Spanish sentence, name of the entrada."""

    campo: str
    codigo: str
    texto: str


class EntradaInvalida(ValueError):
    """The input cannot be read. Carries every defect; `codigo`, `texto` and `campo` are those of the first."""

    def __init__(self, codigo: str, texto: str, campo: str = "", fallas: tuple[Falla, ...] = ()) -> None:
        super().__init__(f"{codigo} {campo}: {texto}")
        self.codigo = codigo
        self.texto = texto
        self.campo = campo
        self.fallas = fallas or (Falla(campo, codigo, texto),)

    @classmethod
    def de(cls, fallas: list[Falla]) -> EntradaInvalida:
        """All the defects at once, sorted by entrada."""
        orden = tuple(sorted(fallas))
        return cls(orden[0].codigo, orden[0].texto, orden[0].campo, orden)


class CifraNoDisponible(LookupError):
    """There is no published value for that date: beyond the horizon, or inside a gap of the series."""
