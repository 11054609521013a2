"""Procedimientos de afiliación, artículo 38. Efectos de la baja y devolución de aportaciones.

Nothing is kept after the baja. Who leaves for good without a pension may ask for his own contributions (Ley 212) within
two years of it (Ley 240); what is late is notified only after legal review.
"""

from typing import Any

from afiliados.rules.ley_212_devolucion_de_aportaciones import devolucion_de_aportaciones
from afiliados.rules.ley_240_prescripcion import prescripcion
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha, Motivos


def frase(v: Any) -> str:
    if v.devolucion == "$0.00":
        return "Lo que debe al Instituto cubre sus cuotas: no hay nada que devolverle."
    espera = ", que espera la revisión del área jurídica" if v.revision_juridica == "sí" else ""
    return f"Le corresponde una devolución de {v.devolucion}{espera}."


@articulo(
    "rav-38", "RAV", "38",
    titulo="Efectos de la baja y devolución de aportaciones",
    clave="solicitud",
    entradas={
        "fecha_baja": Fecha("baja", nulo=True), "fecha_solicitud": Fecha("solicitud"),
        "derecho_a_pension": Bool("tiene derecho a pensión"),
        "aportaciones_trabajador": Dinero("cuotas del trabajador"),
        "aportaciones_entidad": Dinero("aportaciones de la entidad, que no se devuelven"),
        "adeudos": Dinero("adeudos con el Instituto"),
    },
    salidas={
        "devolucion": Dinero("devolución"), "en_plazo": Bool("a tiempo"),
        "revision_juridica": Bool("espera la revisión del área jurídica"), "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-rav-38-1", "El 212 no dice hasta cuándo se puede pedir la devolución.",
                 "Dos años desde la baja, como toda prestación en dinero; la negativa se notifica solo después de la "
                 "revisión jurídica. El fondo de ahorro va aparte y no prescribe.",
                 "Es la regla general del 240.",
                 {"sin_plazo": "No tiene plazo; después de dos años procede y el importe espera la revisión jurídica."}),
    ),
    frase=frase,
)  # fmt: skip
def efectos_de_la_baja(
    ley: Ley, fecha_baja: Any, fecha_solicitud: Any, derecho_a_pension: Any, aportaciones_trabajador: Any,
    aportaciones_entidad: Any, adeudos: Any,
) -> dict[str, Any]:  # fmt: skip
    def tarde() -> Any:
        return ley.segun(
            prescripcion, concepto="otra_prestacion", fecha_exigible=fecha_baja, fecha_reclamo=fecha_solicitud
        )["prescrito"]

    separado = ley.si(ley.falta(fecha_baja), False, lambda: fecha_baja <= fecha_solicitud)
    despues_de_dos_anios = ley.si(separado, tarde, False)
    prescrito = ley.y(despues_de_dos_anios, ley.criterio("criterio-rav-38-1") != "sin_plazo")
    devolucion = ley.segun(
        devolucion_de_aportaciones, separado_definitivamente=separado, derecho_a_pension=derecho_a_pension,
        con_solicitud=True, aportaciones_trabajador=aportaciones_trabajador, aportaciones_entidad=aportaciones_entidad,
        adeudos=adeudos,
    )  # fmt: skip
    return {
        "devolucion": ley.si(prescrito, 0, devolucion["devolucion"]),
        "en_plazo": ley.no(prescrito),
        "revision_juridica": despues_de_dos_anios,
        **ley.veredicto(
            PRESCRITO=prescrito,
            SIGUE_EN_ACTIVO=ley.contiene(devolucion["motivos"], "SIGUE_EN_ACTIVO"),
            TIENE_DERECHO_A_PENSION=ley.contiene(devolucion["motivos"], "TIENE_DERECHO_A_PENSION"),
        ),
    }
