"""Reglamento de Prestaciones Económicas, artículo 11. Documentos para pensión de viudez.

A marriage certificate issued after the death, or the judgment of concubinato; the death certificate and the promise to
report a new union. The same for women and men. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Faltan, Fecha, Lista, Motivos, Opcion, Texto

ACTA = "acta-matrimonio-posterior-defuncion"


@articulo(
    "rpe-11", "RPE", "11",
    titulo="Documentos para pensión de viudez",
    clave="solicitud",
    entradas={
        "calidad": Opcion("calidad de quien pide", "viuda", "viudo", "concubina", "concubinario"),
        "base_completa": Bool("los documentos base están completos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200),
        "fecha_defuncion": Fecha("fallecimiento"),
        "fecha_expedicion_acta": Fecha("expedición del acta de matrimonio", nulo=True),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan()},
    criterios=(
        Criterio("criterio-rpe-11-1", "El 118 exceptúa algunas nuevas uniones y 93-II no.",
                 "Lo deciden la Ley 93 y 118; la carta se pide siempre.", "El Reglamento solo pide documentos."),
    ),
    dominio={"fecha_expedicion_acta": (
        lambda v: ACTA not in v["documentos"] or v["fecha_expedicion_acta"] is not None, "falta la fecha del acta")},
    frase="Su expediente de viudez tiene todos los documentos.",
)  # fmt: skip
def documentos_de_viudez(
    ley: Ley, calidad: Any, base_completa: Any, documentos: Any, fecha_defuncion: Any, fecha_expedicion_acta: Any
) -> dict[str, Any]:
    casado = ley.contiene(("viuda", "viudo"), calidad)
    union = ley.si(casado, ACTA, "resolucion-judicial-concubinato")
    faltan = ley.faltantes(ley.lista(union, "acta-defuncion", "carta-compromiso-estado-civil"), documentos)
    anterior = ley.si(ley.falta(fecha_expedicion_acta), False, lambda: fecha_expedicion_acta <= fecha_defuncion)
    return {
        "faltan": faltan,
        **ley.veredicto(
            ACTA_NO_RECIENTE=ley.y(casado, anterior),
            EXPEDIENTE_INCOMPLETO=ley.o(ley.no(base_completa), ley.no(ley.vacio(faltan))),
        ),
    }
