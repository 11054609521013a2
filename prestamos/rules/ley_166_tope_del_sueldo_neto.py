"""Ley, artículo 166. Tope hipotecario de 50 % del sueldo neto.

The abono of the mortgage and the other obligations may take half of the net pay. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos


def mitad_del_neto(ley: Ley, sueldo_neto_quincenal: Any) -> Any:
    """Half of the net pay, a legal ceiling (also Ley 167)."""
    return ley.paso("la mitad del sueldo neto", ley.centavos_abajo(ley.entre(sueldo_neto_quincenal, 2)), "Ley 166")


@articulo(
    "ley-166", "LEY", "166",
    titulo="Tope hipotecario de 50 % del sueldo neto",
    clave="solicitud",
    entradas={
        "sueldo_neto_quincenal": Dinero("sueldo neto de la quincena"),
        "otras_obligaciones": Dinero("obligaciones que se descuentan del sueldo neto"),
        "abono_hipotecario": Dinero("abono de la hipoteca"),
    },
    salidas={
        "limite": Dinero("límite"), "disponible": Dinero("disponible"), "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-166-1", "El artículo 4 no define el sueldo neto.",
                 "Después de ISR y cuotas, antes de los descuentos de créditos.",
                 "Restar antes los créditos los contaría dos veces."),
    ),
    frase="Su abono de {abono_hipotecario} cabe: tiene disponibles {disponible} de un límite de {limite}.",
)  # fmt: skip
def tope_del_sueldo_neto(
    ley: Ley, sueldo_neto_quincenal: Any, otras_obligaciones: Any, abono_hipotecario: Any
) -> dict[str, Any]:
    limite = mitad_del_neto(ley, sueldo_neto_quincenal)
    return {
        "limite": limite,
        "disponible": ley.maximo(limite - otras_obligaciones, 0),
        **ley.veredicto(EXCEDE_50_SUELDO_NETO=otras_obligaciones + abono_hipotecario > limite),
    }
