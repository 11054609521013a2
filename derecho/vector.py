"""Third reading: the same body over columns, block by block, equal to the centavo with the first reading."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, reduce
from operator import add
from typing import Any

import numpy as np

from derecho import tramos
from derecho.columnas import Clases, Columna, Irregular, es_columna, por_clases
from derecho.dinero import Razon, partes
from derecho.vocabulario import COLUMNAS, OPERACIONES, Ley, Tabla, factor_de_nivel


class Filtrar(Exception):  # noqa: N818 - it is not an error: it asks for the block without the stopped rows
    """Some rows stop here: refused with these reasons, or with these salidas and nothing else to compute."""

    def __init__(self, motivos: dict[str, Any], terminadas: Any = None, salidas: dict[str, Any] | None = None) -> None:
        super().__init__()
        self.motivos, self.salidas = motivos, salidas
        self.filas = _alguno(motivos) if terminadas is None else terminadas


class Nivel:
    """Capital times an exact factor of few classes, each with the float64 nearest to it; not yet rounded."""

    cota = True

    def __init__(self, capital: Any, factores: tuple[Razon, ...], cercanos: Any, indice: Any) -> None:
        self.capital, self.factores, self.cercanos, self.indice = capital, factores, cercanos, indice


class Amortizacion:
    """The amortisation table of every row."""

    def __init__(self, columnas: dict[str, Any], quincenas: Any) -> None:
        self.columnas, self.quincenas = columnas, quincenas


class Vector(Ley):
    """The vocabulary over columns."""

    def __init__(self, criterios: dict[str, str] | None, filas: int) -> None:
        super().__init__(criterios)
        self.filas = filas

    def _mascara(self, x: Any) -> Any:
        return x if isinstance(x, np.ndarray) else np.full(self.filas, bool(x))

    def veredicto(self, **condiciones: Any) -> dict[str, Any]:
        motivos = {c: self._mascara(hay) for c, hay in condiciones.items()}
        return {"procede": ~_alguno(motivos) if motivos else np.ones(self.filas, bool), "motivos": motivos}

    def impide(self, **condiciones: Any) -> dict[str, Any]:
        motivos = {c: self._mascara(hay) for c, hay in condiciones.items() if hay is not False}
        if any(m.any() for m in motivos.values()):
            raise Filtrar(motivos)
        return {}

    def termina(self, condicion: Any, **salidas: Any) -> dict[str, Any]:
        if not isinstance(condicion, np.ndarray):
            return super().termina(condicion, **salidas)
        if condicion.any():
            raise Filtrar({}, condicion, {**salidas, "procede": True})
        return {}

    def si(self, condicion: Any, entonces: Any, si_no: Any) -> Any:
        if not isinstance(condicion, np.ndarray):
            return super().si(condicion, entonces, si_no)
        cumplen = np.count_nonzero(condicion)
        if cumplen in {0, len(condicion)}:
            rama = entonces if cumplen else si_no
            return rama() if callable(rama) else rama
        a, b = (r() if callable(r) else r for r in (entonces, si_no))
        return _elegir(condicion, a, b)

    def aplica(self, palabra: Callable[..., Any], *valores: Any) -> Any:
        por_columnas = DE_UN_ARTICULO.get(palabra.__name__)
        return por_columnas(*valores) if por_columnas else por_clases(palabra, *valores, con_nulos=True)

    # these attributes shadow static words of the first reading, so they take no `self`
    @staticmethod
    def y(*condiciones: Any) -> Any:
        return _logica(np.logical_and, condiciones)

    @staticmethod
    def o(*condiciones: Any) -> Any:
        return _logica(np.logical_or, condiciones)

    @staticmethod
    def no(condicion: Any) -> Any:
        return ~condicion if isinstance(condicion, np.ndarray) else not condicion

    @staticmethod
    def vacio(lista: Any) -> Any:
        return np.diff(lista.offsets) == 0 if isinstance(lista, Irregular) else not lista

    @staticmethod
    def falta(valor: Any) -> Any:
        if isinstance(valor, Columna):
            return np.zeros(len(valor), bool) if valor.nulo is None else valor.nulo
        return por_clases(OPERACIONES["falta"].escalar, valor, con_nulos=True)

    @staticmethod
    def entre(a: Any, b: Any) -> Any:
        return OPERACIONES["entre"].escalar(numero(a), numero(b))

    @staticmethod
    def por_ciento(tanto: Any, base: Any) -> Any:
        return OPERACIONES["por_ciento"].escalar(numero(tanto), numero(base))

    @staticmethod
    def minimo(*valores: Any) -> Any:
        return _extremo(np.minimum, min, valores)

    @staticmethod
    def maximo(*valores: Any) -> Any:
        return _extremo(np.maximum, max, valores)

    @staticmethod
    def suma(lista: Any) -> Any:
        return lista.suma(lista.campos) if isinstance(lista, Irregular) else sum(lista)

    @staticmethod
    def centavos(valor: Any) -> Any:
        if isinstance(valor, Nivel):
            return _centavos_certificados(valor)
        n, d = _fraccion(valor)
        if not es_columna(n):
            return OPERACIONES["centavos"].escalar(valor)
        arriba = (n + d // 2) // d if type(d) is int and d % 2 == 0 else (n + n + d) // (d + d)
        return arriba if n.lo >= 0 else _elegir(n < 0, -((d - n - n) // (d + d)), arriba)

    @staticmethod
    def centavos_abajo(valor: Any) -> Any:
        n, d = _fraccion(valor)
        return n // d

    @staticmethod
    def centavos_arriba(valor: Any) -> Any:
        n, d = _fraccion(valor)
        return -(-n // d)

    @staticmethod
    def tabla(tabla: Tabla, clave: Any) -> Any:
        if not isinstance(clave, Columna):
            return por_clases(tabla.__getitem__, clave)
        primero, valores = tabla.pasos[0], tabla.renglones.values()
        v = np.take(_arreglo_de(tabla), clave.v, mode="clip")
        return Columna(v, min(0, *valores), max(valores), clave.v < primero if clave.lo < primero else None)

    @staticmethod
    def promedio_ultimas(historial: Any, quincenas: Any) -> Any:
        if not isinstance(historial, Irregular):
            pesos = [tramo.quincenas for tramo in historial]
            if sum(pesos) <= quincenas and len(set(pesos)) == 1:  # equal weights: the plain mean, with smaller numbers
                return Razon(reduce(add, (tramo.sbc_mensual for tramo in historial)), len(pesos))
            return OPERACIONES["promedio_ultimas"].escalar(historial, quincenas)
        usadas = historial.usadas(historial.campos.quincenas, quincenas)
        return Razon(historial.suma(usadas * historial.campos.sbc_mensual), _positiva(historial.suma(usadas)))

    @staticmethod
    def promedio_simple_ultimas(historial: Any, quincenas: Any) -> Any:
        if not isinstance(historial, Irregular):
            return OPERACIONES["promedio_simple_ultimas"].escalar(historial, quincenas)
        dentro = (historial.usadas(historial.campos.quincenas, quincenas) > 0).astype(np.int64)
        return Razon(historial.suma(dentro * historial.campos.sbc_mensual), _positiva(historial.suma(dentro)))

    @staticmethod
    def dias_360(periodos: Any) -> Any:
        return tramos.dias_360(tramos.como_irregular(periodos)) if periodos else 0

    @staticmethod
    def dias_comunes(unos: Any, otros: Any) -> Any:
        return tramos.dias_comunes(*(tramos.como_irregular(x) for x in (unos, otros))) if unos and otros else 0

    @staticmethod
    def dias_de_calendario(periodos: Any, no_cuentan: Any) -> Any:
        return tramos.dias_de_calendario(periodos, no_cuentan)

    @staticmethod
    def abono_nivel(capital: Any, tasa: Any, quincenas: Any) -> Any:
        if isinstance(tasa, Clases) and type(quincenas) is int:  # the product of a bank: few rates, one term
            return Nivel(capital, *_factores(tuple(map(partes, tasa.valores)), quincenas), tasa.indice)
        pares = por_clases(lambda t, n: (*partes(t), n), tasa, quincenas)
        if isinstance(pares, Clases):
            return Nivel(capital, *_tabla_de_factores(pares.valores), pares.indice)
        if es_columna(capital):
            return Nivel(capital, *_tabla_de_factores([pares]), np.zeros(len(capital), np.int64))
        return factor_de_nivel(*pares) * capital

    @staticmethod
    def amortizacion(capital: Any, tasa: Any, quincenas: Any, abono: Any) -> Any:
        num, den = partes(numero(tasa))
        den, saldo = den * 2400, capital
        columnas: dict[str, list[Any]] = {c: [] for c in COLUMNAS}
        plazo = quincenas.v if isinstance(quincenas, Columna) else np.int64(quincenas)
        for k in range(1, int(plazo.max()) + 1):
            interes = (saldo * num * 2 + den) // (2 * den)
            pago = _elegir(np.broadcast_to(plazo == k, len(saldo)), saldo + interes, abono)
            saldo = _acotada(_elegir(np.broadcast_to(plazo < k, len(saldo)), 0, saldo - pago + interes), capital)
            for nombre, columna in zip(COLUMNAS, (interes, pago - interes, pago, saldo), strict=True):
                columnas[nombre].append(columna.v)
        return Amortizacion({c: np.stack(v) for c, v in columnas.items()}, plazo)

    @staticmethod
    def renglon(filas: Any, quincena: Any, columna: Any) -> Any:
        k = quincena.v if isinstance(quincena, Columna) else quincena
        valores = filas.columnas[columna]
        return Columna.de(valores[k - 1, np.arange(valores.shape[1])])

    @staticmethod
    def total(filas: Any, columna: Any) -> Any:
        valores = filas.columnas[columna]
        vigentes = np.arange(1, len(valores) + 1)[:, None] <= filas.quincenas
        return Columna.de((valores * vigentes).sum(axis=0))


def _palabra_por_clases(nombre: str) -> Callable[..., Any]:
    escalar = OPERACIONES[nombre].escalar
    return staticmethod(lambda *args: por_clases(escalar, *args))


for _nombre in OPERACIONES:
    if hasattr(Ley, _nombre) and _nombre not in vars(Vector):
        setattr(Vector, _nombre, _palabra_por_clases(_nombre))


def _rendimientos_por_quincena(saldo: Any, aportaciones: Any, tasas: Any) -> Any:
    """Ley 189, quincena by quincena: rows whose list is shorter stop earning."""
    largo = max(
        (len(x) if isinstance(x, list) else int(np.diff(x.offsets).max(initial=0))) for x in (aportaciones, tasas)
    )
    rendimientos = []
    for k in range(largo):
        aportacion, tasa = _en_lugar(aportaciones, k, 1), _en_lugar(tasas, k, 10_000)
        rendimientos.append(Vector.centavos(Vector.entre(Vector.por_ciento(tasa, saldo), 24)))
        saldo = saldo + aportacion
    return rendimientos


def _en_lugar(lista: Any, k: int, den: int) -> Any:
    """The k-th of each list; zero where the list is over."""
    if isinstance(lista, list):
        return lista[k]
    indice = lista.offsets[:-1] + k
    hay = indice < lista.offsets[1:]
    columna = Columna.de(np.where(hay, lista.campos[np.where(hay, indice, 0)], 0))
    return columna if den == 1 else Razon(columna, den)


# words of one article that a batch needs column by column
DE_UN_ARTICULO: dict[str, Callable[..., Any]] = {
    "rendimientos_por_quincena": _rendimientos_por_quincena,
    "excluidos": tramos.excluidos,
    "todos_los_periodos": tramos.todos_los_periodos,
    "dias_de_cada_empleo": tramos.dias_de_cada_empleo,
    "dias_de_calendario_de_cada_empleo": tramos.dias_de_calendario_de_cada_empleo,
}


def _alguno(motivos: dict[str, Any]) -> Any:
    mascaras = list(motivos.values())
    return mascaras[0] if len(mascaras) == 1 else np.logical_or.reduce(mascaras)


@cache
def _arreglo_de(tabla: Tabla) -> Any:
    return np.array([v or 0 for v in tabla.lista], dtype=np.int64)


def numero(x: Any) -> Any:
    """A column as arithmetic needs it."""
    return x.como_numero() if isinstance(x, Clases) else x


def _fraccion(valor: Any) -> tuple[Any, Any]:
    n, d = partes(numero(valor))
    return (d * 0 + n if es_columna(d) and not es_columna(n) else n), d


def _logica(f: Any, condiciones: tuple[Any, ...]) -> Any:
    total = condiciones[0]
    for c in condiciones[1:]:
        total = f(total, c)
    return total if isinstance(total, np.ndarray) else bool(total)


def _extremo(f: Any, escalar: Any, valores: tuple[Any, ...]) -> Any:
    pares = [partes(numero(v)) for v in valores]
    if not any(es_columna(x) for par in pares for x in par):
        return escalar(valores)
    total = pares[0]
    for n, d in pares[1:]:
        menor = Razon(*total) < Razon(n, d)
        cual = menor if f is np.minimum else ~menor
        total = partes(_elegir(cual, Razon(*total), Razon(n, d)))
    return total[0] if type(total[1]) is int and total[1] == 1 else Razon(*total)


def _elegir(condicion: Any, a: Any, b: Any) -> Any:
    """One of two columns by row, of the same kind; None marks the rows without a value."""
    if a is None or b is None:
        return _con_nulos(b if a is None else a, condicion if a is None else ~condicion)
    if isinstance(a, Razon) or isinstance(b, Razon):
        (n, d), (m, e) = partes(numero(a)), partes(numero(b))
        return (
            Razon(_elegir(condicion, n, m), d)
            if d is e or _iguales(d, e)
            else Razon(_elegir(condicion, n * e, m * d), d * e)
        )
    if all(isinstance(x, (int, Columna)) and not isinstance(x, bool) for x in (a, b)):
        return _elegir_enteros(condicion, a, b)
    if all(isinstance(x, (bool, np.ndarray)) for x in (a, b)):
        return np.where(condicion, a, b)
    return por_clases(lambda c, x, y: x if c else y, condicion, a, b, con_nulos=True)


def _iguales(d: Any, e: Any) -> bool:
    return type(d) is int and type(e) is int and d == e


def _elegir_enteros(condicion: Any, a: Any, b: Any) -> Columna:
    if type(a) is int and type(b) is int and (a, b) == (1, 0):
        return Columna(condicion.view(np.int8), 0, 1)
    va, la, ha, na = (a.v, a.lo, a.hi, a.nulo) if isinstance(a, Columna) else (a, a, a, None)
    vb, lb, hb, nb = (b.v, b.lo, b.hi, b.nulo) if isinstance(b, Columna) else (b, b, b, None)
    nulo = (
        None
        if na is None and nb is None
        else np.where(condicion, False if na is None else na, False if nb is None else nb)
    )
    return Columna(np.where(condicion, va, vb), min(la, lb), max(ha, hb), nulo)


def _con_nulos(x: Any, nulos: Any) -> Any:
    if isinstance(x, Columna):
        return Columna(x.v, x.lo, x.hi, nulos if x.nulo is None else nulos | x.nulo)
    if type(x) is int:
        return Columna(np.full(len(nulos), x, np.int64), x, x, nulos)
    return por_clases(lambda nulo, v: None if nulo else v, nulos, x, con_nulos=True)


def _positiva(c: Columna) -> Columna:
    return Columna(c.v, max(c.lo, 1), max(c.hi, 1))


def _acotada(saldo: Columna, capital: Any) -> Columna:
    # The balance never passes the capital: the interval of a recurrence would only grow.
    return Columna(saldo.v, min(0, int(saldo.v.min(initial=0))), int(saldo.v.max(initial=0)), None)


_factor = lru_cache(maxsize=8192)(factor_de_nivel)


@lru_cache(maxsize=256)
def _factores(tasas: tuple[tuple[int, int], ...], quincenas: int) -> tuple[tuple[Razon, ...], Any]:
    return _tabla_de_factores([(*t, quincenas) for t in tasas])


def _tabla_de_factores(clases: list[tuple[int, int, int]]) -> tuple[tuple[Razon, ...], Any]:
    """The exact factor of each class and the float64 nearest to it."""
    exactos = tuple(_factor(*clase) for clase in clases)
    return exactos, np.array([f.num / f.den for f in exactos])


def _centavos_certificados(x: Nivel) -> Columna:
    """Nearest integer of a float64 product, and exact integers for every row too near a half centavo to be sure."""
    capital = x.capital.v if isinstance(x.capital, Columna) else np.full(len(x.indice), x.capital)
    producto = capital * x.cercanos.take(x.indice)
    entero = np.rint(producto)
    mayor = int(entero.max(initial=0))
    np.abs(np.subtract(producto, entero, out=producto), out=producto)
    # two roundings, of the factor and of the product: less than 2^-51 of it, doubled to be safe
    if producto.max(initial=0) < 1 / 2 - mayor * 2**-50:
        return Columna(entero.astype(np.int64), 0, mayor)
    redondo = entero.astype(np.int64)
    for i in np.flatnonzero(producto >= 1 / 2 - mayor * 2**-50).tolist():
        f = x.factores[x.indice[i]]
        redondo[i] = (2 * int(capital[i]) * f.num + f.den) // (2 * f.den)
    return Columna(redondo, 0, mayor + 1)
