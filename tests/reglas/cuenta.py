"""Evaluates the hand calculation of a case: exact arithmetic over its own figures, and nothing else."""

import ast
import operator
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any

OPERACIONES: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
FUNCIONES: dict[str, Callable[..., Fraction]] = {
    "redondea": lambda x: Fraction(floor(x * 100 + Fraction(1, 2)), 100),
    "abajo": lambda x: Fraction(floor(x * 100), 100),
    "arriba": lambda x: Fraction(ceil(x * 100), 100),
    "min": min,
    "max": max,
}


def figura(valor: Any) -> Fraction:
    """An amount, a count, or the ordinal of a date, exact."""
    if isinstance(valor, str) and valor.count("-") == 2:
        return Fraction(date.fromisoformat(valor).toordinal())
    if isinstance(valor, bool) or not isinstance(valor, (str, int)):
        raise TypeError(f"no es una cifra: {valor!r}")
    return Fraction(valor)


def comprobar(linea: str, figuras: Mapping[str, Any]) -> None:
    """Both sides of «a = b» must be the same number."""
    izquierda, _, derecha = linea.partition(" = ")
    dos = [_valor(ast.parse(lado, mode="eval").body, figuras, lado) for lado in (izquierda, derecha)]
    assert dos[0] == dos[1], f"{linea}: {dos[0]} no es {dos[1]}"


def _valor(nodo: ast.expr, figuras: Mapping[str, Any], fuente: str) -> Fraction:
    if isinstance(nodo, ast.Constant):
        return Fraction(ast.get_source_segment(fuente, nodo) or "")  # the text: 0.25 is 1/4
    if isinstance(nodo, ast.Name):
        return figura(figuras[nodo.id])
    if isinstance(nodo, ast.UnaryOp) and isinstance(nodo.op, ast.USub):
        return -_valor(nodo.operand, figuras, fuente)
    if isinstance(nodo, ast.BinOp):
        a, b = (_valor(x, figuras, fuente) for x in (nodo.left, nodo.right))
        return OPERACIONES[type(nodo.op)](a, int(b) if isinstance(nodo.op, ast.Pow) else b)
    if isinstance(nodo, ast.Call) and isinstance(nodo.func, ast.Name):
        return FUNCIONES[nodo.func.id](*(_valor(x, figuras, fuente) for x in nodo.args))
    raise ValueError(f"no se admite en una cuenta: {ast.dump(nodo)}")
