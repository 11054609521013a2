"""Procedimientos de afiliación, artículo 36. Baja sin efecto durante incapacidad temporal.

A notice received while the incapacity lasts waits for its end, except death, pension or a signed resignation.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha, Opcion

DE_INMEDIATO = ("renuncia_firmada", "defuncion", "pension")


@articulo(
    "rav-36", "RAV", "36",
    titulo="Baja sin efecto durante incapacidad temporal",
    entradas={
        "incapacidad_inicio": Fecha("inicio de la incapacidad"), "incapacidad_fin": Fecha("fin de la incapacidad"),
        "fecha_aviso": Fecha("aviso de baja"), "causa": Opcion("causa", "cese", *DE_INMEDIATO, "otra"),
    },
    salidas={
        "estado": Opcion("estado", "RETENIDA", "APLICADA"), "retenida_hasta": Fecha("retenida hasta", nulo=True),
    },
    criterios=(
        Criterio("criterio-rav-36-1", "El texto no tiene excepciones.",
                 "La muerte, la pensión y la renuncia firmada se aplican de inmediato.",
                 "En esos casos la Ley misma necesita la baja."),
    ),
    frase=lambda v: f"La baja queda retenida hasta el {v.retenida_hasta}." if v.retenida_hasta
                    else "La baja se aplica.",
)  # fmt: skip
def baja_durante_incapacidad(
    ley: Ley, incapacidad_inicio: Any, incapacidad_fin: Any, fecha_aviso: Any, causa: Any
) -> dict[str, Any]:
    durante = ley.y(fecha_aviso >= incapacidad_inicio, fecha_aviso <= incapacidad_fin)
    retenida = ley.y(durante, ley.no(ley.contiene(DE_INMEDIATO, causa)))
    return {
        "estado": ley.si(retenida, "RETENIDA", "APLICADA"),
        "retenida_hasta": ley.si(retenida, incapacidad_fin, None),
    }
