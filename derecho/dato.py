"""A value that knows where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

CAPTURADO = "capturado por quien pregunta"


@dataclass(frozen=True, slots=True)
class Dato:
    """An entrada with its origin: payroll of a quincena, a published figure, an agreement of the Junta."""

    valor: Any
    origen: str = CAPTURADO
    fuente: str | None = None
    publicacion: str | None = None
    vigencia: str | None = None

    def procedencia(self) -> dict[str, str]:
        """What the explanation prints about it."""
        campos = {"origen": self.origen, "fuente": self.fuente, "publicacion": self.publicacion}
        return {k: v for k, v in {**campos, "vigencia": self.vigencia}.items() if v}
