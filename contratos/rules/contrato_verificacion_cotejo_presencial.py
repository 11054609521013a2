"""Contrato, verificación de datos. Cotejo presencial con dos testigos.

The contract becomes VIGENTE when the identification, both signatures, the three comparisons and two different
witnesses are there.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Lista, Motivos, Opcion, Texto

TESTIGOS = 2


@articulo(
    "contrato-verificacion", "CONTRATO", "Verificación de datos",
    titulo="Cotejo presencial con dos testigos",
    entradas={
        "identificacion": Bool("mostró identificación"), "contrato_firmado": Bool("firmó el contrato"),
        "constancia_firmada": Bool("firmó la constancia"), "cotejo_firma": Bool("la firma coincide"),
        "cotejo_nombre": Bool("el nombre coincide"), "cotejo_domicilio": Bool("el domicilio coincide"),
        "testigos": Lista("testigos", Texto(), maximo=10), "afiliado": Texto("afiliado"),
    },
    salidas={
        "estado": Opcion("estado", "VIGENTE", "RECHAZADO", "ENVIADO"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-contrato-verificacion-1",
                 "El bloque termina con el nombre del servidor público afiliado y su firma.",
                 "Es la firma de quien se adhiere; los testigos son personal del Instituto.",
                 "Ellos certifican el cotejo."),
    ),
    frase="Su contrato queda en el estado «{estado}».",
)  # fmt: skip
def cotejo_presencial(
    ley: Ley,
    identificacion: Any,
    contrato_firmado: Any,
    constancia_firmada: Any,
    cotejo_firma: Any,
    cotejo_nombre: Any,
    cotejo_domicilio: Any,
    testigos: Any,
    afiliado: Any,
) -> dict[str, Any]:
    veredicto = ley.veredicto(
        FALTA_IDENTIFICACION=ley.no(identificacion),
        FALTA_FIRMA=ley.no(ley.y(contrato_firmado, constancia_firmada)),
        FIRMA_NO_COINCIDE=ley.no(cotejo_firma),
        NOMBRE_NO_COINCIDE=ley.no(cotejo_nombre),
        DOMICILIO_NO_COINCIDE=ley.no(cotejo_domicilio),
        FALTA_TESTIGO=ley.cuenta(testigos) < TESTIGOS,
        TESTIGO_REPETIDO=ley.repite(testigos),
        TESTIGO_ES_AFILIADO=ley.contiene(testigos, afiliado),
    )
    coincide = ley.y(cotejo_firma, cotejo_nombre, cotejo_domicilio)
    estado = ley.si(veredicto["procede"], "VIGENTE", lambda: ley.si(coincide, "ENVIADO", "RECHAZADO"))
    return {"estado": estado, **veredicto}
