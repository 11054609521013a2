"""Procedimientos de afiliación, artículo 8. Prestaciones solo con vigencia acreditada.

Health begins with the alta (Ley 73), the rest with the first payment (Ley 234), and everything ends with the baja; what
the entidad owes never turns it off (Ley 53).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Fecha, Motivos, Opcion


@articulo(
    "rav-8", "RAV", "8",
    titulo="Prestaciones solo con vigencia acreditada",
    entradas={
        "prestacion": Opcion("prestación", "salud", "otra"), "fecha": Fecha("fecha"),
        "fecha_alta": Fecha("alta", nulo=True), "fecha_afiliacion": Fecha("afiliación con primer pago", nulo=True),
        "fecha_baja": Fecha("baja", nulo=True), "quincenas_adeudo_entidad": Entero("quincenas que debe la entidad"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rav-8-1", "El 73 inicia la salud con el alta y el 234 ata todo al primer pago.",
                 "El 73 para la salud y el 234 para lo demás.",
                 "La regla especial prevalece y el 226 libra al trabajador del atraso de su entidad.",
                 {"todo_con_el_primer_pago": "El 234 para todo, también la salud."}),
    ),
    frase="El {fecha} la persona tenía vigencia.",
)  # fmt: skip
def vigencia(
    ley: Ley, prestacion: Any, fecha: Any, fecha_alta: Any, fecha_afiliacion: Any, fecha_baja: Any,
    quincenas_adeudo_entidad: Any,
) -> dict[str, Any]:  # fmt: skip
    def sin(desde: Any) -> Any:
        return ley.si(ley.falta(desde), True, lambda: fecha < desde)

    de_salud = prestacion == "salud"
    pide_entero = ley.o(ley.no(de_salud), ley.criterio("criterio-rav-8-1") == "todo_con_el_primer_pago")
    return ley.veredicto(
        TITULAR_SIN_VIGENCIA=ley.y(de_salud, sin(fecha_alta)),
        ALTA_SIN_ENTERO=ley.y(pide_entero, sin(fecha_afiliacion)),
        BAJA_REGISTRADA=ley.si(ley.falta(fecha_baja), False, lambda: fecha >= fecha_baja),
    )
