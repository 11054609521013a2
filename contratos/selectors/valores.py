"""Entradas and salidas of a rule as a page prints them: words, or a table when the value is made of rows."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from derecho import motivo
from derecho.tipo_base import Tipo
from derecho.tipos import (
    Bool,
    Dinero,
    Distancia,
    Factor,
    Fecha,
    Hora,
    Instante,
    Lista,
    Mapa,
    Opcion,
    Periodo,
    Registro,
    Tasa,
    Variante,
)
from registro.templatetags.formatos import dinero, fecha_corta, porciento, quincena

SIN_DATO = "sin dato"
CODIGOS = ("motivos", "alertas")
CLAVES = {"fecha": "Fecha", "opcion": "Concepto", "texto": "Clave"}


@dataclass(frozen=True)
class Visible:
    """A figure with its words or, when it has rows, with its table."""

    figura: str
    texto: str = ""
    cabeza: list[str] = field(default_factory=list)
    filas: list[list[str]] = field(default_factory=list)

    @property
    def larga(self) -> bool:
        """A table that is better folded."""
        return len(self.filas) > 12


def visibles(tipos: dict[str, Tipo], valores: dict[str, Any]) -> list[Visible]:
    """One for each value, in the order of the rule."""
    return [_visible(nombre, tipos[nombre], valor) for nombre, valor in valores.items() if nombre in tipos]


def _visible(nombre: str, tipo: Tipo, valor: Any) -> Visible:
    figura = tipo.texto or nombre
    if nombre in CODIGOS:
        return Visible(figura, " ".join(f"{motivo(codigo).texto} ({codigo})" for codigo in valor) or "ninguno")
    if isinstance(tipo, Mapa) and valor:
        cabeza = [tipo.clave.texto or CLAVES.get(tipo.clave.nombre, "Clave"), tipo.valor.texto or "Valor"]
        filas = [[en_palabras(tipo.clave, k), en_palabras(tipo.valor, v)] for k, v in valor.items()]
        return Visible(figura, cabeza=cabeza, filas=filas)
    if isinstance(tipo, Lista) and isinstance(tipo.de, Registro | Variante) and valor:
        return Visible(figura, cabeza=list(_campos(tipo.de).values()), filas=_filas(tipo.de, valor))
    return Visible(figura, en_palabras(tipo, valor))


def _campos(tipo: Registro | Variante) -> dict[str, str]:
    """Label of every field, those of all the shapes of a variant together."""
    formas = [tipo] if isinstance(tipo, Registro) else list(tipo.formas.values())
    return {nombre: campo.texto or nombre for forma in formas for nombre, campo in forma.campos.items()}


def _filas(tipo: Registro | Variante, valor: list[dict[str, Any]]) -> list[list[str]]:
    filas = []
    for renglon in valor:
        forma = tipo if isinstance(tipo, Registro) else tipo.formas[renglon[tipo.discriminante]]
        filas.append([en_palabras(forma.campos[c], renglon[c]) if c in forma.campos else "" for c in _campos(tipo)])
    return filas


@cache
def _vocabulario() -> dict[str, dict[str, str]]:
    texto = files("contratos").joinpath("datos", "palabras.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(texto))


def decir_codigo(codigo: str) -> str:
    """«corto_plazo» is «corto plazo»; a code that cites an article («RPE 25: 64») stays as it is."""
    if not re.fullmatch(r"[A-Za-z0-9_-]+", codigo):
        return codigo
    palabras, codigos = _vocabulario()["palabras"], _vocabulario()["codigos"]
    llano = codigo.lower()
    return codigos.get(llano) or " ".join(palabras.get(p, p) for p in re.split("[_-]", llano))


def en_palabras(tipo: Tipo, valor: Any) -> str:
    """A JSON value of that type as people read it in a table."""
    if valor is None:
        return SIN_DATO
    for clase, decir in _FORMATOS:
        if isinstance(tipo, clase):
            return decir(valor)
    if isinstance(tipo, Lista):
        return ", ".join(en_palabras(tipo.de, v) for v in valor) or "ninguno"
    if isinstance(tipo, Mapa):
        pares = (f"{en_palabras(tipo.clave, k)}: {en_palabras(tipo.valor, v)}" for k, v in valor.items())
        return ", ".join(pares) or "ninguno"
    if isinstance(tipo, Registro | Variante):
        forma = tipo if isinstance(tipo, Registro) else tipo.formas[valor[tipo.discriminante]]
        return ", ".join(f"{t.texto or c}: {en_palabras(t, valor[c])}" for c, t in forma.campos.items())
    return str(valor)


def _instante(valor: str) -> str:
    dia = datetime.fromisoformat(valor)  # noqa: DTZ007 - hour of Aguascalientes, without zone by declaration
    return f"{dia:%d/%m %H:%M} h de {dia.year}"


# The first class that fits: Distancia, Tasa and Factor are kinds of Dinero.
_FORMATOS: tuple[tuple[type[Tipo], Any], ...] = (
    (Factor, str),
    (Tasa, lambda valor: porciento(valor, 4)),
    (Distancia, lambda valor: f"{valor} m"),
    (Dinero, dinero),
    (Bool, lambda valor: "sí" if valor else "no"),
    (Fecha, fecha_corta),
    (Instante, _instante),
    (Hora, lambda valor: f"{valor} h"),
    (Periodo, quincena),
    (Opcion, decir_codigo),
)
