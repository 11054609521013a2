"""Reglamento de Prestaciones Económicas, artículo 31. Ingresos adicionales propios o del cónyuge.

They count only with a validated proof that the use admits: Ley 164 takes any, Ley 167 only payroll receipts or tax
returns. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Opcion

CONSTANCIA = "constancia-ingresos-adicionales"


@articulo(
    "rpe-31", "RPE", "31",
    titulo="Ingresos adicionales propios o del cónyuge",
    clave="solicitud",
    entradas={
        "uso": Opcion("para qué se cuentan", "capacidad", "descuento_mayor"), "ingreso_base": Dinero("ingreso base"),
        "ingresos_adicionales": Dinero("ingresos adicionales"), "comprobado": Bool("la prueba fue validada"),
        "prueba": Opcion("prueba", "recibos-nomina", "declaraciones-anuales-sat-2", CONSTANCIA, nulo=True),
    },
    salidas={"ingreso_total": Dinero("ingreso total")},
    criterios=(
        Criterio("criterio-rpe-31-1", "¿Cónyuge bajo qué régimen?",
                 "Cualquiera para el ingreso; la propiedad sigue pidiendo sociedad conyugal.",
                 "Ley 167 no lo limita."),
    ),
    frase="Se le cuenta un ingreso de {ingreso_total}.",
)  # fmt: skip
def ingresos_adicionales_que_cuentan(
    ley: Ley, uso: Any, ingreso_base: Any, ingresos_adicionales: Any, comprobado: Any, prueba: Any
) -> dict[str, Any]:
    con_prueba = ley.y(comprobado, ley.no(ley.falta(prueba)))
    admitida = ley.paso("el uso admite la prueba", ley.o(uso == "capacidad", prueba != CONSTANCIA))
    return {"ingreso_total": ingreso_base + ley.si(ley.y(con_prueba, admitida), ingresos_adicionales, 0)}
