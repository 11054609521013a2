"""Reglamento, artículo 4. Prueba de concubinato, dependencia económica y convivencia.

Concubinato, only by certified judicial resolution; the parents by one of two titles, to depend or to live in the home
(Ley 4-IV), each with its own document.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Motivos, Opcion, Texto

PAREJAS = ("concubina", "concubinario")


@articulo(
    "rpe-4", "RPE", "4",
    titulo="Prueba de concubinato, dependencia económica y convivencia",
    clave="solicitud",
    entradas={
        "tramite": Opcion("trámite", "pension", "inscripcion"),
        "calidad": Opcion("calidad", *PAREJAS, "madre", "padre"), "vive_en_hogar": Bool("vive en el hogar"),
        "dependiente": Bool("depende económicamente"), "documento": Texto("documento que entrega"),
        "copia_certificada": Bool("en copia certificada"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-rpe-4-1", "¿Los ascendientes todavía necesitan sentencia, con el 127-VI?",
                 "Sí para la pensión; para inscribirlos basta el estudio, y vivir en el hogar no pide ninguno.",
                 "El 127-VI agrega el estudio y el Reglamento conserva la resolución para la pensión."),
    ),
    frase="El documento prueba la calidad que se invoca.",
)  # fmt: skip
def prueba_de_calidad(
    ley: Ley, tramite: Any, calidad: Any, vive_en_hogar: Any, dependiente: Any, documento: Any, copia_certificada: Any
) -> dict[str, Any]:
    pareja = ley.contiene(PAREJAS, calidad)
    del_juez = ley.y(documento == "resolucion-judicial-concubinato", copia_certificada)
    resolucion = ley.y(documento == "resolucion-dependencia-economica", copia_certificada)
    estudio = ley.y(tramite == "inscripcion", documento == "estudio-socioeconomico")
    por_dependencia = ley.y(dependiente, ley.o(resolucion, estudio))
    por_convivencia = ley.y(vive_en_hogar, documento == "comprobante-convivencia")
    return ley.veredicto(
        CONCUBINATO_SIN_RESOLUCION_JUDICIAL=ley.y(pareja, ley.no(del_juez)),
        SIN_DEPENDENCIA_ECONOMICA=ley.y(ley.no(pareja), ley.no(ley.o(por_dependencia, por_convivencia))),
    )
