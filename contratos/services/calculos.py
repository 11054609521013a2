"""Keeping a figure together with its explanation, so that a page may show both any day."""

from datetime import date
from typing import Any

from contratos.models import Calculo
from derecho import explicar


def guardar_calculo(
    *,
    regla: str,
    entradas: dict[str, Any],
    persona_id: int | None = None,
    al: date | None = None,
    criterios: dict[str, str] | None = None,
) -> Calculo:
    """Computes a rule with its explanation and stores the whole of it; `publico` is the id for links.

    Args:
        regla: id of the catalogue.
        entradas: values of the rule, bare or `Dato`.
        persona_id: whose figure it is: only that person (and staff) may open it.
        al: date that selects the version of the rule.
    """
    resultado = explicar(regla, entradas, al=al, criterios=criterios)
    return Calculo.objects.create(
        persona_id=persona_id,
        regla=regla,
        version=str(resultado.version),
        frase=resultado.frase,
        entradas={nombre: getattr(valor, "valor", valor) for nombre, valor in entradas.items()},
        salidas=resultado.salidas,
        explicacion=resultado.explicacion,
        criterios=resultado.criterios,
    )
