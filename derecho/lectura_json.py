"""Reading JSON from outside, strictly: what another reader could understand differently is refused."""

from __future__ import annotations

import json
from typing import Any

from derecho.errores import EntradaInvalida

FORMATO = "ENTRADA_FORMATO"
# No entrada nests deeper than a list of records with a map inside; what is deeper would exhaust the stack.
PROFUNDIDAD = 32


class _Ilegible(ValueError):
    """What is wrong with the text."""


def leer_json(texto: str, campo: str = "linea") -> Any:
    """The value of a JSON text. `campo` is how the refusal names that text.

    Raises EntradaInvalida for NaN, Infinity, repeated keys, half surrogates, integers of thousands of digits and
    more than 32 levels.
    """
    try:
        valor = json.loads(texto, parse_constant=_constante, object_pairs_hook=_sin_repetidos)
    except _Ilegible as e:
        raise EntradaInvalida(FORMATO, str(e), campo) from None
    except (ValueError, RecursionError):  # also an integer of thousands of digits
        raise EntradaInvalida(FORMATO, "no es JSON válido", campo) from None
    if _profundo(valor):
        raise EntradaInvalida(FORMATO, f"admite hasta {PROFUNDIDAD} niveles de listas y objetos", campo)
    if "\\ud" in texto.lower() and not _es_unicode(valor):
        raise EntradaInvalida(FORMATO, "un texto lleva medio carácter, que no existe en Unicode", campo)
    return valor


def _constante(nombre: str) -> Any:
    raise _Ilegible(f"JSON no admite {nombre}")


def _sin_repetidos(pares: list[tuple[str, Any]]) -> dict[str, Any]:
    objeto = dict(pares)
    if len(objeto) < len(pares):
        raise _Ilegible("una clave aparece dos veces")
    return objeto


def _profundo(valor: Any) -> bool:
    nivel = [valor]
    for _ in range(PROFUNDIDAD + 1):
        compuestos = [v for v in nivel if isinstance(v, (dict, list))]
        if not compuestos:
            return False
        nivel = [x for v in compuestos for x in (v.values() if isinstance(v, dict) else v)]
    return True


def _es_unicode(valor: Any) -> bool:
    try:
        json.dumps(valor, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
