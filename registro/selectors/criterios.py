"""Every reading that was adopted, and the rules computed with those that the Institute has chosen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

import derecho
from derecho import Dato, Resultado, reglas
from registro.models import DecisionDeCriterio
from registro.textos import normal
from registro.tiempo import hoy


@dataclass(frozen=True)
class Lectura:
    """A question that the text leaves open: how it is read here, why, and what else could be chosen.

    `alternativas` are computed by the rules in `citado_por`; `otra` is a reading that would need facts no rule asks for;
    `derogadas` are formulas that a later law took away.
    """

    id: str
    pregunta: str
    lectura: str
    razon: str
    alternativas: dict[str, str] = field(default_factory=dict)
    otra: str = ""
    citado_por: tuple[str, ...] = ()
    derogadas: dict[str, str] = field(default_factory=dict)

    @property
    def reglas(self) -> list[derecho.Regla]:
        """The rules whose explanation cites it."""
        return [derecho.regla(id_) for id_ in self.citado_por]

    def texto_de(self, alternativa: str) -> str:
        """The reading that a decision chose, in words."""
        return self.alternativas[alternativa] if alternativa else self.lectura


@cache
def lecturas() -> tuple[Lectura, ...]:
    """Those of the rules, and those of the articles that the portal fulfils without a calculation."""
    texto = files("registro").joinpath("datos", "criterios.yaml").read_text(encoding="utf-8")
    datos: dict[str, Any] = yaml.safe_load(texto)
    otras: dict[str, str] = datos["otras_lecturas"]
    halladas = {id_: Lectura(id_, otra=otras.get(id_, ""), **c) for id_, c in datos["criterios"].items()}
    for regla in reglas():
        for c in regla.criterios.values():
            antes = halladas.get(c.id)
            citado = (*(antes.citado_por if antes else ()), regla.id)
            alternativas = {**(antes.alternativas if antes else {}), **c.alternativas}
            derogadas = {**(antes.derogadas if antes else {}), **c.derogadas}
            halladas[c.id] = Lectura(
                c.id, c.pregunta, c.lectura, c.razon, alternativas, otras.get(c.id, ""), citado, derogadas
            )
    return tuple(halladas[id_] for id_ in sorted(halladas))


def criterio_de(id_: str) -> Lectura | None:
    return next((c for c in lecturas() if c.id == id_), None)


def buscar_lecturas(texto: str) -> list[Lectura]:
    """Those whose words or number have every word asked for; all of them when nothing is asked."""
    palabras = normal(texto).split()
    return [c for c in lecturas() if all(p in normal(f"{c.id} {c.pregunta} {c.lectura} {c.razon}") for p in palabras)]


def historial() -> dict[str, list[tuple[str, DecisionDeCriterio]]]:
    """Every approved decision with its reading in words, the newest first, by criterio."""
    por_criterio: dict[str, list[tuple[str, DecisionDeCriterio]]] = {}
    aprobadas = DecisionDeCriterio.objects.filter(estado=DecisionDeCriterio.Estado.APROBADA)
    for d in aprobadas.select_related("aprobo").order_by("-desde"):
        lectura = criterio_de(d.criterio)
        por_criterio.setdefault(d.criterio, []).append((lectura.texto_de(d.alternativa) if lectura else "", d))
    return por_criterio


def decisiones_al(fecha: date, ids: Iterable[str] | None = None) -> dict[str, DecisionDeCriterio]:
    """The approved decision that rules on a date, by criterio."""
    aprobadas = DecisionDeCriterio.objects.filter(estado=DecisionDeCriterio.Estado.APROBADA, desde__lte=fecha)
    if ids is not None:
        aprobadas = aprobadas.filter(criterio__in=list(ids))
    vigentes = aprobadas.select_related("aprobo").order_by("criterio", "-desde").distinct("criterio")
    return {d.criterio: d for d in vigentes}


def elegidos(regla: str, fecha: date) -> dict[str, Dato]:
    """What the rule takes as `criterios`: each decision with its agreement, who approved it and since when."""
    ids = derecho.regla(regla).criterios
    return {id_: _dato(d) for id_, d in decisiones_al(fecha, ids).items()} if ids else {}


def _dato(decision: DecisionDeCriterio) -> Dato:
    return Dato(
        valor=decision.alternativa or None,
        origen=f"decisión del Instituto, aprobó {decision.aprobo.nombre}",  # type: ignore[union-attr]
        fuente=decision.acuerdo,
        vigencia=f"desde {decision.desde}",
    )


def calcular(regla: str, entradas: dict[str, Any], al: date | None = None) -> Resultado:
    """The figure with the readings that the Institute has in force on `al` (today, when it is not given)."""
    return derecho.calcular(regla, entradas, al, _con_alternativa(regla, al))


def calculador(fecha: date) -> Callable[[str, dict[str, Any]], Resultado]:
    """`calcular` for many figures at once, all with the readings of one day: the decisions of a rule are read once."""

    @cache
    def decididos(regla: str) -> dict[str, Dato]:
        return _con_alternativa(regla, fecha)

    def calcular_con(regla: str, entradas: dict[str, Any]) -> Resultado:
        return derecho.calcular(regla, entradas, None, decididos(regla))

    return calcular_con


def explicar(regla: str, entradas: dict[str, Any], al: date | None = None) -> Resultado:
    """The same, with its explanation, which cites each decision."""
    return derecho.explicar(regla, entradas, al, elegidos(regla, al or hoy()))


def _con_alternativa(regla: str, al: date | None) -> dict[str, Dato]:
    """No query for a rule that has nothing to choose."""
    if not any(c.alternativas for c in derecho.regla(regla).criterios.values()):
        return {}
    return elegidos(regla, al or hoy())
