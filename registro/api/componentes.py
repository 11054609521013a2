"""The schema of each rule, made of what the rule declares: request, entradas, salidas and answer, by name.

Why the salidas are all optional: the version gate may refuse any rule and answer only `procede` and `motivos`, and a
body may stop at a refusal or at a partial answer, so no subset is always there. Nothing else may appear. A generated
client reads one object whose absent figures are unset, instead of guessing which of several shapes it received.
"""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerExtension

from derecho import Regla
from derecho.definicion import VEREDICTO
from registro.api.peticion import ENTRADAS, SOBRE

REFERENCIA = "#/components/schemas/"
# Letters and figures apart, as the generators of clients write names.
PARTES = re.compile(r"[a-zA-Z]+[0-9]*|[0-9]+")


@dataclass(frozen=True, eq=False)
class Componente:
    """A named schema of OpenAPI and the ones it refers to."""

    nombre: str
    esquema: dict[str, Any]
    partes: tuple["Componente", ...] = field(default=())

    @property
    def ref(self) -> dict[str, str]:
        return {"$ref": f"{REFERENCIA}{self.nombre}"}


class ExtensionDeComponente(OpenApiSerializerExtension):
    """Lets a Componente stand where drf-spectacular expects a serializer."""

    target_class = Componente

    def get_name(self, auto_schema: Any, direction: Any) -> str:
        return str(self.target.nombre)

    def map_serializer(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        for parte in self.target.partes:
            auto_schema.resolve_serializer(parte, direction)
        return dict(self.target.esquema)


def _objeto(
    propiedades: dict[str, Any], exigidas: list[str], texto: str = "", *, cerrado: bool = True
) -> dict[str, Any]:
    esquema = {"type": "object", "properties": propiedades, "required": exigidas, "additionalProperties": not cerrado}
    if not exigidas:
        del esquema["required"]
    return esquema | ({"description": texto} if texto else {})


def nombre_de(regla: Regla) -> str:
    """Name of the components of a rule: `ley-145` is Ley145, `rpe-61bis` is Rpe61Bis."""
    return "".join(parte.capitalize() for parte in PARTES.findall(regla.id))


# --- request ------------------------------------------------------------------------------------------------------
SIN_ALTERNATIVAS = Componente(
    "SinAlternativas",
    {
        "type": "object",
        "maxProperties": 0,
        "additionalProperties": False,
        "description": "Esta regla tiene una lectura.",
    },
)


@cache
def peticion(regla: Regla) -> Componente:
    """{B}Peticion: the entradas and what travels around them."""
    entradas, criterios = _entradas(regla), _criterios(regla)
    propiedades: dict[str, Any] = {ENTRADAS: entradas.ref}
    propiedades |= {nombre: tipo.esquema() for nombre, tipo in SOBRE.items()} | {"criterios": criterios.ref}
    return Componente(f"{nombre_de(regla)}Peticion", _objeto(propiedades, [ENTRADAS]), (entradas, criterios))


def _entradas(regla: Regla) -> Componente:
    base = nombre_de(regla)
    if None in regla.cuerpos:
        return Componente(f"{base}Entradas", _objeto_de_entradas(regla, None))
    formas = {
        operacion: Componente(f"{base}{_en_mayusculas(operacion)}Entradas", _objeto_de_entradas(regla, operacion))
        for operacion in map(str, regla.cuerpos)
    }
    esquema = {
        "oneOf": [forma.ref for forma in formas.values()],
        "discriminator": {
            "propertyName": regla.selector,
            "mapping": {operacion: forma.ref["$ref"] for operacion, forma in formas.items()},
        },
    }
    return Componente(f"{base}Entradas", esquema, tuple(formas.values()))


def _objeto_de_entradas(regla: Regla, operacion: str | None) -> dict[str, Any]:
    propiedades = {nombre: tipo.esquema() for nombre, tipo in regla.entradas_de(operacion).items()}
    if operacion is not None:
        texto = regla.entradas[regla.selector].texto
        propiedades[regla.selector] = {"type": "string", "const": operacion, "description": texto}
    condiciones = " ".join(f"{campo}: {texto}." for campo, (_, texto) in regla.dominio.items() if campo in propiedades)
    return _objeto(propiedades, list(propiedades), f"También se revisa. {condiciones}" if condiciones else "")


def _criterios(regla: Regla) -> Componente:
    propiedades = {
        c.id: {"type": "string", "enum": list(c.alternativas), "description": c.pregunta}
        for c in regla.criterios.values()
        if c.alternativas
    }
    if not propiedades:
        return SIN_ALTERNATIVAS
    return Componente(f"{nombre_de(regla)}Criterios", _objeto(propiedades, [], SOBRE["criterios"].texto))


def _en_mayusculas(slug: str) -> str:
    return "".join(parte.capitalize() for parte in slug.split("_"))


# --- answer -------------------------------------------------------------------------------------------------------
@cache
def respuesta(regla: Regla) -> Componente:
    """{B}Respuesta: the figures, the text that founds them and, if asked for, why."""
    salidas = _salidas(regla)
    piezas = explicacion_v1()
    propiedades = {
        "regla": {"type": "string", "const": regla.id},
        "version": piezas["VersionAplicada"].ref,
        "salidas": salidas.ref,
        "explicacion": piezas["Explicacion"].ref,
        "criterios": {"type": "array", "items": piezas["CriterioAplicado"].ref},
    }
    esquema = _objeto(propiedades, ["regla", "version", "salidas"])
    return Componente(f"{nombre_de(regla)}Respuesta", esquema, (salidas, *piezas.values()))


def _salidas(regla: Regla) -> Componente:
    propiedades = {nombre: tipo.esquema() for nombre, tipo in (VEREDICTO | regla.salidas).items()}
    return Componente(f"{nombre_de(regla)}Salidas", _objeto(propiedades, [], "Sólo vienen las que el caso tiene."))


@cache
def explicacion_v1() -> dict[str, Componente]:
    """The stored schema of an explanation as components: `Explicacion`, what an answer repeats of it, its nodes."""
    texto = files("derecho").joinpath("esquemas", "explicacion_v1.json").read_text(encoding="utf-8")
    esquema = _sin_booleanos(json.loads(texto.replace("#/$defs/", f"{REFERENCIA}Explicacion_")))
    definiciones, propiedades = esquema.pop("$defs"), esquema["properties"]
    esquema.pop("$schema")
    partes = {
        "VersionAplicada": propiedades["version"],
        # Said aloud: what names no property would be dropped as empty.
        "CriterioAplicado": propiedades["criterios"]["items"] | {"additionalProperties": {}},
        **{f"Explicacion_{nombre}": definicion for nombre, definicion in definiciones.items()},
    }
    propiedades["version"] = {"$ref": f"{REFERENCIA}VersionAplicada"}
    propiedades["criterios"] = {"type": "array", "items": {"$ref": f"{REFERENCIA}CriterioAplicado"}}
    return {nombre: Componente(nombre, parte) for nombre, parte in ({"Explicacion": esquema} | partes).items()}


def _sin_booleanos(nodo: Any) -> Any:
    """`true` as a schema is `{}`: generators of clients know only the second."""
    if isinstance(nodo, list):
        return [_sin_booleanos(n) for n in nodo]
    if not isinstance(nodo, dict):
        return nodo
    hijos = {k: _sin_booleanos(v) for k, v in nodo.items()}
    if isinstance(propiedades := hijos.get("properties"), dict):
        hijos["properties"] = {k: {} if v is True else v for k, v in propiedades.items()}
    return hijos
