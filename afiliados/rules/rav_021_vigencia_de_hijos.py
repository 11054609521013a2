"""Procedimientos de afiliación, artículo 21. Vigencia de hijos y prórrogas.

Until the 18th birthday, until the 25th while the proof of studies covers the day, and with no limit of age with a
dictamen of disability (Ley 73).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos

CON_ESTUDIOS, SIN_ESTUDIOS = 25, 18


@articulo(
    "rav-21", "RAV", "21",
    titulo="Vigencia de hijos y prórrogas",
    entradas={
        "fecha_nacimiento": Fecha("nacimiento"), "fecha": Fecha("fecha"),
        "estudios_hasta": Fecha("estudios acreditados hasta", nulo=True),
        "discapacidad": Bool("discapacidad con dictamen"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="El {fecha} el hijo o la hija tenía vigencia.",
)  # fmt: skip
def vigencia_de_hijos(
    ley: Ley, fecha_nacimiento: Any, fecha: Any, estudios_hasta: Any, discapacidad: Any
) -> dict[str, Any]:
    edad = ley.paso("edad cumplida", ley.edad(fecha_nacimiento, fecha))
    estudia = ley.si(ley.falta(estudios_hasta), False, lambda: estudios_hasta >= fecha)
    sin_discapacidad = ley.no(discapacidad)
    return ley.veredicto(
        CUMPLIO_25=ley.y(sin_discapacidad, edad >= CON_ESTUDIOS),
        CUMPLIO_18_SIN_ESTUDIOS=ley.y(sin_discapacidad, edad >= SIN_ESTUDIOS, edad < CON_ESTUDIOS, ley.no(estudia)),
    )
