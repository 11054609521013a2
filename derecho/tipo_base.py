"""What every type of entrada and salida does: read a JSON value, write it, say it, document itself."""

from __future__ import annotations

from functools import cached_property
from typing import Any

RECHAZO_TIPO = "ENTRADA_TIPO"
RECHAZO_FORMATO = "ENTRADA_FORMATO"
RECHAZO_DOMINIO = "ENTRADA_FUERA_DE_DOMINIO"
RECHAZO_LARGA = "ENTRADA_DEMASIADO_LARGA"


class Rechazo(ValueError):
    """Why one value cannot be read; the path inside it, when it is a list, a map or a record."""

    def __init__(self, codigo: str, texto: str, camino: str = "") -> None:
        super().__init__(texto)
        self.codigo, self.texto, self.camino = codigo, texto, camino


class Tipo:
    """Base: a Spanish label, whether null is a value, and the operations in which the entrada travels."""

    nombre = ""
    unidad: str | None = None
    largo = 64
    json: Any = str

    def __init__(self, texto: str = "", *, nulo: bool = False, en: str | tuple[str, ...] = ()) -> None:
        self.texto = texto
        self.nulo = nulo
        self.en = (en,) if isinstance(en, str) else en

    def leer(self, crudo: Any) -> Any:
        """The Python value of a JSON value. Raises Rechazo."""
        if crudo is None:
            if self.nulo:
                return None
            raise Rechazo(RECHAZO_TIPO, "no puede ir vacío (null)")
        if type(crudo) is not self.json:
            raise Rechazo(RECHAZO_TIPO, f"se espera {self.esperado()}")
        if self.json is str and len(crudo) > self.largo:
            raise Rechazo(RECHAZO_LARGA, f"admite hasta {self.largo} caracteres")
        return self._leer(crudo)

    def escribir(self, valor: Any) -> Any:
        """The JSON value of a Python value."""
        return None if valor is None else self._escribir(valor)

    def decir(self, valor: Any) -> str:
        """What a person reads."""
        return "sin dato" if valor is None else self._decir(valor)

    def _leer(self, crudo: Any) -> Any:
        return crudo

    def _escribir(self, valor: Any) -> Any:
        return valor

    def _decir(self, valor: Any) -> str:
        return str(self._escribir(valor))

    def esperado(self) -> str:
        return {str: "un texto", int: "un entero", bool: "true o false", list: "una lista", dict: "un objeto"}[
            self.json
        ]

    @cached_property
    def descriptor(self) -> Any:
        """Self-contained name of the type, stored in the explanation so that it can be replayed without the rule."""
        return self.nombre

    def esquema(self) -> dict[str, Any]:
        """JSON schema, for the API and the forms."""
        tipo = {str: "string", int: "integer", bool: "boolean", list: "array", dict: "object"}[self.json]
        base: dict[str, Any] = {"type": [tipo, "null"] if self.nulo else tipo}
        return base | ({"description": self.texto} if self.texto else {}) | self._esquema()

    def _esquema(self) -> dict[str, Any]:
        return {}
