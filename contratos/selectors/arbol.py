"""An explanation tree of the kernel, as a page prints it: plain nested nodes with their words."""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import Any

from contratos.selectors.cuentas import Cuentas
from registro.templatetags.formatos import dinero, fecha, porciento, quincena

_ES_RAZON = re.compile(r"-?[0-9]+/[0-9]+")
_ES_IMPORTE = re.compile(r"-?[0-9]+\.[0-9]{2}")
_VERDAD = {True: "sí", False: "no", None: "sin dato"}
_FORMATOS = {
    "dinero": dinero,
    "fecha": fecha,
    "quincena": quincena,
    "tasa": lambda valor: porciento(valor, 4),
    "tasa_anual": lambda valor: porciento(valor, 4),
}


@dataclass(frozen=True)
class NodoVisible:
    figura: str
    valor: str
    operacion: str = ""
    articulo: str = ""
    fuente: str = ""
    repetido: bool = False
    descartadas: list[str] = field(default_factory=list)
    hijos: list["NodoVisible"] = field(default_factory=list)


def _razon(texto: str, unidad: str | None) -> str:
    """An exact ratio «n/d»; one that does not end is cut to six decimals: the tree rounds only where the law says."""
    exacta = Fraction(texto)
    entero, resto = divmod(abs(exacta.numerator), exacta.denominator)
    signo, pesos = "-" if exacta < 0 else "", "$" if unidad == "dinero" else ""
    if pesos and 100 % exacta.denominator == 0:
        return f"{signo}{pesos}{entero:,}.{resto * 100 // exacta.denominator:02d}"
    millonesimos, sobra = divmod(resto * 1_000_000, exacta.denominator)
    decimales = f"{millonesimos:06d}"
    return f"{signo}{pesos}{entero:,}." + (f"{decimales}…" if sobra else decimales.rstrip("0") or "0")


def en_palabras(valor: Any, unidad: str | None) -> str:
    """A JSON value of the tree as people read it."""
    if valor is None or isinstance(valor, bool):
        return _VERDAD[valor]
    if isinstance(valor, str) and _ES_RAZON.fullmatch(valor):
        return _razon(valor, unidad)
    if isinstance(valor, list):
        decir = _suelto if unidad in {None, "lista"} else partial(en_palabras, unidad=unidad)
        return ", ".join(decir(v) for v in valor[:12]) + ("…" if len(valor) > 12 else "") or "ninguno"
    if isinstance(valor, dict) and valor.keys() == {"tabla", "renglones"}:
        return f"{valor['tabla']} ({len(valor['renglones'])} renglones)"
    if isinstance(valor, dict):
        return "; ".join(f"{clave.replace('_', ' ')}: {_suelto(v)}" for clave, v in list(valor.items())[:12])
    formato = _FORMATOS.get(unidad or "")
    return formato(valor) if formato else str(valor)


def _suelto(valor: Any) -> str:
    """A value inside a record, whose unit is only seen in how it is written: amounts have two decimals."""
    es_importe = isinstance(valor, str) and _ES_IMPORTE.fullmatch(valor)
    return en_palabras(valor, "dinero" if es_importe else None)


def _fuente(nodo: dict[str, Any]) -> str:
    """Where an entrada comes from: published figure with its date, or whoever asked."""
    origen = nodo.get("parametro") or nodo.get("entrada")
    if not origen:
        return ""
    partes = [origen.get("fuente") or origen.get("origen") or ""]
    if publicacion := origen.get("publicacion"):
        partes.append(f"publicado el {fecha(publicacion)}")
    return ", ".join(p for p in partes if p)


class _Lector:
    """Walks one explanation."""

    def __init__(self) -> None:
        self.cuentas = Cuentas(en_palabras)

    def nodo(self, nodo: dict[str, Any], nombre: str = "", articulo_de_arriba: str = "") -> NodoVisible:
        unidad = self.cuentas.unidad(nodo)
        figura, articulo = nombre or nodo.get("figura", ""), nodo.get("articulo", "")
        operacion = nodo.get("operacion", "") if nodo.get("hijos") else ""
        if renglon := nodo.get("renglon"):
            operacion = f"{operacion}, renglón {renglon}"
        valor = en_palabras(nodo["valor"], unidad) if "valor" in nodo else ""
        if "ref" in nodo and nodo["valor"] is None:
            valor = ""  # a list that was shown whole above
        if cuenta := self.cuentas.cuenta(nodo):
            if figura == operacion:  # a condition is said so that it is true: no «sí» or «no» after it
                figura, operacion, valor = cuenta, "", "" if isinstance(nodo["valor"], bool) else valor
            else:
                operacion = cuenta
        return NodoVisible(
            figura=figura,
            valor=valor,
            operacion="" if operacion == figura else operacion,
            articulo="" if articulo == articulo_de_arriba else articulo,
            fuente=_fuente(nodo),
            repetido="ref" in nodo,
            descartadas=[] if cuenta else [f"{r['figura']}: {r['razon']}" for r in nodo.get("ramas_no_aplicadas", [])],
            hijos=self._hijos(nodo, articulo),
        )

    def _hijos(self, nodo: dict[str, Any], articulo: str) -> list[NodoVisible]:
        hijos = nodo.get("hijos") or []
        if isinstance(hijos, dict):
            return [self.nodo(hijo, nombre, articulo) for nombre, hijo in hijos.items()]
        return [self.nodo(hijo, "", articulo) for hijo in hijos]


def nodos_de(explicacion: dict[str, Any]) -> list[NodoVisible]:
    """One root per salida, in the order of the rule; that nothing stood in the way is not told as a figure."""
    lector, cita = _Lector(), explicacion["cita"]
    salidas = dict(explicacion["salidas"])
    if salidas.get("procede", {}).get("valor") is True and not salidas.get("motivos", {}).get("valor"):
        salidas = {nombre: salida for nombre, salida in salidas.items() if nombre not in ("procede", "motivos")}
    for salida in salidas.values():
        lector.cuentas.aprender(salida["arbol"])
    return [
        lector.nodo({**salida["arbol"], "valor": salida["valor"]}, salida["texto"], cita) for salida in salidas.values()
    ]
