"""Ley, artículo 241. Prescripción de créditos del Instituto.

Ten years from the day the Instituto may act; the anniversary is still in time. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.plazos import meses_despues
from derecho.tipos import Bool, Fecha, Lista
from derecho.vocabulario import palabra

MESES = 120


@palabra("las ocurridas a más tardar ese día", "lista")
def hasta_ese_dia(fechas: Any, dia: Any) -> Any:
    """Dates on or before the day."""
    return [f for f in fechas if f <= dia]


@palabra("diez años desde que fue exigible o desde la última interrupción a tiempo", "fecha")
def diez_anios(fecha_exigible: Any, interrupciones: Any) -> Any:
    """Each interruption counts when it comes before the term that runs is over."""
    limite = meses_despues(fecha_exigible, MESES)
    for fecha in sorted(interrupciones):
        if fecha_exigible <= fecha <= limite:
            limite = meses_despues(fecha, MESES)
    return limite


def prescripcion(ley: Ley, fecha_exigible: Any, interrupciones: Any, *, criterio: str = "criterio-241-1") -> Any:
    """Last useful day (also Reglamento 61)."""
    cuentan = ley.lista() if ley.criterio(criterio) == "sin_interrupcion" else interrupciones
    return ley.paso("último día útil", ley.aplica(diez_anios, fecha_exigible, cuentan), "Ley 241")


@articulo(
    "ley-241", "LEY", "241",
    titulo="Prescripción de créditos del Instituto",
    fecha="fecha_accion",
    entradas={
        "fecha_exigible": Fecha("día en que fue exigible"), "fecha_accion": Fecha("día en que se actúa"),
        "interrupciones": Lista("demandas notificadas o reconocimientos escritos", Fecha(), maximo=100),
    },
    salidas={"fecha_prescripcion": Fecha("último día útil"), "prescrito": Bool("prescrito")},
    criterios=(
        Criterio("criterio-241-1", "Ni 241 ni el Reglamento hablan de interrupción; 242 sí, para las entidades.",
                 "Las gestiones de cobro no interrumpen; la demanda notificada o el reconocimiento escrito, sí.",
                 "Lo que 242 dice de las entidades no se extiende contra la persona deudora. Falta confirmarlo.",
                 {"sin_interrupcion": "Nada interrumpe: la demanda se juzga por el día en que se actuó."}),
    ),
    frase=lambda v: f"Prescribió: el último día para cobrarlo fue el {v.fecha_prescripcion}." if v.prescrito == "sí"
                    else f"El Instituto puede cobrarlo hasta el {v.fecha_prescripcion}.",
)  # fmt: skip
def prescripcion_de_creditos(ley: Ley, fecha_exigible: Any, fecha_accion: Any, interrupciones: Any) -> dict[str, Any]:
    limite = prescripcion(ley, fecha_exigible, ley.aplica(hasta_ese_dia, interrupciones, fecha_accion))
    return {"fecha_prescripcion": limite, "prescrito": fecha_accion > limite}
