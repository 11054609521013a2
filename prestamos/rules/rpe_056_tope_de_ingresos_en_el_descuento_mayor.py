"""Reglamento de Prestaciones Económicas, artículo 56. Descuento mayor en hipotecario, tope sobre ingresos totales.

Ley 167 computes it; this article gives the ceiling on income and the direct payment. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from prestamos.rules.ley_167_descuento_mayor_de_la_hipoteca import (
    ENTRADAS,
    SALIDAS,
    descuento_mayor_de_la_hipoteca,
    frase,
)


@articulo(
    "rpe-56", "RPE", "56",
    titulo="Descuento mayor en hipotecario, tope de 30 % de ingresos totales",
    clave="solicitud",
    entradas=ENTRADAS,
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-rpe-56-1", "Un descuento mayor al sueldo base es imposible a la letra.",
                 "Mayor que el límite ordinario de 50 %.", "Ley 166 y 167."),
        Criterio("criterio-rpe-56-2", "¿Se miden los ingresos en la ruta ordinaria?", "No.",
                 "El artículo solo habla del descuento mayor."),
        Criterio("criterio-rpe-56-3", "142 cuenta todos los abonos dentro de 50 % del sueldo base.",
                 "Limita lo que va a nómina; la parte directa queda fuera (vea criterio-167-2).",
                 "El propio artículo manda pagar una parte en cajas."),
        Criterio("criterio-rpe-56-4", "La Ley 167 no fija tope.",
                 "El porcentaje es un dato de entrada y media mensualidad va por nómina.",
                 "Transitorio Noveno: solo se deroga lo que se opone."),
        descuento_mayor_de_la_hipoteca.criterios["criterio-167-2"],
    ),
    frase=frase,
)  # fmt: skip
def tope_de_ingresos_en_el_descuento_mayor(ley: Ley, **entradas: Any) -> dict[str, Any]:
    return ley.segun(descuento_mayor_de_la_hipoteca, **entradas)
