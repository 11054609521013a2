"""Procedimientos de afiliación, artículo 42. Licencia computable solo si se paga todo.

The leave counts only inside the continuación voluntaria of Ley 239: asked for, forward, at most 24 quincenas from its
start, and only what was paid.
"""

from typing import Any

from afiliados.rules.ley_239_continuacion_voluntaria import quincenas_autorizadas
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Motivos, Periodo


@articulo(
    "rav-42", "RAV", "42",
    titulo="Licencia computable solo si se paga todo",
    entradas={
        "quincena_inicio": Periodo("primera quincena de la licencia"),
        "quincenas_licencia": Entero("quincenas de la licencia", minimo=1, maximo=2000),
        "quincena_solicitud": Periodo("quincena en que se pidió", nulo=True),
        "quincenas_pagadas": Entero("quincenas pagadas completas y a tiempo", maximo=2000),
    },
    salidas={
        "quincenas_computables": Entero("quincenas computables"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-rav-42-1", "La solicitud llega después de autorizada la licencia.",
                 "Vale hacia adelante: las quincenas anteriores se pierden y las 24 se cuentan desde que empieza la "
                 "licencia.", "El 239-III prohíbe pagar hacia atrás."),
    ),
    frase="Quincenas de su licencia que cuentan: {quincenas_computables}.",
)  # fmt: skip
def licencia_computable(
    ley: Ley, quincena_inicio: Any, quincenas_licencia: Any, quincena_solicitud: Any, quincenas_pagadas: Any
) -> dict[str, Any]:
    def por_pagar() -> Any:
        transcurridas = ley.maximo(quincena_solicitud - quincena_inicio, 0)  # asked before it starts: from the first
        return quincenas_autorizadas(ley, quincenas_licencia, transcurridas + 1)

    autorizadas = ley.si(ley.falta(quincena_solicitud), 0, por_pagar)
    return {
        "quincenas_computables": ley.minimo(quincenas_pagadas, autorizadas),
        **ley.veredicto(RETROACTIVO_PROHIBIDO=autorizadas == 0),
    }
