"""Second reading: the same body gives the figure and the tree that explains it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from derecho.dinero import Razon, decir_dinero, escribir_dinero, escribir_tasa, partes
from derecho.quincena import Quincena, decir_fecha
from derecho.tipo_base import Tipo
from derecho.tipos import Registro
from derecho.vocabulario import OPERACIONES, Ley, Operacion, Tabla

ENTRADA, CONSTANTE, SI, MOTIVOS = "entrada", "constante", "si", "motivos"


class Nodo:
    """A value and how it was reached."""

    __slots__ = ("articulo", "extra", "hijos", "nombre", "op", "unidad", "valor")

    def __init__(self, valor: Any, op: str, hijos: Any = (), unidad: str | None = None, extra: Any = None) -> None:
        self.valor, self.op, self.hijos, self.unidad, self.extra = valor, op, hijos, unidad, extra
        self.nombre: str | None = None
        self.articulo: str | None = None

    def __bool__(self) -> bool:
        raise TypeError("dentro de una regla se elige con ley.si, ley.y, ley.o y ley.no")

    __hash__ = object.__hash__


def _binario(op: Operacion, *, invertido: bool = False) -> Callable[[Nodo, Any], Nodo]:
    funcion, nombre, fija = op.escalar, op.nombre, op.unidad

    def metodo(uno: Nodo, otro: Any) -> Nodo:
        es_nodo = type(otro) is Nodo
        a, b = uno.valor, otro.valor if es_nodo else otro
        hijos = (otro, uno) if invertido else (uno, otro)
        unidad = fija if fija != "=" else uno.unidad or (otro.unidad if es_nodo else None)
        return Nodo(funcion(b, a) if invertido else funcion(a, b), nombre, hijos, unidad)

    return metodo


for _metodo, _op in (
    ("add", "sumar"), ("sub", "restar"), ("mul", "multiplicar"), ("floordiv", "dias_completos"), ("lt", "menor"),
    ("le", "menor_o_igual"), ("gt", "mayor"), ("ge", "mayor_o_igual"), ("eq", "igual"), ("ne", "distinto"),
):  # fmt: skip
    setattr(Nodo, f"__{_metodo}__", _binario(OPERACIONES[_op]))
    if _op in {"sumar", "restar", "multiplicar"}:
        setattr(Nodo, f"__r{_metodo}__", _binario(OPERACIONES[_op], invertido=True))


def valor_de(x: Any) -> Any:
    """The plain value of a node, also inside records and lists."""
    tipo = type(x)
    if tipo is Nodo:
        return x.valor
    if tipo is list:
        return [valor_de(v) for v in x]
    if hasattr(x, "_fields"):
        return tipo._make(valor_de(v) for v in x)
    return x


class Arbol(Ley):
    """The vocabulary over nodes."""

    def paso(self, nombre: str, valor: Any, articulo: str | None = None) -> Any:
        nodo = valor if type(valor) is Nodo else Nodo(valor, CONSTANTE)
        if nodo.nombre is not None:
            nodo = Nodo(nodo.valor, "paso", (nodo,), nodo.unidad)
        nodo.nombre, nodo.articulo = nombre, articulo
        return nodo

    def segun(self, regla: Any, **valores: Any) -> dict[str, Any]:
        salidas = super().segun(regla, **valores)
        for nombre, valor in salidas.items():
            if type(valor) is Nodo and valor.nombre is None:
                valor.nombre, valor.articulo = regla.salidas[nombre].texto, regla.cita
        return salidas

    def si(self, condicion: Any, entonces: Any, si_no: Any) -> Any:
        cumple = valor_de(condicion)
        rama, otra = (entonces, si_no) if cumple else (si_no, entonces)
        elegida = rama() if callable(rama) else rama
        hijos = (condicion, elegida)
        unidad = elegida.unidad if type(elegida) is Nodo else otra.unidad if type(otra) is Nodo else None
        return Nodo(valor_de(elegida), SI, hijos, unidad, "entonces" if cumple else "si_no")

    def veredicto(self, **condiciones: Any) -> dict[str, Any]:
        motivos = Nodo(sorted(c for c, hay in condiciones.items() if valor_de(hay)), MOTIVOS, (), "lista", condiciones)
        return {"procede": Nodo(not motivos.valor, "vacio", (motivos,), "bool"), "motivos": motivos}

    def impide(self, **condiciones: Any) -> dict[str, Any]:
        alto = self.veredicto(**condiciones)
        return alto if alto["motivos"].valor else {}

    def termina(self, condicion: Any, **salidas: Any) -> dict[str, Any]:
        if not valor_de(condicion):
            return {}
        return {k: self.si(condicion, v, None) for k, v in salidas.items()} | self.veredicto()

    def aplica(self, palabra: Callable[..., Any], *valores: Any) -> Any:
        return _envolver(OPERACIONES[palabra.__name__])(self, *valores)


def _envolver(op: Operacion) -> Callable[..., Nodo]:
    funcion, nombre, fija = op.escalar, op.nombre, op.unidad

    def metodo(_self: Arbol, *args: Any) -> Nodo:
        valores = [x.valor if type(x) is Nodo else valor_de(x) for x in args]
        unidad = fija
        if fija == "=":
            unidades = [x.unidad for x in args if type(x) is Nodo]
            unidad = unidades[0] if unidades else None
            if nombre == "entre" and unidades == ["dinero", "dinero"]:
                unidad = None
        elif fija == "=2":
            unidad = args[1].unidad if type(args[1]) is Nodo else None
        return Nodo(funcion(*valores), nombre, args, unidad)

    return metodo


for _nombre, _operacion in OPERACIONES.items():
    if hasattr(Ley, _nombre):
        setattr(Arbol, _nombre, _envolver(_operacion))


def nodo_de_entrada(nombre: str, tipo: Tipo, valor: Any, procedencia: dict[str, Any]) -> Any:
    """The leaf of an entrada; a record is a record of leaves."""
    if isinstance(tipo, Registro) and valor is not None:
        return tipo.clase(
            *(nodo_de_entrada(f"{nombre}.{c}", t, getattr(valor, c), procedencia) for c, t in tipo.campos.items())
        )
    nodo = Nodo(valor, ENTRADA, (), tipo.unidad or tipo.nombre, (nombre, tipo, procedencia))
    nodo.nombre = tipo.texto or nombre
    return nodo


# --- the tree as JSON ---------------------------------------------------------------------------------------------
_EN_PESOS = {"sbc_mensual", "disponible", "importe", "precio"}
_TAL_CUAL = {str, bool, type(None)}
_ESCALARES = {*_TAL_CUAL, int}
_COMPARA = {"menor", "menor_o_igual", "mayor", "mayor_o_igual", "igual", "distinto"}


def a_json(valor: Any, unidad: str | None) -> Any:
    """A value as JSON: amounts "1234.56", rates with four decimals, exact ratios "n/d"."""
    tipo = type(valor)
    if tipo is int:
        return escribir_dinero(valor) if unidad == "dinero" else valor
    if tipo in _TAL_CUAL:
        return valor
    if tipo is Razon:
        return escribir_tasa(valor) if unidad in {"tasa", "factor"} else _fraccion(valor, unidad)
    return _compuesto_a_json(valor, unidad)


def _compuesto_a_json(valor: Any, unidad: str | None) -> Any:
    if isinstance(valor, (date, time)):
        return valor.isoformat(timespec="minutes") if isinstance(valor, (datetime, time)) else valor.isoformat()
    if hasattr(valor, "_asdict"):
        return {c: a_json(v, "dinero" if c in _EN_PESOS else None) for c, v in valor._asdict().items()}
    if isinstance(valor, (list, tuple)):
        return [a_json(v, unidad) for v in valor]
    if isinstance(valor, Mapping):
        return {str(k): a_json(v, unidad) for k, v in valor.items()}
    return str(valor)


def _fraccion(valor: Razon, unidad: str | None) -> str:
    return f"{valor.num}/{valor.den * 100}" if unidad == "dinero" else f"{valor.num}/{valor.den}"


def decir(valor: Any, unidad: str | None) -> str:
    """A value in words, for the reason of a branch."""
    if valor is None or isinstance(valor, bool):
        return {None: "sin dato", True: "sí", False: "no"}[valor]
    if type(valor) is Razon:
        return _decir_razon(valor, unidad)
    if type(valor) is int:
        return decir_dinero(valor) if unidad == "dinero" else str(valor)
    if isinstance(valor, date) and not isinstance(valor, datetime):
        return decir_fecha(valor)
    if isinstance(valor, Quincena):
        return valor.texto
    return str(valor) if isinstance(valor, (str, datetime)) else "la lista"


def _decir_razon(valor: Razon, unidad: str | None) -> str:
    if unidad == "tasa":
        return f"{escribir_tasa(valor)} %"
    n, d = partes(valor)
    d *= 100 if unidad == "dinero" else 1
    entero, resto = divmod(abs(n), d)
    signo, pesos = "-" if n < 0 else "", "$" if unidad == "dinero" else ""
    return f"{signo}{pesos}{entero:,}.{resto * 1_000_000 // d:06d}…"


class _Palabras(dict[str, str]):
    """How each operation is said; those of an article are added when first met."""

    def __missing__(self, op: str) -> str:
        self[op] = OPERACIONES[op].palabras
        return self[op]


PALABRAS = _Palabras(
    {
        "paso": "mismo valor",
        SI: "se elige según la condición",
        CONSTANTE: "dato del texto legal",
        ENTRADA: "entrada",
        MOTIVOS: "se juntan todos los motivos",
    }
)


def _referencia(datos: dict[str, Any]) -> dict[str, Any]:
    """The figure was already shown: its name and, when it is not a list, its value."""
    valor = datos["valor"]
    return {"ref": datos["id"], "figura": datos["figura"], "valor": valor if type(valor) in _ESCALARES else None}


class Escritor:
    """Turns nodes into JSON; a figure already shown is a reference, so that the tree stays small."""

    def __init__(self, cita: str) -> None:
        self.cita = cita
        # by identity, which is a name only while the node lives: it is kept beside what was written of it
        self.vistos: dict[int, tuple[Nodo, dict[str, Any]]] = {}

    def nodo(self, x: Any) -> dict[str, Any]:
        """One node and what it comes from."""
        if type(x) is not Nodo:
            return self._suelto(x)
        visto = self.vistos.get(id(x))
        if visto is not None:
            return _referencia(visto[1])
        op = x.op
        palabras = PALABRAS[op]
        datos = {
            "id": f"n{len(self.vistos) + 1}",
            "figura": x.nombre or palabras,
            "op": op,
            "valor": x.extra[1].escribir(x.valor) if op == ENTRADA else a_json(x.valor, x.unidad),
            "unidad": x.unidad,
            "articulo": x.articulo or self.cita,
            "operacion": palabras,
        }
        self.vistos[id(x)] = x, datos
        detalle = _DETALLES.get(op)
        if detalle is not None:
            detalle(self, x, datos)
        else:
            datos["hijos"] = [self.nodo(h) for h in x.hijos]
        return datos

    def _suelto(self, x: Any) -> dict[str, Any]:
        if hasattr(x, "_fields"):
            return {"op": "registro", "figura": "registro", "hijos": {c: self.nodo(getattr(x, c)) for c in x._fields}}
        if type(x) is list and any(type(v) is Nodo for v in x):
            return {"op": "arreglo", "figura": "lista", "hijos": [self.nodo(v) for v in x]}
        unidad = "fecha" if isinstance(x, date) else "razon" if type(x) is Razon else None
        valor = x.como_dict() if type(x) is Tabla else a_json(x, None)
        return {"op": CONSTANTE, "figura": "dato del texto legal", "valor": valor, "unidad": unidad}

    def _entrada(self, x: Nodo, datos: dict[str, Any]) -> None:
        nombre, tipo, procedencia = x.extra
        figura = "parametro" if "fuente" in procedencia or "detalle" in procedencia else "entrada"
        datos["operacion"], datos["tipo"] = figura, tipo.descriptor
        datos[figura] = {"nombre": nombre, **procedencia}

    def _motivos(self, x: Nodo, datos: dict[str, Any]) -> None:
        hijos = datos["hijos"] = {}
        negadas = datos["ramas_no_aplicadas"] = []
        for codigo, condicion in sorted(x.extra.items()):
            hijos[codigo] = self.nodo(condicion)
            if codigo not in x.valor:
                negadas.append({"figura": codigo, "razon": "no se da: " + _condicion(condicion, cumple=False)})

    def _rama(self, x: Nodo, datos: dict[str, Any]) -> None:
        cumple = x.extra == "entonces"
        negada = "si no se cumpliera la condición" if cumple else "si se cumpliera la condición"
        datos["rama"] = x.extra
        datos["hijos"] = [self.nodo(h) for h in x.hijos]
        datos["ramas_no_aplicadas"] = [{"figura": negada, "razon": _condicion(x.hijos[0], cumple=cumple)}]

    def _tabla(self, x: Nodo, datos: dict[str, Any]) -> None:
        tabla, clave = x.hijos
        datos["operacion"] = tabla.nombre
        datos["renglon"] = tabla.renglon(valor_de(clave))
        datos["hijos"] = [self.nodo(h) for h in x.hijos]

    def _redondeo(self, x: Nodo, datos: dict[str, Any]) -> None:
        datos["hijos"] = [self.nodo(h) for h in x.hijos]
        datos["redondeo"] = {"modo": datos["operacion"], "criterio": "criterio-convenciones-3"}


_DETALLES: dict[str, Callable[[Escritor, Nodo, dict[str, Any]], None]] = {
    ENTRADA: Escritor._entrada, CONSTANTE: lambda *_: None, MOTIVOS: Escritor._motivos,
    SI: Escritor._rama, "tabla": Escritor._tabla, "centavos": Escritor._redondeo, "centavos_abajo": Escritor._redondeo,
    "centavos_arriba": Escritor._redondeo,
}  # fmt: skip


def _condicion(x: Any, *, cumple: bool) -> str:
    """The condition with its figures, and whether it holds."""
    verdad = "" if cumple else "es falso que "
    if type(x) is not Nodo or not x.hijos:
        return f"{x.nombre}: {decir(x.valor, x.unidad)}" if type(x) is Nodo else decir(x, None)
    if x.op not in _COMPARA:
        return f"{verdad}{PALABRAS[x.op]}"
    a, b = x.hijos
    unidad = (a.unidad if type(a) is Nodo else None) or (b.unidad if type(b) is Nodo else None)
    return f"{verdad}{_con_figura(a, unidad)} {PALABRAS[x.op]} {_con_figura(b, unidad)}"


def _con_figura(x: Any, unidad: str | None) -> str:
    """ "años computables (14)", or the bare figure when it has no name."""
    valor = decir(valor_de(x), unidad)
    return f"{x.nombre} ({valor})" if type(x) is Nodo and x.nombre else valor
