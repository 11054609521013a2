"""The logic of `manage.py regla`: JSON in, JSON out, no database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from derecho.api import calcular, explicar
from derecho.descubrimiento import reglas
from derecho.errores import EntradaInvalida
from derecho.lectura_json import leer_json


def listado() -> Iterator[str]:
    """One line per rule: id, article, readings, title."""
    for r in reglas():
        yield f"{r.id:28} {r.cita:28} {'/'.join(r.lecturas):22} {r.titulo}"


def una(id: str, texto: str) -> str:
    """One rule with its explanation, or the error of its input, as one JSON object."""
    try:
        r = explicar(id, leer_json(texto))
    except EntradaInvalida as e:
        return _json({"regla": id, "error": _error(e)})
    datos = {"regla": r.regla, "version": r.version, "salidas": r.salidas}
    return _json(datos | {"explicacion": r.explicacion, "criterios": r.criterios})


def lote(lineas: Iterable[str]) -> Iterator[str]:
    """One answer per line, in order; an invalid line answers with its error and the rest goes on."""
    for linea in lineas:
        if linea.strip():
            yield _json(_responder(linea))


def _responder(linea: str) -> dict[str, Any]:
    id: Any = None
    try:
        peticion = leer_json(linea)
        if not isinstance(peticion, dict):
            raise EntradaInvalida("ENTRADA_TIPO", "cada línea debe ser un objeto", "linea")
        id = peticion.get("regla")
        entradas, al, criterios = peticion.get("entradas"), peticion.get("al"), peticion.get("criterios")
        if "entradas" not in peticion:
            raise EntradaInvalida("ENTRADA_FALTANTE", "falta: las entradas de la regla", "entradas")
        return {"regla": id, "salidas": calcular(id, entradas, al, criterios).salidas}
    except EntradaInvalida as e:
        return {"regla": id, "error": _error(e)}


def _error(e: EntradaInvalida) -> dict[str, str]:
    return {"codigo": e.codigo, "texto": e.texto, "campo": e.campo}


def _json(datos: dict[str, Any]) -> str:
    return json.dumps(datos, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
