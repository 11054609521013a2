"""Ley, artículo 242. Prescripción de obligaciones de las entidades e interrupción.

Ten years, started again by each collection act made in time; contributions and retentions never prescribe (226). In
force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.plazos import meses_despues
from derecho.tipos import Bool, Fecha, Lista, Opcion
from derecho.vocabulario import palabra

DIEZ_ANIOS = 120  # months


@palabra("diez años desde que fue exigible o desde la última gestión a tiempo", "fecha")
def diez_anios_con_gestiones(fecha_exigible: Any, gestiones: Any, fecha_consulta: Any) -> Any:
    """A later act does not revive what has prescribed, and one after the day asked is not there yet."""
    limite = meses_despues(fecha_exigible, DIEZ_ANIOS)
    for gestion in sorted(gestiones):
        if fecha_exigible <= gestion <= min(limite, fecha_consulta):
            limite = meses_despues(gestion, DIEZ_ANIOS)
    return limite


@articulo(
    "ley-242", "LEY", "242",
    titulo="Prescripción de obligaciones de las entidades e interrupción",
    fecha="fecha_consulta",
    entradas={
        "concepto": Opcion("concepto", "aportaciones_retenciones", "otra_obligacion"),
        "fecha_exigible": Fecha("día en que fue exigible"),
        "gestiones": Lista("gestiones de cobro con constancia", Fecha()), "fecha_consulta": Fecha("día que se consulta"),
    },
    salidas={"fecha_prescripcion": Fecha("último día para cobrar", nulo=True), "prescrito": Bool("prescrito")},
    criterios=(
        Criterio("criterio-242-1", "El 226 dice que cobrar aportaciones no prescribe y el 242 da diez años a todo.",
                 "El 226 para aportaciones, retenciones y accesorios; el 242 para lo demás.",
                 "La regla especial va sobre la general y protege al fondo."),
    ),
    frase=lambda v: f"La entidad puede ser cobrada hasta el {v.fecha_prescripcion}." if v.fecha_prescripcion
                    else "Esta obligación no prescribe.",
)  # fmt: skip
def prescripcion_de_las_entidades(
    ley: Ley, concepto: Any, fecha_exigible: Any, gestiones: Any, fecha_consulta: Any
) -> dict[str, Any]:
    prescribe = concepto == "otra_obligacion"
    ultimo = ley.aplica(diez_anios_con_gestiones, fecha_exigible, gestiones, fecha_consulta)
    return {
        "fecha_prescripcion": ley.si(prescribe, ultimo, None),
        "prescrito": ley.y(prescribe, fecha_consulta > ultimo),
    }
