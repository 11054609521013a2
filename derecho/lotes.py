"""From columns to results: block by block, the stopped rows aside, each salida in its array."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import numpy as np

from derecho.columnas import Clases, Columna, Irregular, en_clases, fechas, por_clases
from derecho.definicion import Cuerpo, Regla, Valores
from derecho.dinero import Razon, partes
from derecho.tipo_base import Tipo
from derecho.tipos import Dinero, Entero, Fecha, Lista, Opcion, Registro, Tasa, Texto
from derecho.vector import Filtrar, Vector, numero
from derecho.vocabulario import LEY, Ley

BLOQUE = 32_768
POCAS = 4


@dataclass
class ResultadoVector:
    """Arrays of each salida, masks of the rows without it, and a mask for each reason."""

    filas: int
    valores: dict[str, Any] = field(default_factory=dict)
    nulos: dict[str, Any] = field(default_factory=dict)
    motivos: dict[str, Any] = field(default_factory=dict)
    detenidas: Any = None
    tasas: set[str] = field(default_factory=set)  # stored as ten-thousandths of a point
    con_motivos: bool = False  # the rule gives reasons without a verdict
    terminadas: list[tuple[set[int], set[str]]] = field(default_factory=list)
    sueltas: list[Valores] = field(default_factory=list)  # the rows themselves, when they were few

    def fila(self, i: int) -> Valores:
        """The typed salidas of one row."""
        if self.sueltas:
            return self.sueltas[i]
        codigos = sorted(c for c, m in self.motivos.items() if m[i])
        if self.detenidas is not None and self.detenidas[i]:
            return {"procede": False, "motivos": codigos}
        salidas = {}
        solo = next((nombres for filas, nombres in self.terminadas if i in filas), None)
        for nombre, v in self.valores.items():
            if solo is not None and nombre not in solo:
                continue
            nulo = self.nulos.get(nombre)
            valor = None if nulo is not None and nulo[i] else _suelto(v[i])
            salidas[nombre] = Razon(valor, 10_000) if nombre in self.tasas and valor is not None else valor
        return salidas | ({"motivos": codigos} if "procede" in salidas or self.con_motivos else {})

    def guardar(self, filas: Any, salidas: Valores) -> None:
        """Store the answer of some rows."""
        self.con_motivos |= "motivos" in salidas and "procede" not in salidas
        self.marcar(filas, salidas.pop("motivos", {}))
        for nombre, valor in salidas.items():
            self.poner(nombre, filas, valor)

    def poner(self, nombre: str, filas: Any, valor: Any) -> None:
        """Store the salida of some rows."""
        valor = (
            numero(valor) if isinstance(valor, Clases) and all(isinstance(v, Razon) for v in valor.valores) else valor
        )
        if isinstance(valor, Razon):
            self.tasas.add(nombre)
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
    n = _filas(columnas)
    if n <= POCAS:
        return _fila_por_fila(regla, columnas, n, al, criterios)
    cuerpo, suyas = regla.repartir(columnas)
    preparadas = {k: preparar(regla.entradas[k], c) for k, c in suyas.items()}
    resultado = ResultadoVector(n)
    for inicio in range(0, n, BLOQUE):
        filas = slice(inicio, min(inicio + BLOQUE, n))
        bloque = {k: _tomar(c, filas) for k, c in preparadas.items()} if n > BLOQUE else preparadas
        _bloque(regla, cuerpo, bloque, filas, resultado, al, criterios)
    return resultado


def aplicar(pieza: Callable[..., Any], tipos: dict[str, Tipo], columnas: Valores) -> Any:
    """One figure of a rule over columns (the level instalment, a limit): `pieza` takes ley and the columns by name."""
    preparadas = {k: preparar(tipos[k], c) for k, c in columnas.items()}
    n = _filas(columnas)
    cifra = np.empty(n, np.int64)
    for inicio in range(0, n, BLOQUE):
        filas = slice(inicio, min(inicio + BLOQUE, n))
        bloque = {k: _tomar(c, filas) for k, c in preparadas.items()} if n > BLOQUE else preparadas
        cifra[filas] = pieza(Vector(None, filas.stop - filas.start), **bloque).v
    return cifra


def _fila_por_fila(regla: Regla, columnas: Valores, n: int, al: Any, criterios: Any) -> ResultadoVector:
    """A few people never go through numpy."""
    ley = Ley(criterios) if criterios else LEY
    pares = [(k, regla.entradas[k], c) for k, c in columnas.items()]
    filas = [regla.exacta({k: en_fila(t, c, i) for k, t, c in pares}, al, ley) for i in range(n)]
    resultado = ResultadoVector(n, sueltas=filas)
    for nombre in {k for f in filas for k in f} - {"motivos"}:
        resultado.poner_sueltos(nombre, [f.get(nombre) for f in filas])
    for codigo in {c for f in filas for c in f.get("motivos", ())}:
        resultado.motivos[codigo] = np.array([codigo in f.get("motivos", ()) for f in filas])
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
        campos = [en_fila(t, columna[c], i) for c, t in tipo.campos.items()]
        return None if tipo.nulo and all(v is None for v in campos) else tipo.clase(*campos)
    if isinstance(tipo, Lista) and type(columna) is tuple:
        campos, offsets = columna
        filas = range(offsets[i], offsets[i + 1])
        return [en_fila(tipo.de, campos, k) for k in filas]
    if isinstance(tipo, Lista) and type(columna) is list:
        return [en_fila(tipo.de, c, i) for c in columna]
    return columna


def _bloque(
    regla: Regla, cuerpo: Cuerpo, bloque: Valores, filas: slice, resultado: ResultadoVector, al: Any, criterios: Any
) -> None:
    """The gate of the version and then the body, each again without the rows that stop in it."""
    donde: Any = filas
    cuantas = filas.stop - filas.start
    pasada = False
    while cuantas:
        try:
            if not pasada:
                _puerta(regla, bloque, cuantas, al)
                pasada = True
            salidas = cuerpo(Vector(criterios, cuantas), **bloque)
        except Filtrar as alto:
            donde = np.arange(filas.start, filas.stop) if isinstance(donde, slice) else donde
            resultado.detener(donde, alto)
            siguen = ~alto.filas
            donde, bloque = donde[siguen], {k: _tomar(c, siguen) for k, c in bloque.items()}
            cuantas = len(donde)
            continue
        resultado.guardar(donde, salidas)
        return


def _puerta(regla: Regla, bloque: Valores, filas: int, al: date | None) -> None:
    """Rows whose date selects a text that is not at hand stop here."""
    columnas = {k: c for k, c in bloque.items() if isinstance(regla.entradas[k], Fecha)}
    nombres = list(columnas)

    def motivo(*dias: Any) -> str | None:
        return regla.motivo_al(al or regla.fecha_clave(dict(zip(nombres, dias, strict=True))))

    motivos = por_clases(motivo, *columnas.values(), con_nulos=True)
    if isinstance(motivos, Clases):
        codigos = {m for m in motivos.valores if m}
        mascaras = {c: np.array([m == c for m in motivos.valores])[motivos.indice] for c in codigos}
        if any(m.any() for m in mascaras.values()):
            raise Filtrar(mascaras)
    elif motivos:
        raise Filtrar({motivos: np.ones(filas, bool)})


def _filas(columna: Any) -> int:
    """How many rows the columns have: those of the first array found inside; 1 when everything holds for every row."""
    if isinstance(columna, (np.ndarray, Clases)):
        return len(columna)
    if type(columna) is tuple and len(columna) == 2 and isinstance(columna[1], np.ndarray):
        return len(columna[1]) - 1
    dentro = columna.values() if type(columna) is dict else columna if type(columna) is list else ()
    return next((n for n in map(_filas, dentro) if n != 1), 1)


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
    """A column as the vocabulary reads it.

    Amounts and counts: int64; rates: int64 ten-thousandths of a point; dates: datetime64[D]; codes: str; booleans:
    bool; a record: a dict of columns; a list: rows of columns, or (fields, offsets). What is not an array holds for
    every row.
    """
    if type(columna) is np.ndarray:
        return _preparar_arreglo(tipo, columna)
    if isinstance(tipo, Registro) and type(columna) is dict:
        return tipo.clase(*[preparar(t, columna[c]) for c, t in tipo.campos.items()])
    return _preparar_lista(tipo, columna) if isinstance(tipo, Lista) else columna


def _preparar_lista(tipo: Lista, columna: Any) -> Any:
    if isinstance(columna, tuple):
        return _irregular(tipo, *columna)
    return [preparar(tipo.de, c) for c in columna] if isinstance(tipo.de, (Registro, Dinero, Entero)) else columna


def _preparar_arreglo(tipo: Tipo, columna: Any) -> Any:
    clase = type(tipo)
    if (clase is Dinero or clase is Entero) and columna.dtype != object:
        return Columna.de(columna)
    if columna.dtype == object:
        return en_clases(columna)
    if isinstance(tipo, Tasa):
        clases = en_clases(columna)
        return Clases([Razon(v, 10_000) for v in clases.valores], clases.indice)
    if isinstance(tipo, (Dinero, Entero)):
        return Columna.de(columna)
    if isinstance(tipo, Fecha):
        return fechas(columna)
    return columna if columna.dtype == bool else en_clases(columna)


def _irregular(tipo: Lista, campos: Any, offsets: Any) -> Irregular:
    return Irregular(_campos(tipo.de, campos), np.asarray(offsets, np.int64))


def _campos(tipo: Tipo, crudo: Any) -> Any:
    """The elements of all the lists, one after another: dates are days since 1970, codes are text, the rest integers."""
    if isinstance(tipo, Registro):
        return tipo.clase(*(_campos(t, crudo[c]) for c, t in tipo.campos.items()))
    if isinstance(tipo, Lista):
        return _irregular(tipo, *crudo)
    if isinstance(tipo, Fecha):
        return np.asarray(crudo, "datetime64[D]").astype(np.int64)
    return np.asarray(crudo) if isinstance(tipo, (Opcion, Texto)) else np.asarray(crudo, np.int64)


def desde_filas(regla: Regla, filas: list[Valores]) -> Valores:
    """Columns of many typed entradas, for tests and small batches."""
    elegida = {regla.selector: filas[0][regla.selector]} if None not in regla.cuerpos else {}
    nombres = [k for k in filas[0] if k not in elegida]
    columnas = {k: _columna(regla.entradas[k], [f[k] for f in filas]) for k in nombres}
    return columnas | elegida


def _columna(tipo: Tipo, valores: list[Any]) -> Any:
    if isinstance(tipo, Registro):
        return {c: _columna(t, [getattr(v, c, None) for v in valores]) for c, t in tipo.campos.items()}
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
    return _planos(tipo.de, [x for v in valores for x in v]), np.cumsum([0, *(len(v) for v in valores)])


def _planos(tipo: Tipo, valores: list[Any]) -> Any:
    if isinstance(tipo, Registro):
        return {c: _planos(t, [getattr(x, c) for x in valores]) for c, t in tipo.campos.items()}
    if isinstance(tipo, Lista):
        return _columna_de_listas(tipo, valores)
    if isinstance(tipo, Fecha):
        return np.array(valores, "datetime64[D]")
    if isinstance(tipo, (Opcion, Texto)):
        return np.array(valores, object)
    return np.array([x.num if isinstance(tipo, Tasa) else x for x in valores], np.int64)
