"""Reglamento de Prestaciones Económicas, artículo 57. Mínimo por nómina en el descuento mayor.

At least half of the payment must fit in the payroll. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos


def no_llega_a_la_mitad(abono_hipotecario: Any, nomina_posible: Any) -> Any:
    """Whether the payroll takes less than half of the abono (also Ley 167)."""
    return nomina_posible * 2 < abono_hipotecario


@articulo(
    "rpe-57", "RPE", "57",
    titulo="Mínimo por nómina en el descuento mayor",
    clave="solicitud",
    entradas={
        "abono_hipotecario": Dinero("abono de la hipoteca"), "nomina_posible": Dinero("lo que cabe por nómina"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="Por nómina caben {nomina_posible} de su abono de {abono_hipotecario}: es al menos la mitad.",
)  # fmt: skip
def minimo_por_nomina(ley: Ley, abono_hipotecario: Any, nomina_posible: Any) -> dict[str, Any]:
    return ley.veredicto(NOMINA_MENOR_50=no_llega_a_la_mitad(abono_hipotecario, nomina_posible))
