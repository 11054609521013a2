"""Columns of the vector reading: exact integers with certified bounds, values by class, lists of different length."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np

from derecho.dinero import Razon

LIMITE = 2**62
POCAS_CLASES = 64
DIA_CERO = date(1970, 1, 1).toordinal()  # numpy counts days from here


class Columna:
    """An int64 column that knows its bounds: an operation that could overflow is done with Python integers."""

    __slots__ = ("hi", "lo", "nulo", "v")
    __array_priority__ = 100  # so that numpy leaves the operation to this class
    cota = True

    def __init__(self, v: Any, lo: int, hi: int, nulo: Any = None) -> None:
        self.v, self.lo, self.hi, self.nulo = v, lo, hi, nulo

    @classmethod
    def de(cls, v: Any, nulo: Any = None) -> Columna:
        """A column with its bounds; one pass when nothing is negative."""
        if v.dtype == np.int64 and v.flags.c_contiguous and len(v):
            mayor = int(v.view(np.uint64).max())
            if mayor < 2**63:
                return cls(v, 0, mayor, nulo)
        return cls(v, int(v.min(initial=0)), int(v.max(initial=0)), nulo)

    def __len__(self) -> int:
        return len(self.v)

    def __add__(self, otro: Any) -> Any:
        if type(otro) is int:
            return _con(operator.add, self.v, otro, self.lo + otro, self.hi + otro, self.nulo)
        if type(otro) is Columna:
            lo, hi = self.lo + otro.lo, self.hi + otro.hi
            return _con(operator.add, self.v, otro.v, lo, hi, _o_nulo(self.nulo, otro.nulo))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, otro: Any) -> Any:
        if type(otro) is int:
            return _con(operator.sub, self.v, otro, self.lo - otro, self.hi - otro, self.nulo)
        if type(otro) is Columna:
            lo, hi = self.lo - otro.hi, self.hi - otro.lo
            return _con(operator.sub, self.v, otro.v, lo, hi, _o_nulo(self.nulo, otro.nulo))
        return NotImplemented

    def __rsub__(self, otro: int) -> Columna:
        return _con(operator.sub, otro, self.v, otro - self.hi, otro - self.lo, self.nulo)

    def __neg__(self) -> Columna:
        return 0 - self

    def __mul__(self, otro: Any) -> Any:
        if type(otro) is int:
            if otro == 1:
                return self
            limites = (self.lo * otro, self.hi * otro)
            return _con(operator.mul, self.v, otro, min(limites), max(limites), self.nulo)
        if type(otro) is Columna:
            de_esquina = (self.lo * otro.lo, self.lo * otro.hi, self.hi * otro.lo, self.hi * otro.hi)
            nulo = _o_nulo(self.nulo, otro.nulo)
            return _con(operator.mul, self.v, otro.v, min(de_esquina), max(de_esquina), nulo)
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, otro: Any) -> Columna:
        es_columna = type(otro) is Columna
        b, lo, hi = (otro.v, otro.lo, otro.hi) if es_columna else (otro, otro, otro)
        if lo <= 0:  # the bounds may be those of a longer column
            lo = int(np.min(b, initial=1))
        if lo <= 0:
            raise ZeroDivisionError("el divisor de una columna debe ser positivo")
        limites = (self.lo // lo, self.lo // hi, self.hi // lo, self.hi // hi)
        menor, mayor = min(limites), max(limites)
        v = self.v // b
        if v.dtype == object and menor > -LIMITE and mayor < LIMITE:
            v = v.astype(np.int64)
        return Columna(v, menor, mayor, _o_nulo(self.nulo, otro.nulo) if es_columna else self.nulo)

    def _compara(self, otro: Any, f: Callable[..., Any]) -> Any:
        if type(otro) is int:
            return f(self.v, otro)
        if type(otro) is Columna:
            return np.asarray(f(self.v, otro.v), dtype=bool)
        return NotImplemented

    def __lt__(self, otro: Any) -> Any:
        return self._compara(otro, operator.lt)

    def __le__(self, otro: Any) -> Any:
        return self._compara(otro, operator.le)

    def __gt__(self, otro: Any) -> Any:
        return self._compara(otro, operator.gt)

    def __ge__(self, otro: Any) -> Any:
        return self._compara(otro, operator.ge)

    def __eq__(self, otro: object) -> Any:
        return self._compara(otro, operator.eq)

    def __ne__(self, otro: object) -> Any:
        return self._compara(otro, operator.ne)

    __hash__ = None  # type: ignore[assignment]

    def tomar(self, donde: Any) -> Columna:
        """The rows of a slice or of a mask."""
        nulo = None if self.nulo is None else self.nulo[donde]
        return Columna(self.v[donde], self.lo, self.hi, nulo)


def _con(f: Callable[..., Any], a: Any, b: Any, lo: int, hi: int, nulo: Any) -> Columna:
    if lo > -LIMITE and hi < LIMITE:
        return Columna(f(a, b), lo, hi, nulo)
    return Columna(f(_grande(a), _grande(b)), lo, hi, nulo)


def _grande(x: Any) -> Any:
    return x.astype(object) if isinstance(x, np.ndarray) else x


def _o_nulo(a: Any, b: Any) -> Any:
    return a if b is None else b if a is None else a | b


class Clases:
    """A column of few distinct values (dates, rates, codes): what depends on them is computed once for each."""

    __slots__ = ("indice", "valores")

    def __init__(self, valores: Sequence[Any], indice: Any) -> None:
        self.valores, self.indice = list(valores), indice

    def __len__(self) -> int:
        return len(self.indice)

    def tomar(self, donde: Any) -> Clases:
        """The rows of a slice or of a mask."""
        return Clases(self.valores, self.indice[donde])

    def como_numero(self) -> Any:
        """Integers, or ratios over one denominator, as arithmetic needs them."""
        if any(isinstance(v, Razon) for v in self.valores):
            den = max(v.den for v in self.valores)
            nums = np.array([v.num * (den // v.den) for v in self.valores], dtype=np.int64)
            return Razon(Columna(nums[self.indice], int(nums.min()), int(nums.max())), den)
        columna = Columna.de(np.array([v or 0 for v in self.valores], dtype=np.int64)[self.indice])
        sin_valor = [v is None for v in self.valores]
        return (
            Columna(columna.v, columna.lo, columna.hi, np.array(sin_valor)[self.indice]) if any(sin_valor) else columna
        )


class Irregular:
    """A list per row, of any length: columns of fields and offsets (n + 1)."""

    __slots__ = ("campos", "offsets")

    def __init__(self, campos: Any, offsets: Any) -> None:
        self.campos, self.offsets = campos, offsets

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def tomar(self, donde: Any) -> Irregular:
        """The lists of a slice or of a mask of rows."""
        if isinstance(donde, slice):  # a block: nothing is copied
            desde, hasta = self.offsets[donde.start], self.offsets[donde.stop]
            return Irregular(
                _elegidos(self.campos, slice(desde, hasta)), self.offsets[donde.start : donde.stop + 1] - desde
            )
        filas = np.arange(len(self))[donde]
        largos = self.offsets[filas + 1] - self.offsets[filas]
        offsets = np.concatenate([[0], np.cumsum(largos)])
        indices = np.arange(offsets[-1]) + np.repeat(self.offsets[filas] - offsets[:-1], largos)
        return Irregular(_elegidos(self.campos, indices), offsets)

    def filtrar(self, cuales: Any) -> Irregular:
        """The elements of a mask, each still in the list of its row."""
        antes = np.concatenate([[0], np.cumsum(cuales)])
        return Irregular(_elegidos(self.campos, np.flatnonzero(cuales)), antes[self.offsets])

    def suma(self, valores: Any) -> Columna:
        """Sum of a field in each list."""
        peor = int(np.abs(valores).max(initial=0)) * max(len(valores), 1)
        if peor > LIMITE:
            valores = valores.astype(object)
        acumulado = np.concatenate([[0], np.cumsum(valores)])
        v = acumulado[self.offsets[1:]] - acumulado[self.offsets[:-1]]
        return Columna.de(v.astype(np.int64) if peor <= LIMITE else v)

    def usadas(self, pesos: Any, ultimas: int) -> Any:
        """Of each element, how much falls inside the last `ultimas` units of its list."""
        acumulado = np.concatenate([[0], np.cumsum(pesos)])
        finales = np.repeat(acumulado[self.offsets[1:]], np.diff(self.offsets))
        return np.clip(ultimas - (finales - acumulado[1:]), 0, pesos)


def _elegidos(campos: Any, indices: Any) -> Any:
    """Some elements of a list, with the lists that are inside it."""
    if isinstance(campos, tuple):
        return type(campos)(*(_elegidos(c, indices) for c in campos))
    return campos.tomar(indices) if isinstance(campos, Irregular) else campos[indices]


def en_clases(v: Any) -> Clases:
    """The distinct values of a column and which one each row has."""
    if isinstance(v, Clases):
        return v
    if isinstance(v, Columna):
        return _con_clase_nula(en_clases(v.v), v.nulo)
    if v.dtype == np.int64 and len(v) and int(v.max()) - int(v.min()) < 1_000_000:
        return _por_casillas(v)
    if v.dtype == object:
        valores = list(dict.fromkeys(v.tolist()))
        lugares = {x: i for i, x in enumerate(valores)}
        return Clases(valores, np.fromiter((lugares[x] for x in v.tolist()), np.int64, len(v)))
    distintos, indice = np.unique(v, return_inverse=True)
    return Clases(distintos.tolist(), indice)


def _con_clase_nula(clases: Clases, nulo: Any) -> Clases:
    """The rows without a value are a class of their own."""
    if nulo is None:
        return clases
    return Clases([*clases.valores, None], np.where(nulo, len(clases.valores), clases.indice))


def _por_casillas(v: Any) -> Clases:
    base = int(v.min())
    casillas = np.zeros(int(v.max()) - base + 1, np.int64)
    corrido = v - base
    casillas[corrido] = 1
    distintos = np.flatnonzero(casillas)
    casillas[distintos] = np.arange(len(distintos))
    return Clases((distintos + base).tolist(), casillas[corrido])


def por_clases(f: Callable[..., Any], *args: Any, con_nulos: bool = False) -> Any:
    """Apply a scalar word once for each distinct combination of its columns.

    A row without a value has no result, unless the word reads nulls: the branch that uses it was not taken there.
    """
    columnas = [(i, en_clases(_sin_razon(a))) for i, a in enumerate(args) if es_columna(a)]
    if not columnas:
        return f(*args)
    if len(columnas) == 1 and len(columnas[0][1].valores) <= POCAS_CLASES:
        directa = _por_cada_clase(f, args, *columnas[0], con_nulos=con_nulos)
        if directa is not None:
            return directa
    indice = columnas[0][1].indice
    for _, c in columnas[1:]:
        indice = indice * len(c.valores) + c.indice
    usados = en_clases(indice)
    valores = []
    for combinado in usados.valores:
        actuales = list(args)
        for i, c in reversed(columnas):
            combinado, k = divmod(combinado, len(c.valores))
            actuales[i] = c.valores[k]
        falta = not con_nulos and any(a is None for a in actuales)
        valores.append(None if falta else f(*actuales))
    return _natural(valores, usados.indice)


def _por_cada_clase(f: Callable[..., Any], args: tuple[Any, ...], i: int, c: Clases, *, con_nulos: bool) -> Any:
    """Without looking which classes are used; None when one that no row has any more cannot be computed."""
    try:
        valores = [
            None if v is None and not con_nulos else f(*(v if k == i else a for k, a in enumerate(args)))
            for v in c.valores
        ]
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return None
    return _natural(valores, c.indice)


def _sin_razon(a: Any) -> Any:
    if isinstance(a, Razon):
        clases = en_clases(a.num)
        return Clases([Razon(v, a.den) for v in clases.valores], clases.indice)
    return a


def _natural(valores: list[Any], indice: Any) -> Any:
    tipos = {type(v) for v in valores}
    if tipos == {bool}:
        return np.array(valores, dtype=bool)[indice]
    if tipos == {int}:
        return Columna.de(np.array(valores, dtype=np.int64)[indice])
    return Clases(valores, indice)


def es_columna(x: Any) -> bool:
    """Whether a value is one per row."""
    return isinstance(x, (Columna, Clases, Irregular, np.ndarray)) or (isinstance(x, Razon) and es_columna(x.num))


def _de_clases(f: Callable[..., Any]) -> Callable[..., Any]:
    def metodo(a: Any, b: Any) -> Any:
        if isinstance(b, Columna) or (isinstance(b, Razon) and es_columna(b.num)):
            return f(a.como_numero(), b)
        return por_clases(f, a, b)

    return metodo


def _compara_clases(f: Callable[..., Any], *, con_nulos: bool) -> Callable[..., Any]:
    """A row without a value does not hold: the branch that asks was not taken there."""
    metodo = _de_clases(f)

    def comparar(a: Any, b: Any) -> Any:
        por_numero = isinstance(b, Columna) or (isinstance(b, Razon) and es_columna(b.num))
        cumplen = por_clases(f, a, b, con_nulos=True) if con_nulos and not por_numero else metodo(a, b)
        return np.array([bool(v) for v in cumplen.valores])[cumplen.indice] if isinstance(cumplen, Clases) else cumplen

    return comparar


for _nombre in ("add", "sub", "mul", "floordiv"):
    setattr(Clases, f"__{_nombre}__", _de_clases(getattr(operator, _nombre)))
for _nombre in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(Clases, f"__{_nombre}__", _compara_clases(getattr(operator, _nombre), con_nulos=_nombre in {"eq", "ne"}))
for _nombre in ("add", "mul", "sub"):
    _f = getattr(operator, _nombre)
    setattr(Clases, f"__r{_nombre}__", lambda a, b, _f=_f: por_clases(lambda x, y: _f(y, x), a, b))


def fechas(v: Any) -> Clases:
    """Dates of a datetime64 column, by class."""
    dias = en_clases(v.astype("datetime64[D]").astype(np.int64))
    return Clases([date.fromordinal(d + DIA_CERO) for d in dias.valores], dias.indice)
