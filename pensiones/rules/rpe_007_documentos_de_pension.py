"""Reglamento de Prestaciones Económicas, artículo 7. Documentos base de la pensión.

The list of papers for a pension by age, disability or death; the birth certificate is not asked when it is already in
the archive. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Faltan, Lista, Motivos, Texto


@articulo(
    "rpe-7", "RPE", "7",
    titulo="Documentos base para pensión por edad y antigüedad, invalidez o muerte",
    clave="solicitud",
    entradas={
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200),
        "acta_en_archivo": Bool("el acta de nacimiento ya está en el archivo"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan()},
    frase="Su expediente tiene todos los documentos.",
)  # fmt: skip
def documentos_de_pension(ley: Ley, documentos: Any, acta_en_archivo: Any) -> dict[str, Any]:
    otra_antiguedad = ley.contiene(documentos, "documentos-oficiales-antiguedad")
    pedidos = ley.lista(
        "solicitud-pension",
        ley.si(acta_en_archivo, None, "acta-nacimiento-certificada"),
        ley.si(otra_antiguedad, None, "constancia-servicios-antiguedad"),
        "constancia-tipo-puesto",
        "fotografias-infantil",
    )
    faltan = ley.faltantes(pedidos, documentos)
    return {"faltan": faltan, **ley.veredicto(EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)))}
