"""Third reading: the same body over columns, block by block, equal to the centavo with the first reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any

import numpy as np

from derecho.columnas import Clases, Columna, Irregular, en_clases, es_columna, fechas, por_clases
from derecho.definicion import Regla, Valores
from derecho.dinero import Razon, partes
from derecho.tipos import Dinero, Entero, Fecha, Lista, Registro, Tasa, Tipo
from derecho.vocabulario import COLUMNAS, LEY, OPERACIONES, Ley, Tabla, factor_de_nivel

BLOQUE = 16_384
POCAS = 4


class Filtrar(Exception):  # noqa: N818 - it is not an error: it asks for the block without the stopped rows
    """Some rows stop here: refused with these reasons, or with these salidas and nothing else to compute."""

    def __init__(self, motivos: dict[str, Any], terminadas: Any = None, salidas: dict[str, Any] | None = None) -> None:
        super().__init__()
        self.motivos, self.salidas = motivos, salidas
        self.filas = _alguno(motivos) if terminadas is None else terminadas


class Nivel:
    """Capital times an exact factor of few classes, not yet rounded."""

    cota = True

    def __init__(self, capital: Any, factores: Clases) -> None:
        self.capital, self.factores = capital, factores


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
        return por_clases(palabra, *valores)

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
        return por_clases(OPERACIONES["falta"].escalar, valor)

    @staticmethod
    def entre(a: Any, b: Any) -> Any:
        return OPERACIONES["entre"].escalar(_numero(a), _numero(b))

    @staticmethod
    def por_ciento(tanto: Any, base: Any) -> Any:
        return OPERACIONES["por_ciento"].escalar(_numero(tanto), _numero(base))

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
        n, d = partes(_numero(valor))
        if not es_columna(n):
            return OPERACIONES["centavos"].escalar(valor)
        arriba = (n + d // 2) // d if type(d) is int and d % 2 == 0 else (n + n + d) // (d + d)
        return arriba if n.lo >= 0 else _elegir(n < 0, -((d - n - n) // (d + d)), arriba)

    @staticmethod
    def centavos_abajo(valor: Any) -> Any:
        n, d = partes(_numero(valor))
        return n // d

    @staticmethod
    def centavos_arriba(valor: Any) -> Any:
        n, d = partes(_numero(valor))
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
                return Razon(sum(tramo.sbc_mensual for tramo in historial), len(pesos))
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
    def abono_nivel(capital: Any, tasa: Any, quincenas: Any) -> Any:
        factores = por_clases(lambda t, n: factor_de_nivel(*partes(t), n), tasa, quincenas)
        if isinstance(factores, Clases):
            return Nivel(capital, factores)
        return Nivel(capital, Clases([factores], np.zeros(len(capital), np.int64))) if es_columna(capital) else factores * capital

    @staticmethod
    def amortizacion(capital: Any, tasa: Any, quincenas: Any, abono: Any) -> Any:
        num, den = partes(_numero(tasa))
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
        return Columna(valores[k - 1, np.arange(valores.shape[1])])

    @staticmethod
    def total(filas: Any, columna: Any) -> Any:
        valores = filas.columnas[columna]
        vigentes = np.arange(1, len(valores) + 1)[:, None] <= filas.quincenas
        return Columna((valores * vigentes).sum(axis=0))


def _palabra_por_clases(nombre: str) -> Callable[..., Any]:
    escalar = OPERACIONES[nombre].escalar
    return staticmethod(lambda *args: por_clases(escalar, *args))  # type: ignore[return-value]


for _nombre in OPERACIONES:
    if hasattr(Ley, _nombre) and _nombre not in vars(Vector):
        setattr(Vector, _nombre, _palabra_por_clases(_nombre))


def _alguno(motivos: dict[str, Any]) -> Any:
    mascaras = list(motivos.values())
    return mascaras[0] if len(mascaras) == 1 else np.logical_or.reduce(mascaras)


@cache
def _arreglo_de(tabla: Tabla) -> Any:
    return np.array([v or 0 for v in tabla.lista], dtype=np.int64)


def _numero(x: Any) -> Any:
    return x.como_numero() if isinstance(x, Clases) else x


def _logica(f: Any, condiciones: tuple[Any, ...]) -> Any:
    total = condiciones[0]
    for c in condiciones[1:]:
        total = f(total, c)
    return total if isinstance(total, np.ndarray) else bool(total)


def _extremo(f: Any, escalar: Any, valores: tuple[Any, ...]) -> Any:
    pares = [partes(_numero(v)) for v in valores]
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
        (n, d), (m, e) = partes(_numero(a)), partes(_numero(b))
        return Razon(_elegir(condicion, n, m), d) if d is e or _iguales(d, e) else Razon(_elegir(condicion, n * e, m * d), d * e)
    if all(isinstance(x, (int, Columna)) and not isinstance(x, bool) for x in (a, b)):
        return _elegir_enteros(condicion, a, b)
    if all(isinstance(x, (bool, np.ndarray)) for x in (a, b)):
        return np.where(condicion, a, b)
    return por_clases(lambda c, x, y: x if c else y, condicion, a, b)


def _iguales(d: Any, e: Any) -> bool:
    return type(d) is int and type(e) is int and d == e


def _elegir_enteros(condicion: Any, a: Any, b: Any) -> Columna:
    va, la, ha, na = (a.v, a.lo, a.hi, a.nulo) if isinstance(a, Columna) else (a, a, a, None)
    vb, lb, hb, nb = (b.v, b.lo, b.hi, b.nulo) if isinstance(b, Columna) else (b, b, b, None)
    nulo = None if na is None and nb is None else np.where(condicion, False if na is None else na, False if nb is None else nb)
    return Columna(np.where(condicion, va, vb), min(la, lb), max(ha, hb), nulo)


def _con_nulos(x: Any, nulos: Any) -> Any:
    if isinstance(x, Columna):
        return Columna(x.v, x.lo, x.hi, nulos if x.nulo is None else nulos | x.nulo)
    if type(x) is int:
        return Columna(np.full(len(nulos), x, np.int64), x, x, nulos)
    return por_clases(lambda nulo, v: None if nulo else v, nulos, x)


def _positiva(c: Columna) -> Columna:
    return Columna(c.v, max(c.lo, 1), max(c.hi, 1))


def _acotada(saldo: Columna, capital: Any) -> Columna:
    # The balance never passes the capital: the interval of a recurrence would only grow.
    return Columna(saldo.v, min(0, int(saldo.v.min(initial=0))), int(saldo.v.max(initial=0)), None)


def _centavos_certificados(x: Nivel) -> Columna:
    """float64 product, and exact integers for every row that falls too near a half centavo."""
    factores = np.array([f.num / f.den for f in x.factores.valores])
    capital = x.capital.v if isinstance(x.capital, Columna) else np.full(len(x.factores), x.capital)
    producto = capital * factores[x.factores.indice]
    piso = np.floor(producto)
    mayor = producto.max(initial=0)
    redondo = (piso + (producto - piso >= 0.5)).astype(np.int64)
    dudosas = np.flatnonzero(np.abs(producto - piso - 0.5) <= mayor * 2**-50)
    for i in dudosas.tolist():
        f = x.factores.valores[x.factores.indice[i]]
        redondo[i] = (2 * int(capital[i]) * f.num + f.den) // (2 * f.den)
    return Columna(redondo, 0, int(mayor) + 1)


# --- from columns to results ----------------------------------------------------------------------------------------
@dataclass
class ResultadoVector:
    """Arrays of each salida, masks of the rows without it, and a mask for each reason."""

    filas: int
    valores: dict[str, Any] = field(default_factory=dict)
    nulos: dict[str, Any] = field(default_factory=dict)
    motivos: dict[str, Any] = field(default_factory=dict)
    detenidas: Any = None
    terminadas: list[tuple[set[int], set[str]]] = field(default_factory=list)

    def fila(self, i: int) -> Valores:
        """The typed salidas of one row."""
        codigos = sorted(c for c, m in self.motivos.items() if m[i])
        if self.detenidas is not None and self.detenidas[i]:
            return {"procede": False, "motivos": codigos}
        salidas = {}
        solo = next((nombres for filas, nombres in self.terminadas if i in filas), None)
        for nombre, v in self.valores.items():
            if solo is not None and nombre not in solo:
                continue
            nulo = self.nulos.get(nombre)
            salidas[nombre] = None if nulo is not None and nulo[i] else _suelto(v[i])
        return salidas | ({"motivos": codigos} if "procede" in salidas else {})

    def poner(self, nombre: str, filas: Any, valor: Any) -> None:
        """Store the salida of some rows."""
        valor = _numero(valor) if isinstance(valor, Clases) and all(isinstance(v, Razon) for v in valor.valores) else valor
        datos, nulo = _arreglo(valor)
        if isinstance(datos, np.ndarray) and len(datos) == self.filas and type(filas) is slice:
            self.valores[nombre], self.nulos[nombre] = datos, nulo
            return
        if nombre not in self.valores:
            tipo = datos.dtype if isinstance(datos, np.ndarray) else np.array(datos).dtype
            self.valores[nombre] = np.zeros(self.filas, tipo)
        elif isinstance(datos, np.ndarray) and self.valores[nombre].dtype != datos.dtype:
            self.valores[nombre] = self.valores[nombre].astype(object)
        self.valores[nombre][filas] = datos
        if nulo is not None:
            self.nulos.setdefault(nombre, np.zeros(self.filas, bool))[filas] = nulo

    def poner_sueltos(self, nombre: str, valores: list[Any]) -> None:
        """Store the salida of a few rows, given one by one."""
        enteros = [v.num * 10_000 // v.den if type(v) is Razon else v for v in valores]
        if any(v is None for v in enteros):
            self.nulos[nombre] = np.array([v is None for v in enteros])
            enteros = [0 if v is None else v for v in enteros]
        self.valores[nombre] = np.array(enteros, None if type(enteros[0]) in {int, bool} else object)

    def marcar(self, filas: Any, motivos: dict[str, Any]) -> None:
        """Store the reasons of some rows."""
        for codigo, mascara in motivos.items():
            if len(mascara) == self.filas and codigo not in self.motivos:
                self.motivos[codigo] = mascara
            else:
                self.motivos.setdefault(codigo, np.zeros(self.filas, bool))[filas] = mascara

    def detener(self, filas: Any, alto: Filtrar) -> None:
        """Store the rows of a block that stop."""
        self.marcar(filas, alto.motivos)
        if alto.salidas is None:
            if self.detenidas is None:
                self.detenidas = np.zeros(self.filas, bool)
            self.detenidas[filas[alto.filas]] = True
            return
        for nombre, valor in alto.salidas.items():
            self.poner(nombre, filas[alto.filas], valor)
        self.terminadas.append((set(filas[alto.filas].tolist()), set(alto.salidas)))


def _suelto(x: Any) -> Any:
    return x.item() if isinstance(x, np.generic) else x


def _arreglo(valor: Any) -> tuple[Any, Any]:
    if isinstance(valor, Columna):
        return valor.v, valor.nulo
    if isinstance(valor, Clases):
        tabla = np.empty(len(valor.valores), object)
        tabla[:] = valor.valores
        return tabla[valor.indice], np.array([v is None for v in valor.valores])[valor.indice]
    if isinstance(valor, Razon):
        n, d = partes(valor)
        exacto = n * 10_000 // d
        return _arreglo(exacto)
    if isinstance(valor, np.ndarray):
        return valor, None
    caja = np.empty(1, object) if not isinstance(valor, (int, bool)) else np.array([valor])
    caja[0] = valor
    return caja, np.array([valor is None])


def calcular(
    regla: Regla, columnas: Valores, *, al: date | None = None, criterios: dict[str, str] | None = None
) -> ResultadoVector:
    """The rule over typed columns (see `preparar`): same figures as the first reading, row by row."""
    if not regla.vectorial:
        raise NotImplementedError(f"{regla.id} no tiene lectura vectorial")
    criterios = regla.elegir(criterios)
    operacion = columnas.get("operacion")
    n = next((len(c) for c in _hojas(columnas)), 1)
    if n <= POCAS:
        return _fila_por_fila(regla, columnas, n, al, criterios)
    preparadas = {k: preparar(regla.entradas[k], c) for k, c in columnas.items() if k != "operacion"}
    resultado = ResultadoVector(n)
    for inicio in range(0, n, BLOQUE):
        filas = slice(inicio, min(inicio + BLOQUE, n))
        bloque = {k: _tomar(c, filas) for k, c in preparadas.items()}
        _bloque(regla, operacion, bloque, filas, resultado, al, criterios)
    return resultado


def _fila_por_fila(regla: Regla, columnas: Valores, n: int, al: Any, criterios: Any) -> ResultadoVector:
    """A few people never go through numpy."""
    ley = Ley(criterios) if criterios else LEY
    pares = [(k, regla.entradas[k], c) for k, c in columnas.items()]
    filas = [regla.exacta({k: en_fila(t, c, i) for k, t, c in pares}, al, ley) for i in range(n)]
    resultado = ResultadoVector(n)
    for nombre in {k for f in filas for k in f} - {"motivos"}:
        resultado.poner_sueltos(nombre, [f.get(nombre) for f in filas])
    for codigo in {c for f in filas for c in f.get("motivos", ())}:
        resultado.motivos[codigo] = np.array([codigo in f["motivos"] for f in filas])
    detenidas = [len(f) == 2 and f.get("procede") is False for f in filas]
    resultado.detenidas = np.array(detenidas) if any(detenidas) else None
    return resultado


def en_fila(tipo: Tipo, columna: Any, i: int) -> Any:
    """The typed value of one row of a column as `preparar` takes it."""
    if isinstance(columna, np.ndarray):
        valor = columna[i].item() if columna.dtype != object else columna[i]
        return Razon(valor, 10_000) if type(valor) is int and isinstance(tipo, Tasa) else valor
    if isinstance(columna, Clases):
        return columna.valores[columna.indice[i]]
    if isinstance(tipo, Registro) and type(columna) is dict:
        return tipo.clase(*(en_fila(t, columna[c], i) for c, t in tipo.campos.items()))
    if isinstance(tipo, Lista) and type(columna) is tuple:
        campos, offsets = columna
        filas = range(offsets[i], offsets[i + 1])
        return [en_fila(tipo.de, campos, k) for k in filas]
    if isinstance(tipo, Lista) and type(columna) is list:
        return [en_fila(tipo.de, c, i) for c in columna]
    return columna


def _bloque(
    regla: Regla, operacion: Any, bloque: Valores, filas: slice, resultado: ResultadoVector, al: Any, criterios: Any
) -> None:
    donde: Any = filas
    cuantas = filas.stop - filas.start
    puertas = [lambda b, n: _puerta(regla, b, n, al), lambda b, n: regla.cuerpo_de(operacion)(Vector(criterios, n), **b)]
    while puertas and cuantas:
        try:
            salidas = puertas[0](bloque, cuantas)
        except Filtrar as alto:
            donde = np.arange(filas.start, filas.stop) if isinstance(donde, slice) else donde
            resultado.detener(donde, alto)
            siguen = ~alto.filas
            donde = donde[siguen]
            bloque, cuantas = {k: _tomar(c, siguen) for k, c in bloque.items()}, len(donde)
            continue
        puertas.pop(0)
    if not cuantas:
        return
    resultado.marcar(donde, salidas.pop("motivos", {}))
    for nombre, valor in salidas.items():
        resultado.poner(nombre, donde, valor)


def _puerta(regla: Regla, bloque: Valores, filas: int, al: date | None) -> None:
    """Rows whose date selects a text that is not at hand stop here."""
    columnas = {k: c for k, c in bloque.items() if isinstance(regla.entradas[k], Fecha)}
    nombres = list(columnas)

    def motivo(*dias: Any) -> str | None:
        return regla.motivo_al(al or regla.fecha_clave(dict(zip(nombres, dias, strict=True))))

    motivos = por_clases(motivo, *columnas.values())
    if isinstance(motivos, Clases):
        codigos = {m for m in motivos.valores if m}
        mascaras = {c: np.array([m == c for m in motivos.valores])[motivos.indice] for c in codigos}
        if any(m.any() for m in mascaras.values()):
            raise Filtrar(mascaras)
    elif motivos:
        raise Filtrar({motivos: np.ones(filas, bool)})


def _hojas(columnas: Any) -> list[Any]:
    """The arrays inside a set of columns; of a list of different lengths, one per row."""
    if isinstance(columnas, (np.ndarray, Columna, Clases)):
        return [columnas]
    if type(columnas) is tuple and len(columnas) == 2 and isinstance(columnas[1], np.ndarray):
        return [columnas[1][1:]]
    if isinstance(columnas, dict):
        return [h for c in columnas.values() for h in _hojas(c)]
    if isinstance(columnas, (list, tuple)):
        return [h for c in columnas for h in _hojas(c)]
    return []


def _tomar(columna: Any, donde: Any) -> Any:
    if isinstance(columna, np.ndarray):
        return columna[donde]
    if hasattr(columna, "tomar"):
        return columna.tomar(donde)
    if isinstance(columna, list):
        return [_tomar(c, donde) for c in columna]
    if hasattr(columna, "_fields"):
        return type(columna)(*(_tomar(c, donde) for c in columna))
    return columna


def preparar(tipo: Tipo, columna: Any) -> Any:
    """A column as the vocabulary reads it. Amounts and counts: int64; rates: int64 ten-thousandths of a point; dates:
    datetime64[D]; codes: str; booleans: bool; a record: a dict of columns; a list: rows of columns, or (fields, offsets).
    A value that is not an array holds for every row."""
    if isinstance(tipo, Registro) and isinstance(columna, dict):
        return tipo.clase(*(preparar(t, columna[c]) for c, t in tipo.campos.items()))
    if isinstance(tipo, Lista) and isinstance(columna, tuple):
        return _irregular(tipo, *columna)
    if isinstance(tipo, Lista) and isinstance(columna, list) and _hojas(columna):
        return [preparar(tipo.de, c) for c in columna]
    if not isinstance(columna, np.ndarray):
        return columna
    if columna.dtype == object:
        return en_clases(columna)
    if isinstance(tipo, Tasa):
        clases = en_clases(columna)
        return Clases([Razon(v, 10_000) for v in clases.valores], clases.indice)
    if isinstance(tipo, (Dinero, Entero)):
        return Columna(columna)
    if isinstance(tipo, Fecha):
        return fechas(columna)
    return columna if columna.dtype == bool else en_clases(columna)


def _irregular(tipo: Lista, campos: Any, offsets: Any) -> Irregular:
    if isinstance(tipo.de, Registro):
        campos = tipo.de.clase(*(np.asarray(campos[c], np.int64) for c in tipo.de.campos))
    return Irregular(campos, np.asarray(offsets, np.int64))


def desde_filas(regla: Regla, filas: list[Valores]) -> Valores:
    """Columns of many typed entradas, for tests and small batches."""
    nombres = [k for k in filas[0] if k != "operacion"]
    columnas = {k: _columna(regla.entradas[k], [f[k] for f in filas]) for k in nombres}
    return columnas | ({"operacion": filas[0]["operacion"]} if "operacion" in filas[0] else {})


def _columna(tipo: Tipo, valores: list[Any]) -> Any:
    if isinstance(tipo, Registro):
        return {c: _columna(t, [getattr(v, c) for v in valores]) for c, t in tipo.campos.items()}
    if isinstance(tipo, Lista):
        return _columna_de_listas(tipo, valores)
    if isinstance(tipo, Tasa) and None not in valores:
        return np.array([v.num for v in valores], np.int64)
    if isinstance(tipo, Fecha) and None not in valores and not isinstance(valores[0], datetime):
        return np.array(valores, "datetime64[D]")
    if tipo.json in {int, bool} or isinstance(tipo, Dinero):
        return np.array(valores) if None not in valores else np.array(valores, object)
    if all(v == valores[0] for v in valores):
        return valores[0]
    caja = np.empty(len(valores), object)
    caja[:] = valores
    return caja


def _columna_de_listas(tipo: Lista, valores: list[Any]) -> Any:
    if not isinstance(tipo.de, (Registro, Dinero, Entero)):
        return valores[0]  # one calendar for all: días inhábiles
    planos = [x for v in valores for x in v]
    offsets = np.cumsum([0, *(len(v) for v in valores)])
    if isinstance(tipo.de, Registro):
        return {c: [getattr(x, c) for x in planos] for c in tipo.de.campos}, offsets
    return np.array(planos, np.int64), offsets
