"""The public face of the kernel: JSON values in, JSON values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any

from derecho.arbol import CONSTANTE, Arbol, Escritor, Nodo, nodo_de_entrada, valor_de
from derecho.dato import CAPTURADO, Dato
from derecho.definicion import Regla, Valores
from derecho.descubrimiento import regla
from derecho.errores import EntradaInvalida
from derecho.motivos import motivo
from derecho.tipo_base import Rechazo, Tipo
from derecho.tipos import Fecha, Lista
from derecho.vocabulario import LEY, Ley

ESQUEMA = "explicacion_v1"


@dataclass(frozen=True, slots=True)
class Resultado:
    """What a rule answers. `explicacion`, `criterios` and `frase` are filled by `explicar`."""

    regla: str
    version: dict[str, Any]
    salidas: dict[str, Any]
    explicacion: dict[str, Any] | None = None
    criterios: tuple[dict[str, Any], ...] = ()
    frase: str | None = None


def calcular(id: Any, entradas: Any, al: Any = None, criterios: Any = None) -> Resultado:
    """The figure. `al` (date or ISO text) selects the version; `criterios` maps id to alternative.

    Raises EntradaInvalida for the input alone; reasons of the law come in `salidas`.
    """
    r, fecha, valores = _preparar(id, entradas, al)
    elegidos = r.elegir(criterios)
    salidas = r.exacta(valores, fecha, Ley(elegidos) if elegidos else LEY)
    return Resultado(r.id, _version(r, fecha, valores), r.escribir(salidas))


def explicar(id: Any, entradas: Any, al: Any = None, criterios: Any = None) -> Resultado:
    """The figure with the tree that explains it, its criterios and its first sentence."""
    r, fecha, valores = _preparar(id, entradas, al)
    elegidos = r.elegir(criterios)
    salidas, arboles = arbol(r, valores, entradas, fecha, elegidos)
    version = _version(r, fecha, valores)
    lecturas = tuple(c.como_dict(elegidos.get(c.id), _decision(criterios, c.id)) for c in r.criterios.values())
    frase = _frase(r, valores, salidas)
    explicacion = {
        "esquema": ESQUEMA, "regla": r.id, "cita": r.cita, "titulo": r.titulo, "frase": frase, "version": version,
        "salidas": arboles, "motivos": _motivos(salidas), "criterios": list(lecturas),
    }  # fmt: skip
    return Resultado(r.id, version, r.escribir(salidas), explicacion, lecturas, frase)


def _decision(criterios: Any, id: str) -> dict[str, str] | None:
    elegido = (criterios or {}).get(id)
    return elegido.procedencia() if type(elegido) is Dato else None


def arbol(
    r: Regla,
    valores: Valores,
    entradas: dict[str, Any],
    al: date | None = None,
    criterios: dict[str, str] | None = None,
) -> tuple[Valores, dict[str, Any]]:
    """Typed salidas and, for each one, its tree as JSON."""
    cuerpo, suyos = r.repartir(valores)
    nodos = {k: nodo_de_entrada(k, r.entradas[k], v, _procedencia(entradas.get(k))) for k, v in suyos.items()}
    rechazo = r.motivo_al(al or r.fecha_clave(valores))
    if rechazo:
        calculadas: Valores = {"procede": False, "motivos": [rechazo]}
    else:
        calculadas = cuerpo(Arbol(criterios), **nodos)
    escritor, salidas, arboles = Escritor(r.cita), {}, {}
    for nombre, calculada in calculadas.items():
        tipo, nodo = r.salida(nombre), calculada
        if type(nodo) is not Nodo:
            nodo = Nodo(valor_de(calculada), *_raiz(calculada, tipo))
        salidas[nombre] = nodo.valor
        nodo.nombre = nodo.nombre or tipo.texto or nombre
        valor = tipo.escribir(nodo.valor)
        arboles[nombre] = {"texto": tipo.texto, "valor": valor, "tipo": tipo.descriptor, "arbol": escritor.nodo(nodo)}
    return salidas, arboles


def _raiz(calculada: Any, tipo: Tipo) -> tuple[str, Any, str | None]:
    unidad = tipo.de.unidad if isinstance(tipo, Lista) else tipo.unidad
    if isinstance(calculada, list) and any(type(v) is Nodo for v in calculada):
        return "lista", calculada, unidad
    return CONSTANTE, (), unidad or tipo.nombre


def _preparar(id: Any, entradas: Any, al: Any) -> tuple[Regla, date | None, Valores]:
    r = regla(id)
    if al is not None and not isinstance(al, date):
        try:
            al = Fecha().leer(al)
        except Rechazo as e:
            raise EntradaInvalida(e.codigo, e.texto, "al") from None
    return r, al, r.leer(entradas)


def _version(r: Regla, al: date | None, valores: Valores) -> dict[str, Any]:
    fecha = al or r.fecha_clave(valores)
    return r.version.como_dict() | {"fecha": fecha and fecha.isoformat()}


def _procedencia(crudo: Any) -> dict[str, Any]:
    if type(crudo) is Dato:
        return crudo.procedencia()
    if type(crudo) is dict:
        renglones = {str(k): v.procedencia() for k, v in crudo.items() if type(v) is Dato}
        if renglones:
            return {"origen": "cifras publicadas", "detalle": renglones}
    return {"origen": CAPTURADO}


def _motivos(salidas: Valores) -> list[dict[str, Any]]:
    codigos = [*salidas.get("motivos", ()), *salidas.get("alertas", ())]
    hallados = [motivo(c) for c in codigos]
    return [{"codigo": m.codigo, "tipo": m.tipo, "fundamento": m.articulo_fraccion, "texto": m.texto} for m in hallados]


def _frase(r: Regla, valores: Valores, salidas: Valores) -> str:
    if salidas.get("procede") is False:
        return "No procede. " + " ".join(motivo(c).texto for c in salidas["motivos"])
    dichos: dict[str, str | None] = dict.fromkeys((*r.entradas, *r.salidas))
    dichos |= {k: r.entradas[k].decir(v) for k, v in valores.items() if v is not None}
    dichos |= {k: r.salida(k).decir(v) for k, v in salidas.items() if v is not None}
    return r.frase(SimpleNamespace(**dichos)) if callable(r.frase) else r.frase.format_map(dichos)
