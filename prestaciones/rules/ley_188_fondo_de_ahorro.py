"""Ley, artículo 188. Aportaciones al Fondo de Ahorro.

Each quincena 5 % of the base salary from the servidor and 2.5 % from the entidad. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_239_continuacion_voluntaria import FONDO_DE_LA_ENTIDAD, FONDO_DEL_TRABAJADOR
from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero


@articulo(
    "ley-188", "LEY", "188",
    titulo="Aportaciones al Fondo de Ahorro",
    clave="quincena",
    entradas={"sbc_quincenal": Dinero("sueldo base de la quincena")},
    salidas={
        "aportacion_trabajador": Dinero("aportación del trabajador"),
        "aportacion_entidad": Dinero("aportación de la entidad"),
        "total": Dinero("total"),
    },
    criterios=(
        Criterio("criterio-188-1", "¿Desde cuándo rige la tasa de noviembre y sus cambios?",
                 "Desde el 1 de enero; los cambios, desde la quincena siguiente al acuerdo.",
                 "Igual que los puntos del 144; sin rendimientos hacia atrás."),
    ),
    frase="A su fondo entran {total}: {aportacion_trabajador} suyos y {aportacion_entidad} de su entidad.",
    vectorial=True,
)  # fmt: skip
def fondo_de_ahorro(ley: Ley, sbc_quincenal: Any) -> dict[str, Any]:
    trabajador = ley.paso("5 % del trabajador", ley.centavos(ley.por_ciento(FONDO_DEL_TRABAJADOR, sbc_quincenal)))
    entidad = ley.paso("2.5 % de la entidad", ley.centavos(ley.por_ciento(FONDO_DE_LA_ENTIDAD, sbc_quincenal)))
    return {"aportacion_trabajador": trabajador, "aportacion_entidad": entidad, "total": trabajador + entidad}
