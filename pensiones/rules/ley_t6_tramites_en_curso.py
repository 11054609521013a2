"""Ley, transitorios cuarto, quinto y sexto. Trámites en curso y pensiones anteriores.

What was started before the Ley was in force follows the former law until it ends. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha, Opcion
from derecho.versiones import LEY_DESDE


@articulo(
    "ley-t6", "LEY", "Transitorios Cuarto, Quinto y Sexto",
    titulo="Trámites en curso y pensiones anteriores",
    clave="solicitud",
    entradas={"fecha_inicio_tramite": Fecha("inicio del trámite")},
    salidas={"ley_aplicable": Opcion("ley aplicable", "anterior", "2018")},
    criterios=(
        Criterio("criterio-t6-1", "¿Las pensiones anteriores suben con la UMA o con su índice?", "Con la UMA.",
                 "4-XXXIX las cuenta entre las de esta Ley y el 66 habla de todas; jurídico lo confirma."),
    ),
    frase=lambda v: "Su trámite sigue la ley anterior." if v.ley_aplicable == "anterior"
                    else "Su trámite sigue la Ley de 2018.",
)  # fmt: skip
def tramites_en_curso(ley: Ley, fecha_inicio_tramite: Any) -> dict[str, Any]:
    return {"ley_aplicable": ley.si(fecha_inicio_tramite < LEY_DESDE, "anterior", "2018")}
