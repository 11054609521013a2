"""Procedimientos de afiliación, artículo 46. Excepciones a la confidencialidad.

The grounds of RPE 5. Those that come from outside the local rules need the article of a law and the written request;
without a ground only figures of a group large enough leave the Institute.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Motivos, Opcion, Texto

PROPIOS = ("CONSENTIMIENTO_ESCRITO", "JUICIO_DEL_INSTITUTO")
CON_ARTICULO = ("NORMA",)
CON_ARTICULO_Y_OFICIO = ("ATENCION_MEDICA", "ORDEN_JUDICIAL", "AUTORIDAD_CONTROL")
FUNDAMENTOS = PROPIOS + CON_ARTICULO + CON_ARTICULO_Y_OFICIO
GRUPO_MINIMO = 5


@articulo(
    "rav-46", "RAV", "46",
    titulo="Excepciones a la confidencialidad",
    entradas={
        "fundamento": Opcion("fundamento", *FUNDAMENTOS, nulo=True),
        "articulo": Texto("ley y artículo", nulo=True), "oficio": Texto("oficio o solicitud escrita", nulo=True),
        "agregado": Bool("datos sin nombre"), "tamano_grupo": Entero("personas del grupo", maximo=10**7, nulo=True),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    frase="Los datos pueden entregarse.",
)  # fmt: skip
def excepciones_a_la_confidencialidad(
    ley: Ley, fundamento: Any, articulo: Any, oficio: Any, agregado: Any, tamano_grupo: Any
) -> dict[str, Any]:
    hay_articulo = ley.no(ley.falta(articulo))
    hay_oficio = ley.no(ley.falta(oficio))
    con_fundamento = ley.o(
        ley.contiene(PROPIOS, fundamento),
        ley.y(ley.contiene(CON_ARTICULO, fundamento), hay_articulo),
        ley.y(ley.contiene(CON_ARTICULO_Y_OFICIO, fundamento), hay_articulo, hay_oficio),
    )
    grupo_suficiente = ley.si(ley.falta(tamano_grupo), False, lambda: tamano_grupo >= GRUPO_MINIMO)
    return ley.veredicto(NOMINATIVO_PROHIBIDO=ley.no(ley.o(con_fundamento, ley.y(agregado, grupo_suficiente))))
