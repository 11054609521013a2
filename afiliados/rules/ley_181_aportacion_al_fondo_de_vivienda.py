"""Ley, artículo 181. Aportación de la entidad al Fondo de Vivienda.

Each quincena 1.75 % of the base salary of every afiliado, per person. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon
from derecho.tipos import Dinero

AL_FONDO_DE_VIVIENDA = Razon(175, 100)


@articulo(
    "ley-181", "LEY", "181",
    titulo="Aportación patronal de 1.75 % al Fondo de Vivienda",
    clave="quincena",
    entradas={"sbc_quincenal": Dinero("sueldo base de la quincena")},
    salidas={"aportacion_vivienda": Dinero("aportación al Fondo de Vivienda")},
    criterios=(
        Criterio("criterio-181-1", "La fracción V dice que aporta la entidad o, en su defecto, quien tiene el crédito.",
                 "El afiliado solo la paga en continuación voluntaria (239).",
                 "El 226 lo deja libre de las omisiones de su entidad."),
    ),
    frase="Su entidad aporta {aportacion_vivienda} al Fondo de Vivienda.",
    vectorial=True,
)  # fmt: skip
def aportacion_de_vivienda(ley: Ley, sbc_quincenal: Any) -> dict[str, Any]:
    return {"aportacion_vivienda": ley.centavos(ley.por_ciento(AL_FONDO_DE_VIVIENDA, sbc_quincenal))}
