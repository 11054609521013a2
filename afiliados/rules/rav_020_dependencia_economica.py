"""Procedimientos de afiliación, artículo 20. Dependencia económica, prueba y presunción.

Presumed for spouse, partner and children once the kinship is proven; the parents prove it, or that they live in the
home (Ley 4-IV).
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Opcion


@articulo(
    "rav-20", "RAV", "20",
    titulo="Dependencia económica, prueba y presunción",
    entradas={
        "tipo": Opcion("tipo", "CONYUGE", "CONCUBINO", "HIJO", "PADRES"),
        "parentesco_probado": Bool("parentesco probado"), "vive_en_hogar": Bool("vive en el hogar"),
        "dependiente": Bool("dependencia probada"),
    },
    salidas={
        "dependencia": Opcion("dependencia", "presumida", "acreditada", "convivencia", "no_acreditada"),
    },
    frase="Dependencia económica: {dependencia}.",
)  # fmt: skip
def dependencia_economica(
    ley: Ley, tipo: Any, parentesco_probado: Any, vive_en_hogar: Any, dependiente: Any
) -> dict[str, Any]:
    return {
        "dependencia": ley.caso(
            (ley.no(parentesco_probado), "no_acreditada"),
            (tipo != "PADRES", "presumida"),
            (dependiente, "acreditada"),
            (vive_en_hogar, "convivencia"),
            si_no="no_acreditada",
        )
    }
