"""Keeping a figure together with its explanation, so that a page may show both any day."""

import json
from datetime import date
from typing import Any

from contratos.models import Calculo
from derecho import Dato
from registro.evidencia import canonico, sha256
from registro.selectors.criterios import explicar


def _desnudas(valor: Any) -> Any:
    """The JSON values of entradas that may carry their origin, at any depth."""
    if isinstance(valor, Dato):
        return valor.valor
    if isinstance(valor, dict):
        return {nombre: _desnudas(v) for nombre, v in valor.items()}
    return [_desnudas(v) for v in valor] if isinstance(valor, list) else valor


def guardar_calculo(
    *,
    regla: str,
    entradas: dict[str, Any],
    persona_id: int | None = None,
    al: date | None = None,
) -> Calculo:
    """Computes a rule with its explanation, under the criterios in force, and stores the whole of it, once.

    `publico` is the id for links.

    Args:
        regla: id of the catalogue.
        entradas: values of the rule, bare or `Dato`.
        persona_id: whose figure it is: only that person (and staff) may open it.
        al: date that selects the version of the rule.
    """
    resultado = explicar(regla, entradas, al)
    huella = sha256(canonico({"persona": persona_id, "explicacion": resultado.explicacion}))
    calculo, _ = Calculo.objects.get_or_create(
        huella=huella,
        defaults={
            "persona_id": persona_id,
            "regla": regla,
            "version": resultado.version,
            "frase": resultado.frase,
            "entradas": _desnudas(entradas),
            "salidas": resultado.salidas,
            "explicacion": resultado.explicacion,
            "criterios": list(resultado.criterios),
        },
    )
    return calculo


def _huella(entradas: dict[str, Any]) -> str:
    """The same text for the same values, whether they come from a rule's caller or from a stored JSON."""
    return json.dumps(_desnudas(entradas), sort_keys=True)


def calculos_de(persona_id: int, por_regla: dict[str, dict[str, Any]], al: date | None) -> dict[str, str]:
    """Public ids of the explanations of several rules, by rule; an identical calculation of the person is not repeated.

    Args:
        por_regla: entradas of each rule.
        al: day that selects the version.
    """
    hechos = {
        (calculo.regla, _huella(calculo.entradas)): calculo.publico
        for calculo in Calculo.objects.filter(persona_id=persona_id, regla__in=por_regla).only(
            "regla", "entradas", "publico"
        )
    }
    return {
        regla: hechos.get((regla, _huella(entradas)))
        or guardar_calculo(regla=regla, entradas=entradas, persona_id=persona_id, al=al).publico
        for regla, entradas in por_regla.items()
    }
