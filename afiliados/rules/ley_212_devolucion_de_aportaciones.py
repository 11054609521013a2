"""Ley, artículo 212. Aportaciones no reembolsables y devolución por separación sin pensión.

Who leaves for good, without a right to a pension, may ask for his own contributions at face value, less his debts, and
loses every right. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos


@articulo(
    "ley-212", "LEY", "212",
    titulo="Aportaciones no reembolsables y devolución por separación sin pensión",
    clave="solicitud",
    entradas={
        "separado_definitivamente": Bool("se separó en definitiva"), "derecho_a_pension": Bool("tiene derecho a pensión"),
        "con_solicitud": Bool("lo solicitó"), "aportaciones_trabajador": Dinero("cuotas del trabajador"),
        "aportaciones_entidad": Dinero("aportaciones de la entidad, que no se devuelven"), "adeudos": Dinero("adeudos"),
    },
    salidas={
        "devolucion": Dinero("devolución"), "adeudo_restante": Dinero("adeudo restante"),
        "pierde_derechos": Bool("pierde sus derechos"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-212-1", "¿Se actualiza el importe?", "No; es el nominal.",
                 "Cuando la Ley quiere actualizar lo dice (60, 226)."),
        Criterio("criterio-212-2", "¿También se pierden el fondo de ahorro y la cuenta individual?", "No.",
                 "Son propiedad de la persona: 129, 135 y 190."),
    ),
    frase="Se le devuelven {devolucion} y pierde los derechos de ese tiempo.",
)  # fmt: skip
def devolucion_de_aportaciones(
    ley: Ley, separado_definitivamente: Any, derecho_a_pension: Any, con_solicitud: Any, aportaciones_trabajador: Any,
    aportaciones_entidad: Any, adeudos: Any,
) -> dict[str, Any]:  # fmt: skip
    veredicto = ley.veredicto(
        SIGUE_EN_ACTIVO=ley.no(separado_definitivamente),
        TIENE_DERECHO_A_PENSION=derecho_a_pension,
        SIN_SOLICITUD=ley.no(con_solicitud),
    )
    procede = veredicto["procede"]
    cubierto = ley.paso("adeudos que se cubren", ley.minimo(aportaciones_trabajador, adeudos))
    return {
        "devolucion": ley.si(procede, lambda: aportaciones_trabajador - cubierto, 0),
        "adeudo_restante": ley.si(procede, lambda: adeudos - cubierto, adeudos),
        "pierde_derechos": procede,
        **veredicto,
    }
