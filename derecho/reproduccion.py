"""Reaches the same figure again from a stored explanation, without the rule that wrote it."""

from __future__ import annotations

from datetime import date
from typing import Any

from derecho import tipos
from derecho.descubrimiento import descubrir
from derecho.dinero import Razon, leer_dinero
from derecho.tipo_base import Tipo
from derecho.vocabulario import OPERACIONES, Tabla

_SIMPLES: dict[str, Tipo] = {
    "dinero": tipos.Dinero(minimo=-tipos.CENTAVOS_MAXIMOS, nulo=True), "metros": tipos.Distancia(nulo=True),
    "tasa": tipos.Tasa(nulo=True, maximo=10**8, minimo=-(10**8)), "factor": tipos.Factor(nulo=True, maximo=10**8),
    "fecha": tipos.Fecha(nulo=True), "instante": tipos.Instante(nulo=True), "hora": tipos.Hora(nulo=True),
    "quincena": tipos.Periodo(nulo=True), "texto": tipos.Texto(largo=4000, nulo=True),
    "opcion": tipos.Texto(largo=4000, nulo=True), "entero": tipos.Entero(minimo=-(10**15), maximo=10**15, nulo=True),
    "bool": tipos.Bool(nulo=True),
}  # fmt: skip


def tipo_de(descriptor: Any) -> Tipo:
    """The type that a stored descriptor names."""
    if isinstance(descriptor, str):
        return _SIMPLES[descriptor]
    if "lista" in descriptor:
        return tipos.Lista("", tipo_de(descriptor["lista"]), maximo=10**6, nulo=True)
    if "mapa" in descriptor:
        clave, valor = (tipo_de(d) for d in descriptor["mapa"])
        return tipos.Mapa("", clave, valor, maximo=10**6, nulo=True)
    if "variante" in descriptor:
        discriminante, formas = descriptor["variante"]
        registros = {c: {k: tipo_de(d) for k, d in f["registro"].items()} for c, f in formas.items()}
        return tipos.Variante("", discriminante, registros, nulo=True)
    campos: dict[str, Any] = {c: tipo_de(d) for c, d in descriptor["registro"].items()}
    return tipos.Registro(nulo=True, **campos)


def recalcular(explicacion: dict[str, Any]) -> dict[str, Any]:
    """The salidas, computed again from the leaves of every tree of the explanation."""
    vistos: dict[str, Any] = {}
    return {
        nombre: tipo_de(salida["tipo"]).escribir(_valor(salida["arbol"], vistos))
        for nombre, salida in explicacion["salidas"].items()
    }


def _valor(nodo: dict[str, Any], vistos: dict[str, Any]) -> Any:
    if "ref" in nodo:
        return vistos[nodo["ref"]]
    valor = _calcular(nodo, vistos)
    if "id" in nodo:
        vistos[nodo["id"]] = valor
    return valor


def _calcular(nodo: dict[str, Any], vistos: dict[str, Any]) -> Any:
    op, hijos = nodo["op"], nodo.get("hijos", [])
    if op == "entrada":
        return tipo_de(nodo["tipo"]).leer(nodo["valor"])
    if op == "constante":
        return _constante(nodo["valor"], nodo.get("unidad"))
    if op == "motivos":
        return sorted(codigo for codigo, hijo in hijos.items() if _valor(hijo, vistos))
    if op == "registro":
        campos: dict[str, Any] = dict.fromkeys(hijos, tipos.Bool())
        clase = tipos.Registro(**campos).clase
        return clase(*(_valor(h, vistos) for h in hijos.values()))
    valores = [_valor(h, vistos) for h in hijos]
    return _aplicar(nodo, valores)


def _aplicar(nodo: dict[str, Any], valores: list[Any]) -> Any:
    op = nodo["op"]
    if op == "arreglo":
        return valores
    if op == "paso":
        return valores[0]
    if op == "si":
        if bool(valores[0]) != (nodo["rama"] == "entonces"):
            raise ValueError(f"la explicación no es coherente en «{nodo['figura']}»")
        return valores[1]
    if op not in OPERACIONES:
        descubrir()  # a word that only one article uses
    return OPERACIONES[op].escalar(*valores)


def _constante(valor: Any, unidad: str | None) -> Any:
    if isinstance(valor, dict) and "tabla" in valor:
        return Tabla(valor["tabla"], {int(k): v for k, v in valor["renglones"].items()})
    if isinstance(valor, list):
        return [_constante(v, unidad) for v in valor]
    if not isinstance(valor, str):
        return valor
    if unidad == "fecha":
        return date.fromisoformat(valor)
    if unidad == "dinero":
        return leer_dinero(valor)
    if unidad == "razon":
        num, den = valor.split("/")
        return Razon(int(num), int(den))
    return valor
