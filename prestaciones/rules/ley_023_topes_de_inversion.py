"""Ley, artículo 23. Topes de inversión en proyectos estratégicos.

All projects up to 5 % of the financial reserves and each one up to 3 %, both with a ceiling of five million UMA; those
of the State, only infrastructure and up to half of their cost. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos, Opcion

DE_TODOS, DE_UNO = 5, 3
TOPE_EN_UMA = 5_000_000
DEL_INSTITUTO, DEL_ESTADO = 100, 50
RESERVAS_MAXIMAS = 10**15 - 1  # as many digits as an amount may have


@articulo(
    "ley-23", "LEY", "23",
    titulo="Topes de inversión en proyectos estratégicos",
    entradas={
        "reservas_financieras": Dinero("reservas financieras", maximo=RESERVAS_MAXIMAS),
        "uma_diaria": Dinero("UMA diaria", maximo=10**7), "monto_otros_proyectos": Dinero("otros proyectos aprobados"),
        "monto_proyecto": Dinero("monto del proyecto"), "modalidad": Opcion("modalidad", "PEII", "PEIE"),
        "es_infraestructura": Bool("es de infraestructura"), "costo_proyecto": Dinero("costo total del proyecto"),
        "financiamiento_directo": Bool("financiamiento directo"),
        "garantia_participaciones": Bool("garantía con participaciones"),
    },
    salidas={
        "limite_total": Dinero("límite de todos los proyectos"), "limite_individual": Dinero("límite de cada uno"),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-23-1", "El tope en UMA habla de «límites», en plural.", "Rige para el total y para cada uno.",
                 "Está en plural."),
        Criterio("criterio-23-2", "4-XL Bis da un porcentaje sin decir de qué.", "Del costo total del proyecto.",
                 "Es la única cifra de un plan."),
    ),
    frase="El proyecto cabe en los límites: {limite_total} en total y {limite_individual} por proyecto.",
)  # fmt: skip
def topes_de_inversion(
    ley: Ley, reservas_financieras: Any, uma_diaria: Any, monto_otros_proyectos: Any, monto_proyecto: Any,
    modalidad: Any, es_infraestructura: Any, costo_proyecto: Any, financiamiento_directo: Any,
    garantia_participaciones: Any,
) -> dict[str, Any]:  # fmt: skip
    tope = ley.paso("cinco millones de UMA", uma_diaria * TOPE_EN_UMA)
    total = ley.centavos_abajo(ley.minimo(ley.por_ciento(DE_TODOS, reservas_financieras), tope))
    individual = ley.centavos_abajo(ley.minimo(ley.por_ciento(DE_UNO, reservas_financieras), tope))
    del_estado = modalidad == "PEIE"
    financiable = ley.por_ciento(ley.si(del_estado, DEL_ESTADO, DEL_INSTITUTO), costo_proyecto)
    causa = ley.paso("primera causa, en el orden del artículo", ley.caso(
        (monto_proyecto > individual, "individual"),
        (monto_otros_proyectos + monto_proyecto > total, "total"),
        (ley.y(del_estado, ley.no(es_infraestructura)), "infraestructura"),
        (monto_proyecto > financiable, "porcentaje"),
        (ley.y(financiamiento_directo, ley.no(garantia_participaciones)), "garantia"),
    ))  # fmt: skip
    return {
        "limite_total": total,
        "limite_individual": individual,
        **ley.veredicto(
            EXCEDE_LIMITE_INDIVIDUAL=causa == "individual",
            EXCEDE_LIMITE_TOTAL=causa == "total",
            PEIE_SOLO_INFRAESTRUCTURA=causa == "infraestructura",
            EXCEDE_PORCENTAJE_PROYECTO=causa == "porcentaje",
            SIN_GARANTIA_PARTICIPACIONES=causa == "garantia",
        ),
    }
