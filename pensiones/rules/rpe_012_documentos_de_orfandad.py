"""Reglamento de Prestaciones Económicas, artículo 12. Documentos para pensión de orfandad.

Filiation and the death certificate; who represents a minor, when it is not the parent of that document, and the
dictamen of an adult who cannot work. In force since 2002-06-11.
"""

from typing import Any

from afiliados.rules.rav_015_documentos_de_inscripcion import uno_de
from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Faltan, Lista, Motivos, Opcion, Texto

MAYORIA = 18
FILIACION = ("acta-nacimiento-hijo", "reconocimiento-escritura-publica", "reconocimiento-testamento")
REPRESENTACION = ("acreditacion-patria-potestad", "resolucion-tutela")


@articulo(
    "rpe-12", "RPE", "12",
    titulo="Documentos para pensión de orfandad",
    clave="solicitud",
    entradas={
        "edad": Entero("edad", maximo=130), "incapacitado": Bool("no puede trabajar"),
        "representante": Opcion("quién lo representa", "progenitor", "otro", nulo=True),
        "base_completa": Bool("los documentos base están completos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan()},
    dominio={"representante": (lambda v: v["edad"] >= MAYORIA or v["representante"] is not None,
        "un menor necesita quien lo represente")},
    frase="Su expediente de orfandad tiene todos los documentos.",
)  # fmt: skip
def documentos_de_orfandad(
    ley: Ley, edad: Any, incapacitado: Any, representante: Any, base_completa: Any, documentos: Any
) -> dict[str, Any]:
    menor = edad < MAYORIA
    adulto_incapaz = ley.y(ley.no(menor), incapacitado)
    pedidos = ley.lista(
        uno_de(ley, FILIACION, documentos),
        "acta-defuncion",
        ley.si(ley.y(menor, representante == "otro"), lambda: uno_de(ley, REPRESENTACION, documentos), None),
        ley.si(adulto_incapaz, "dictamen-invalidez-hijo", None),
        ley.si(adulto_incapaz, "aprobacion-medicina-trabajo", None),
    )
    faltan = ley.faltantes(pedidos, documentos)
    incompleto = ley.o(ley.no(base_completa), ley.no(ley.vacio(faltan)))
    return {"faltan": faltan, **ley.veredicto(EXPEDIENTE_INCOMPLETO=incompleto)}
