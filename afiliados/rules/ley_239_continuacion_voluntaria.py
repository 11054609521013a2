"""Ley, artículo 239. Continuación voluntaria en el régimen.

On leave, the servidor pays both parts of every contribution for at most 24 quincenas counted from the start of the
leave; three unpaid in a row end it. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_181_aportacion_al_fondo_de_vivienda import aportacion_de_vivienda
from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon
from derecho.tipos import Bool, Dinero, Entero, Lista, Tasa
from derecho.vocabulario import palabra

MAXIMO_DE_QUINCENAS = 24
OMISIONES = 3
CUENTA_INDIVIDUAL = 2
FONDO_DEL_TRABAJADOR, FONDO_DE_LA_ENTIDAD = 5, Razon(25, 10)  # article 188


def quincenas_autorizadas(ley: Ley, quincenas_permiso: Any, quincena_solicitud: Any) -> Any:
    """From the one of the request to the end of the leave, or to the twenty-fourth of it (also 42 of the procedures)."""
    restantes = ley.minimo(quincenas_permiso, MAXIMO_DE_QUINCENAS) - quincena_solicitud + 1
    return ley.paso("quincenas autorizadas", ley.maximo(restantes, 0), "Ley 239")


@palabra("quincena en que se juntan tres seguidas sin pagar", "entero")
def tercera_omision(pagos: Any, autorizadas: Any) -> Any:
    """Counted from the first authorised one; null when it never happens."""
    seguidas = 0
    for lugar, pagada in enumerate(pagos[:autorizadas], start=1):
        seguidas = 0 if pagada else seguidas + 1
        if seguidas == OMISIONES:
            return lugar
    return None


@palabra("quincenas pagadas antes de terminar", "entero")
def quincenas_pagadas(pagos: Any, autorizadas: Any, terminada: Any) -> Any:
    """What is paid after the end, or beyond the authorised term, does not count."""
    return sum(pagos[: autorizadas if terminada is None else terminada])


@articulo(
    "ley-239", "LEY", "239",
    titulo="Continuación voluntaria en el régimen",
    clave="solicitud",
    entradas={
        "sbc_quincenal": Dinero("último sueldo base de la quincena"),
        "pct_fpe_trabajador": Tasa("cuota del trabajador", maximo=100),
        "pct_fpe_entidad": Tasa("aportación de la entidad", maximo=100),
        "quincenas_permiso": Entero("quincenas del permiso", maximo=2000),
        "pagos": Lista("quincenas autorizadas que se pagaron", Bool("pagada")),
        "quincena_solicitud": Entero("quincena del permiso en que se pide", minimo=1, maximo=2000),
    },
    salidas={
        "importe_quincenal": Dinero("importe de cada quincena"),
        "quincenas_autorizadas": Entero("quincenas autorizadas"),
        "quincenas_reconocidas": Entero("quincenas reconocidas"),
        "terminada_en_quincena": Entero("quincena en que terminó", nulo=True),
    },
    criterios=(
        Criterio("criterio-239-1", "¿Qué contribuciones se pagan?", "Todas las de la Ley, de las dos partes.",
                 "Habla de las que fija esta Ley. La salud (51), solo si su convenio lo permite."),
        Criterio("criterio-239-2", "La solicitud llega después de autorizado el permiso.",
                 "Vale hacia adelante; las 24 quincenas se cuentan desde que empieza el permiso.",
                 "La fracción III solo prohíbe pagar hacia atrás."),
    ),
    frase="Paga {importe_quincenal} cada quincena, hasta {quincenas_autorizadas}; van {quincenas_reconocidas} reconocidas.",
)  # fmt: skip
def continuacion_voluntaria(
    ley: Ley, sbc_quincenal: Any, pct_fpe_trabajador: Any, pct_fpe_entidad: Any, quincenas_permiso: Any, pagos: Any,
    quincena_solicitud: Any,
) -> dict[str, Any]:  # fmt: skip
    importe = ley.segun(aportacion_de_vivienda, sbc_quincenal=sbc_quincenal)["aportacion_vivienda"]
    for tanto in (
        pct_fpe_trabajador, pct_fpe_entidad, CUENTA_INDIVIDUAL, FONDO_DEL_TRABAJADOR, FONDO_DE_LA_ENTIDAD,
    ):  # fmt: skip
        importe = importe + ley.centavos(ley.por_ciento(tanto, sbc_quincenal))
    autorizadas = quincenas_autorizadas(ley, quincenas_permiso, quincena_solicitud)
    terminada = ley.aplica(tercera_omision, pagos, autorizadas)
    return {
        "importe_quincenal": importe,
        "quincenas_autorizadas": autorizadas,
        "quincenas_reconocidas": ley.aplica(quincenas_pagadas, pagos, autorizadas, terminada),
        "terminada_en_quincena": terminada,
    }
