"""Ley, artículo 182. Edad mínima de ingreso a guardería y preescolar.

From 43 days of age, or the day after the maternity rest of the mother who applies, whichever is later. In force since
2020-10-13 (Decreto 400).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha

DIAS_DE_EDAD = 43


@articulo(
    "ley-182", "LEY", "182", "P3",
    titulo="Edad mínima y menores con derecho a guardería y preescolar",
    clave="solicitud",
    entradas={
        "fecha_nacimiento": Fecha("nacimiento"),
        "fecha_fin_descanso_maternidad": Fecha("fin del descanso de la madre que solicita", nulo=True),
    },
    salidas={"fecha_minima_ingreso": Fecha("primer día de ingreso")},
    criterios=(
        Criterio("criterio-182-1", "«43 días o, en su defecto, el día siguiente al descanso».",
                 "La última de las dos cuando la madre que pide está en descanso; si no, los 43 días.",
                 "El servicio es para poder trabajar y en el descanso no se trabaja.",
                 {"siempre_43": "Siempre los 43 días."}),
    ),
    frase="Puede ingresar desde el {fecha_minima_ingreso}.",
)  # fmt: skip
def edad_minima_de_ingreso(ley: Ley, fecha_nacimiento: Any, fecha_fin_descanso_maternidad: Any) -> dict[str, Any]:
    por_edad = ley.paso("43 días de edad", ley.dias_despues(fecha_nacimiento, DIAS_DE_EDAD))
    no_espera = ley.o(ley.falta(fecha_fin_descanso_maternidad), ley.criterio("criterio-182-1") == "siempre_43")

    def tras_el_descanso() -> Any:
        return ley.la_ultima(por_edad, ley.dias_despues(fecha_fin_descanso_maternidad, 1))

    return {"fecha_minima_ingreso": ley.si(no_espera, por_edad, tras_el_descanso)}
