"""The words a rule is written with, and their first reading: exact scalars.

Every word is a pure function of its values, registered with the Spanish phrase that explains it. The tree and the
vector readings are built over this same list, so a new word is one function here.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from derecho import plazos
from derecho.dinero import Razon, al_centavo, hacia_abajo, hacia_arriba, partes
from derecho.quincena import Quincena


@dataclass(frozen=True, slots=True)
class Operacion:
    """A word: its scalar function, how it is said, and the unit of what it gives ("=" is that of its arguments)."""

    nombre: str
    palabras: str
    unidad: str | None
    escalar: Callable[..., Any]


OPERACIONES: dict[str, Operacion] = {}


def operacion(palabras: str, unidad: str | None = None) -> Callable[[Callable[..., Any]], Any]:
    """Register a word of the vocabulary."""

    def registrar(f: Callable[..., Any]) -> Any:
        OPERACIONES[f.__name__] = Operacion(f.__name__, palabras, unidad, f)
        return staticmethod(f)

    return registrar


def palabra(palabras: str, unidad: str | None = None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a word that only one article needs; its body says it with `ley.aplica(funcion, ...)`."""

    def registrar(f: Callable[..., Any]) -> Callable[..., Any]:
        if f.__name__ in OPERACIONES:
            raise ValueError(f"la palabra {f.__name__} ya existe")
        OPERACIONES[f.__name__] = Operacion(f.__name__, palabras, unidad, f)
        return f

    return registrar


for _nombre, _palabras, _unidad, _f in (
    ("sumar", "suma", "=", operator.add),
    ("restar", "resta", "=", operator.sub),
    ("multiplicar", "multiplicación", "=", operator.mul),
    ("dias_completos", "división sin residuo", None, operator.floordiv),
    ("menor", "es menor que", "bool", operator.lt),
    ("menor_o_igual", "es menor o igual que", "bool", operator.le),
    ("mayor", "es mayor que", "bool", operator.gt),
    ("mayor_o_igual", "es mayor o igual que", "bool", operator.ge),
    ("igual", "es igual a", "bool", operator.eq),
    ("distinto", "es distinto de", "bool", operator.ne),
):
    OPERACIONES[_nombre] = Operacion(_nombre, _palabras, _unidad, _f)


class Tabla:
    """A table of the law by steps: each step holds from its lower bound; below the first one there is no value."""

    def __init__(self, nombre: str, renglones: dict[int, Any], *, ultimo: str = "o más") -> None:
        self.nombre, self.renglones, self.ultimo = nombre, renglones, ultimo
        self.pasos = sorted(renglones)
        self.lista: list[Any] = [None] * self.pasos[0]
        for paso, siguiente in zip(self.pasos, [*self.pasos[1:], self.pasos[-1] + 1], strict=True):
            self.lista += [renglones[paso]] * (siguiente - paso)

    def __getitem__(self, clave: int) -> Any:
        return self.lista[min(clave, len(self.lista) - 1)] if clave >= 0 else None

    def como_dict(self) -> dict[str, Any]:
        """The whole table, so that a stored explanation can be replayed."""
        return {"tabla": self.nombre, "renglones": {str(k): v for k, v in self.renglones.items()}}

    def renglon(self, clave: int) -> str:
        """The row used, as a person reads it."""
        usados = [p for p in self.pasos if p <= clave]
        if not usados:
            return f"menos de {self.pasos[0]}: sin renglón"
        cola = f" {self.ultimo}" if usados[-1] == self.pasos[-1] else ""
        return f"{usados[-1]}{cola}: {self.renglones[usados[-1]]}"


@lru_cache(maxsize=8192)
def factor_de_nivel(num: int, den: int, quincenas: int) -> Razon:
    """i / (1 - (1+i)^-n) for an annual rate in points num/den: level instalment per peso, exact."""
    if not num:
        return Razon(1, quincenas)
    base = den * 2400
    mas, sin = (base + num) ** quincenas, base**quincenas
    return Razon(num * mas, base * (mas - sin))


class Ley:
    """First reading: integers of centavos, exact ratios, dates. `criterios` overrides the catalogue's readings."""

    def __init__(self, criterios: dict[str, str] | None = None) -> None:
        self.criterios = criterios or {}

    def criterio(self, id: str) -> str | None:
        """The alternative chosen for a criterio; None is the catalogue's own reading."""
        return self.criterios.get(id)

    # --- words that shape the explanation -------------------------------------------------------------------------
    def paso(self, nombre: str, valor: Any, articulo: str | None = None) -> Any:
        """Name an intermediate figure."""
        return valor

    def segun(self, regla: Any, **valores: Any) -> dict[str, Any]:
        """Ask another rule, as the text orders ("delega")."""
        cuerpo, suyos = regla.repartir(valores)
        salidas: dict[str, Any] = cuerpo(self, **suyos)
        return salidas

    def si(self, condicion: Any, entonces: Any, si_no: Any) -> Any:
        """Choose; a branch given as a function is computed only when it is taken."""
        rama = entonces if condicion else si_no
        return rama() if callable(rama) else rama

    def caso(self, *casos: tuple[Any, Any], si_no: Any = None) -> Any:
        """The first (condición, valor) that holds; a value given as a function is computed only when it is taken."""
        if not casos:
            return si_no() if callable(si_no) else si_no
        condicion, valor = casos[0]
        return self.si(condicion, valor, lambda: self.caso(*casos[1:], si_no=si_no))

    def veredicto(self, **condiciones: Any) -> dict[str, Any]:
        """procede and every reason that applies, sorted."""
        motivos = [codigo for codigo, hay in condiciones.items() if hay]
        motivos.sort()
        return {"procede": not motivos, "motivos": motivos}

    def impide(self, **condiciones: Any) -> dict[str, Any]:
        """Reasons that stop the computation; empty when there is none."""
        alto = self.veredicto(**condiciones)
        return alto if alto["motivos"] else {}

    def termina(self, condicion: Any, **salidas: Any) -> dict[str, Any]:
        """The answer when nothing else has to be computed; empty when the computation goes on."""
        return {**salidas, **self.veredicto()} if condicion else {}

    def alertas(self, **condiciones: Any) -> Any:
        """Sorted alerts; they never refuse."""
        return self.veredicto(**condiciones)["motivos"]

    def aplica(self, palabra: Callable[..., Any], *valores: Any) -> Any:
        """Say a word registered by the article itself."""
        return palabra(*valores)

    # --- logic ----------------------------------------------------------------------------------------------------
    @operacion("se cumplen todas", "bool")
    def y(*condiciones: Any) -> Any:
        return all(condiciones)

    @operacion("se cumple alguna", "bool")
    def o(*condiciones: Any) -> Any:
        return any(condiciones)

    @operacion("no se cumple", "bool")
    def no(condicion: Any) -> Any:
        return not condicion

    @operacion("no hay ninguno", "bool")
    def vacio(lista: Any) -> Any:
        return not lista

    @operacion("no se tiene el dato", "bool")
    def falta(valor: Any) -> Any:
        return valor is None

    @operacion("está en la lista", "bool")
    def contiene(lista: Any, valor: Any) -> Any:
        return valor in lista

    @operacion("hay repetidos", "bool")
    def repite(lista: Any) -> Any:
        return len(set(lista)) < len(lista)

    # --- arithmetic -----------------------------------------------------------------------------------------------
    @operacion("división exacta", "=")
    def entre(dividendo: Any, divisor: Any) -> Any:
        n, d = partes(dividendo)
        m, e = partes(divisor)
        return Razon(n * e, d * m)

    @operacion("tanto por ciento", "=2")
    def por_ciento(tanto: Any, base: Any) -> Any:
        n, d = partes(tanto)
        m, e = partes(base)
        return Razon(n * m, d * e * 100)

    @operacion("el menor de", "=")
    def minimo(*valores: Any) -> Any:
        return min(valores)

    @operacion("el mayor de", "=")
    def maximo(*valores: Any) -> Any:
        return max(valores)

    @operacion("suma de la lista", "dinero")
    def suma(lista: Any) -> Any:
        return sum(lista)

    @operacion("cuántos hay", "entero")
    def cuenta(lista: Any) -> Any:
        return len(lista)

    @operacion("se redondea al centavo más cercano; el medio centavo sube", "=")
    def centavos(valor: Any) -> Any:
        return al_centavo(valor)

    @operacion("tope legal: se corta hacia abajo al centavo", "=")
    def centavos_abajo(valor: Any) -> Any:
        return hacia_abajo(valor)

    @operacion("mínimo legal: se sube al centavo", "=")
    def centavos_arriba(valor: Any) -> Any:
        return hacia_arriba(valor)

    @operacion("renglón de la tabla")
    def tabla(tabla: Any, clave: Any) -> Any:
        return tabla[clave]

    @operacion("promedio de las últimas quincenas, cada una con su sueldo", "dinero")
    def promedio_ultimas(historial: Any, quincenas: Any) -> Any:
        suma, faltan = 0, quincenas
        for tramo in reversed(historial):
            usadas = tramo.quincenas if tramo.quincenas < faltan else faltan
            suma += usadas * tramo.sbc_mensual
            faltan -= usadas
            if not faltan:
                break
        return Razon(suma, quincenas - faltan)

    @operacion("promedio simple de los sueldos de las últimas quincenas", "dinero")
    def promedio_simple_ultimas(historial: Any, quincenas: Any) -> Any:
        sueldos, faltan = [], quincenas
        for tramo in reversed(historial):
            if faltan <= 0:
                break
            sueldos.append(tramo.sbc_mensual)
            faltan -= tramo.quincenas
        return Razon(sum(sueldos), len(sueldos))

    @operacion("abono igual que paga el capital y su interés sobre saldos insolutos", "dinero")
    def abono_nivel(capital: Any, tasa: Any, quincenas: Any) -> Any:
        return factor_de_nivel(*partes(tasa), quincenas) * capital

    @operacion("tabla de amortización: interés, capital, abono y saldo de cada quincena", "dinero")
    def amortizacion(capital: Any, tasa: Any, quincenas: Any, abono: Any) -> Any:
        num, den = partes(tasa)
        den, filas, saldo = den * 2400, [], capital
        for k in range(1, quincenas + 1):
            interes = (2 * saldo * num + den) // (2 * den)
            pago = abono if k < quincenas else saldo + interes
            saldo -= pago - interes
            filas.append((interes, pago - interes, pago, saldo))
        return filas

    @operacion("columna de la tabla de amortización en la quincena indicada", "dinero")
    def renglon(filas: Any, quincena: Any, columna: Any) -> Any:
        return filas[quincena - 1][COLUMNAS.index(columna)]

    @operacion("suma de una columna de la tabla de amortización", "dinero")
    def total(filas: Any, columna: Any) -> Any:
        i = COLUMNAS.index(columna)
        return sum(fila[i] for fila in filas)

    @operacion("se reparte en el orden dado, a cada uno hasta donde alcanza", "dinero")
    def repartir(monto: Any, limites: Any) -> Any:
        partes_ = []
        for limite in limites:
            partes_.append(min(limite, monto))
            monto -= partes_[-1]
        return partes_

    @operacion("partes iguales por persona; los centavos que sobran, uno a cada quien en orden", "dinero")
    def por_cabezas(monto: Any, cuantas: Any) -> Any:
        parte, sobran = divmod(monto, cuantas) if cuantas else (0, 0)
        return [parte + (i < sobran) for i in range(cuantas)]

    @operacion("a cada quien lo suyo", "dinero")
    def a_cada_quien(quienes: Any, partes_: Any) -> Any:
        return dict(zip(quienes, partes_, strict=True))

    # --- dates and terms ------------------------------------------------------------------------------------------
    @operacion("edad cumplida", "entero")
    def edad(nacimiento: Any, corte: Any) -> Any:
        return plazos.edad(nacimiento, corte)

    @operacion("la primera de las fechas", "fecha")
    def la_primera(*fechas: Any) -> Any:
        return min(fechas)

    @operacion("la última de las fechas", "fecha")
    def la_ultima(*fechas: Any) -> Any:
        return max(fechas)

    @operacion("días naturales después", "fecha")
    def dias_despues(fecha: Any, dias: Any) -> Any:
        return fecha + timedelta(days=dias)

    @operacion("meses después, mismo día del mes o su último día", "fecha")
    def meses_despues(fecha: Any, meses: Any) -> Any:
        return plazos.meses_despues(fecha, meses)

    @operacion("días hábiles después", "fecha")
    def dias_habiles_despues(fecha: Any, dias: Any, inhabiles: Any) -> Any:
        return plazos.dias_habiles_despues(fecha, dias, inhabiles)

    @operacion("si es inhábil, el siguiente día hábil", "fecha")
    def siguiente_habil(fecha: Any, inhabiles: Any) -> Any:
        return plazos.siguiente_habil(fecha, inhabiles)

    @operacion("días naturales entre las dos fechas", "entero")
    def dias_entre(inicio: Any, fin: Any) -> Any:
        return (fin - inicio).days

    @operacion("día del instante", "fecha")
    def dia_de(instante: Any) -> Any:
        return instante.date() if isinstance(instante, datetime) else instante

    @operacion("día del mes", "entero")
    def numero_de_dia(fecha: Any) -> Any:
        return fecha.day

    @operacion("quincena que contiene el día", "quincena")
    def quincena_de(fecha: Any) -> Any:
        return Quincena.de_fecha(fecha)

    @operacion("quincenas después", "quincena")
    def quincenas_despues(quincena: Any, cuantas: Any) -> Any:
        return quincena + cuantas

    @operacion("día fijo en que vence la quincena", "fecha")
    def dia_fijo(quincena: Any, de_primera: Any, de_segunda: Any) -> Any:
        if quincena.mitad == 1:
            return quincena.primer_dia.replace(day=de_primera)
        return quincena.siguiente.primer_dia.replace(day=de_segunda)

    @operacion("última publicación dentro del mes anterior", "fecha")
    def publicada_el_mes_anterior(serie: Any, fecha: Any) -> Any:
        fin = fecha.replace(day=1) - plazos.DIA
        return max((d for d in serie if d.year == fin.year and d.month == fin.month), default=None)

    @operacion("valor de la serie en esa fecha", "tasa")
    def valor_del(serie: Any, fecha: Any) -> Any:
        return serie[fecha]

    @operacion("valor del año", "tasa")
    def del_anio(serie: Any, fecha: Any) -> Any:
        return serie.get(f"{fecha.year:04d}")

    # --- time of service (30/360) ---------------------------------------------------------------------------------
    @operacion("días 30/360 de la unión de los periodos, cada día una vez", "entero")
    def dias_360(periodos: Any) -> Any:
        return plazos.largo(plazos.union(plazos.tramo_360(p.inicio, p.fin) for p in periodos))

    @operacion("días 30/360 que están en los dos grupos de periodos", "entero")
    def dias_comunes(unos: Any, otros: Any) -> Any:
        a, b = (plazos.union(plazos.tramo_360(p.inicio, p.fin) for p in x) for x in (unos, otros))
        return plazos.largo(plazos.interseccion(a, b))

    @operacion("días por meses del calendario, sin los que no cuentan", "entero")
    def dias_de_calendario(periodos: Any, no_cuentan: Any) -> Any:
        unos, otros = ([(p.inicio, p.fin) for p in x] for x in (periodos, no_cuentan))
        return sum(plazos.bloques_de_calendario(unos, otros))

    # --- documents ------------------------------------------------------------------------------------------------
    @operacion("los que se piden en este caso", "lista")
    def lista(*valores: Any) -> Any:
        return [v for v in valores if v is not None]

    @operacion("el que está en ese lugar de la lista")
    def elemento(lista: Any, lugar: Any) -> Any:
        return lista[lugar]

    @operacion("los que faltan, en orden alfabético", "lista")
    def faltantes(pedidos: Any, entregados: Any) -> Any:
        quedan = Counter(pedidos) - Counter(entregados)
        return sorted(quedan.elements())


COLUMNAS = ("interes", "capital", "abono", "saldo")
LEY = Ley()
