"""Ley, transitorio octavo. Proporción mínima del sueldo base sobre el sueldo bruto.

Gradual entry of article 221: 60 % (base) and 50 % (confianza) in 2019, 70 % and 60 % from 2020; not enforced before.
In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, Tabla, articulo
from derecho.tipos import Bool, Dinero, Entero, Opcion

BASE = Tabla("transitorio octavo, trabajadores de base", {2019: 60, 2020: 70}, ultimo="en adelante")
CONFIANZA = Tabla("transitorio octavo, trabajadores de confianza", {2019: 50, 2020: 60}, ultimo="en adelante")


def porcentaje_minimo(ley: Ley, ejercicio: Any, tipo_trabajador: Any) -> Any:
    """Percentage of the exercise, or null before 2019 (also Ley 221)."""
    de_base = tipo_trabajador == "base"
    porcentaje = ley.si(de_base, lambda: ley.tabla(BASE, ejercicio), lambda: ley.tabla(CONFIANZA, ejercicio))
    return ley.paso("porcentaje mínimo del ejercicio", porcentaje, "Ley, transitorio octavo")


@articulo(
    "ley-t8", "LEY", "Transitorio Octavo",
    titulo="Proporción mínima del sueldo base sobre el sueldo bruto",
    entradas={
        "ejercicio": Entero("ejercicio", minimo=1990, maximo=2199),
        "tipo_trabajador": Opcion("tipo de trabajador", "base", "confianza"),
        "sbc_mensual": Dinero("sueldo base mensual"), "sueldo_bruto_mensual": Dinero("sueldo bruto mensual"),
    },
    salidas={
        "porcentaje_minimo": Entero("porcentaje mínimo", nulo=True),
        "sbc_minimo_mensual": Dinero("sueldo base mínimo", nulo=True),
        "cumple": Bool("cumple"), "faltante": Dinero("faltante"),
    },
    criterios=(
        Criterio("criterio-t8-1", "El sueldo bruto incluye aguinaldo y pagos ocasionales.",
                 "Se toma el total del año entre 12.", "Mes por mes, todos fallarían en diciembre."),
        Criterio("criterio-t8-2", "La Ley rige desde 2018 y el transitorio empieza en 2019.",
                 "Antes de 2019 no se exige.",
                 "Es lo literal para quien sea inferior."),
    ),
    frase=lambda v: f"El mínimo es {v.sbc_minimo_mensual} ({v.porcentaje_minimo} % del bruto); faltan {v.faltante}."
                    if v.porcentaje_minimo else "En ese ejercicio no se exigía un porcentaje mínimo.",
    vectorial=True,
)  # fmt: skip
def proporcion_minima(
    ley: Ley, ejercicio: Any, tipo_trabajador: Any, sbc_mensual: Any, sueldo_bruto_mensual: Any
) -> dict[str, Any]:
    porcentaje = porcentaje_minimo(ley, ejercicio, tipo_trabajador)
    rige = ley.no(ley.falta(porcentaje))
    minimo = ley.si(rige, lambda: ley.centavos_arriba(ley.por_ciento(porcentaje, sueldo_bruto_mensual)), None)
    return {
        "porcentaje_minimo": porcentaje,
        "sbc_minimo_mensual": minimo,
        "cumple": ley.si(rige, lambda: sbc_mensual >= minimo, True),
        "faltante": ley.si(rige, lambda: ley.maximo(minimo - sbc_mensual, 0), 0),
    }
