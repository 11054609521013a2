"""Money as integer centavos and exact ratios. No binary fraction ever touches an amount."""

from __future__ import annotations

import re
from typing import Any

_DINERO = re.compile(r"(-?)(0|[1-9][0-9]{0,12})\.([0-9]{2})", re.ASCII)
_TASA = re.compile(r"(-?)(0|[1-9][0-9]{0,8})\.([0-9]{4})", re.ASCII)


class Razon:
    """An exact ratio that is not reduced: fast, because no figure of the law needs its lowest terms.

    `num` and `den` are integers (`den` > 0) or, in the vector reading, anything that adds and multiplies like them.
    """

    __slots__ = ("den", "num")

    def __init__(self, num: Any, den: Any = 1) -> None:
        self.num = num
        self.den = den

    def __add__(self, otra: Any) -> Razon:
        try:
            n, d = partes(otra)
        except TypeError:
            return NotImplemented
        if d == self.den:
            return Razon(self.num + n, d)
        return Razon(self.num * d + n * self.den, self.den * d)

    __radd__ = __add__

    def __sub__(self, otra: Any) -> Razon:
        try:
            n, d = partes(otra)
        except TypeError:
            return NotImplemented
        return Razon(self.num * d - n * self.den, self.den * d)

    def __rsub__(self, otra: Any) -> Razon:
        return Razon(otra * self.den - self.num, self.den)

    def __mul__(self, otra: Any) -> Razon:
        try:
            n, d = partes(otra)
        except TypeError:
            return NotImplemented
        return Razon(self.num * n, self.den * d)

    __rmul__ = __mul__

    def entre(self, otra: Any) -> Razon:
        """Exact quotient by a positive integer or ratio."""
        n, d = partes(otra)
        return Razon(self.num * d, self.den * n)

    def __lt__(self, otra: Any) -> Any:
        try:
            n, d = partes(otra)
        except TypeError:
            return NotImplemented
        return self.num * d < n * self.den

    def __le__(self, otra: Any) -> Any:
        try:
            n, d = partes(otra)
        except TypeError:
            return NotImplemented
        return self.num * d <= n * self.den

    def __gt__(self, otra: Any) -> Any:
        try:
            n, d = partes(otra)
        except TypeError:
            return NotImplemented
        return self.num * d > n * self.den

    def __ge__(self, otra: Any) -> Any:
        try:
            n, d = partes(otra)
        except TypeError:
            return NotImplemented
        return self.num * d >= n * self.den

    def __eq__(self, otra: object) -> bool:
        if not isinstance(otra, (int, Razon)):
            return NotImplemented
        n, d = partes(otra)
        return bool(self.num * d == n * self.den)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{self.num}/{self.den}"


def partes(valor: Any) -> tuple[Any, Any]:
    """Numerator and denominator of an integer or a ratio; a binary fraction is refused."""
    if isinstance(valor, Razon):
        return valor.num, valor.den
    if isinstance(valor, int) or hasattr(valor, "cota"):
        return valor, 1
    raise TypeError(f"se esperaba un entero o una razón exacta, no {type(valor).__name__}")


def al_centavo(valor: Any) -> int:
    """Nearest unit, a half goes away from zero (ROUND_HALF_UP of the convention)."""
    n, d = partes(valor)
    if n < 0:
        return -int((-2 * n + d) // (2 * d))
    return int((2 * n + d) // (2 * d))


def hacia_abajo(valor: Any) -> int:
    """Legal ceilings: what is left of a centavo is dropped."""
    n, d = partes(valor)
    return int(n // d)


def hacia_arriba(valor: Any) -> int:
    """Legal minimums: any part of a centavo counts as a whole one."""
    n, d = partes(valor)
    return -int(-n // d)


def leer_dinero(texto: str) -> int:
    """Centavos of "1234.56". Raises ValueError for any other writing (signs, exponents, spaces, other digits)."""
    m = _DINERO.fullmatch(texto)
    if m is None:
        raise ValueError("se espera un importe con dos decimales, como 1234.56")
    centavos = int(m[2] + m[3])
    return -centavos if m[1] else centavos


def escribir_dinero(centavos: int) -> str:
    """ "1234.56" of 123456."""
    if type(centavos) is not int:
        raise TypeError(f"los centavos son enteros, no {type(centavos).__name__}")
    pesos, resto = divmod(abs(centavos), 100)
    return f"{'-' if centavos < 0 else ''}{pesos}.{resto:02d}"


def decir_dinero(centavos: int) -> str:
    """What a person reads: "$1,234.56"."""
    pesos, resto = divmod(abs(centavos), 100)
    return f"{'-' if centavos < 0 else ''}${pesos:,}.{resto:02d}"


def leer_tasa(texto: str) -> Razon:
    """Percentage points of "14.2500", as an exact ratio over 10000."""
    m = _TASA.fullmatch(texto)
    if m is None:
        raise ValueError("se espera un porcentaje con cuatro decimales, como 14.2500")
    puntos = int(m[2] + m[3])
    return Razon(-puntos if m[1] else puntos, 10_000)


def escribir_tasa(tasa: Any) -> str:
    """ "14.2500" of the ratio; the ratio must fit in four decimals."""
    n, d = partes(tasa)
    puntos, sobra = divmod(n * 10_000, d)
    if sobra:
        raise ValueError("la tasa tiene más de cuatro decimales")
    return f"{'-' if puntos < 0 else ''}{abs(puntos) // 10_000}.{abs(puntos) % 10_000:04d}"


def decir_tasa(tasa: Any) -> str:
    """What a person reads: "14.25 %"."""
    entero, decimales = escribir_tasa(tasa).split(".")
    cola = decimales.rstrip("0")
    return f"{entero}.{cola} %" if cola else f"{entero} %"
