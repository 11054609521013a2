"""Reglamento de Prestaciones Económicas, artículo 14. Documentos para pensión a ascendientes.

The death certificate and the proof of the title of the father or mother: economic dependency or having lived in the
home. Only when there is no spouse, concubino or child with a right. In force since 2002-06-11.
"""

from typing import Any

from afiliados.rules.rav_015_documentos_de_inscripcion import uno_de
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Faltan, Lista, Motivos, Opcion, Texto

DEPENDENCIA, CONVIVENCIA = "resolucion-dependencia-economica", "comprobante-convivencia"


@articulo(
    "rpe-14", "RPE", "14",
    titulo="Documentos para pensión a ascendientes",
    clave="solicitud",
    entradas={
        "parentesco": Opcion("parentesco", "madre", "padre", "abuela", "abuelo", "otro"),
        "vive_en_hogar": Bool("vivía en el hogar"), "dependiente": Bool("dependía económicamente"),
        "hay_beneficiario_preferente": Bool("hay cónyuge, pareja o hijos con derecho"),
        "base_completa": Bool("los documentos base están completos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan()},
    criterios=(
        Criterio("criterio-rpe-14-1", "¿Basta con haber vivido en el hogar?", "Sí, como en el 89.",
                 "4-IV define a los beneficiarios y 89-V no agrega nada.",
                 {"solo_dependencia": "No: solo la dependencia económica, con su resolución."}),
    ),
    frase="Su expediente tiene todos los documentos.",
)  # fmt: skip
def documentos_de_ascendientes(
    ley: Ley, parentesco: Any, vive_en_hogar: Any, dependiente: Any, hay_beneficiario_preferente: Any,
    base_completa: Any, documentos: Any,
) -> dict[str, Any]:  # fmt: skip
    convivio = ley.y(vive_en_hogar, ley.criterio("criterio-rpe-14-1") != "solo_dependencia")
    prueba = ley.caso(
        (ley.y(dependiente, convivio), lambda: uno_de(ley, (DEPENDENCIA, CONVIVENCIA), documentos)),
        (dependiente, DEPENDENCIA),
        (convivio, CONVIVENCIA),
    )
    faltan = ley.faltantes(ley.lista("acta-defuncion", prueba), documentos)
    return {
        "faltan": faltan,
        **ley.veredicto(
            HAY_BENEFICIARIO_PREFERENTE=hay_beneficiario_preferente,
            ASCENDIENTE_DE_OTRO_GRADO=ley.contiene(("abuela", "abuelo"), parentesco),
            PARENTESCO_NO_PREVISTO=parentesco == "otro",
            SIN_DEPENDENCIA_ECONOMICA=ley.no(ley.o(dependiente, convivio)),
            EXPEDIENTE_INCOMPLETO=ley.o(ley.no(base_completa), ley.no(ley.vacio(faltan))),
        ),
    }
