"""Reglamentos: tabla de remisiones. Equivalencias de las citas a la Ley anterior.

The old Reglamentos cite article numbers that now say something else; each citation is mapped by subject matter. No
screen shows the old number.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Lista, Opcion, Texto
from derecho.vocabulario import palabra

# citation -> articles it is equivalent to, and the ones that govern in fact when they are others
EQUIVALE: dict[str, tuple[str, ...]] = {
    "RPE 2-IV: 3-V": ("4-XVIII",),
    "RPE 19: dictamen": ("82", "85", "86", "87"),
    "RPE 25: 64": ("89",),
    "RPE 27-b: 132": ("141",),
    "RPE 27-c: 39-II": ("209-II",),
    "RPE 29-I-d: 39-II": ("209-II",),
    "RPE 29-I-j: 144": ("167",),
    "RPE 38-c: 39-II": ("209-II",),
    "RPE 46: 64": ("89",),
    "RPE 50: intereses": ("146", "159", "173"),
    "RPE 51: responsabilidades": ("246", "247"),
    "RPE 61: prescripción": ("241",),
    "RPE t3: Ley 2001": ("t3",),
    "RPE t5: 64": ("89",),
    "RAV: 6-VIII": ("4-IV", "73"),
    "RAV: 12-I": ("50-I", "72"),
    "RAV: 38 y 41": ("70", "181", "188"),
    "RAV: 43": ("239", "100"),
    "RAV: 55": (),
    "RAV: 95": ("238",),
    "RAV: 122": ("212",),
    "RAV: 161": (),
    "RAV: 164": ("226", "246", "247"),
    "RAV: 3, 4 y 5": ("207", "210", "214"),
}
# the carta testamentaria comes before the order of relatives
RIGE_DE_HECHO = dict.fromkeys(("RPE 25: 64", "RPE 46: 64", "RPE t5: 64"), ("125",))


@palabra("artículos vigentes a los que equivale", "lista")
def equivale_a(cita: Any) -> Any:
    """By subject matter."""
    return list(EQUIVALE[cita])


@palabra("artículos que rigen de hecho", "lista")
def rige_de_hecho(cita: Any) -> Any:
    """The same ones, unless another rule comes first."""
    return list(RIGE_DE_HECHO.get(cita, EQUIVALE[cita]))


@articulo(
    "rpe-equivalencias", "RPE", "tabla de remisiones",
    titulo="Equivalencias de remisiones a la Ley anterior y órganos renombrados",
    entradas={"cita": Opcion("cita", *EQUIVALE)},
    salidas={
        "ley": Lista("artículos vigentes", Texto()), "efectivo": Lista("artículos que rigen de hecho", Texto()),
    },
    criterios=(
        Criterio("criterio-rpe-equivalencias-1", "Los números anteriores hoy dicen otra cosa.",
                 "Se busca por materia, nunca por número.", "El texto de 2001 no está en las fuentes."),
    ),
    frase="Esa remisión equivale hoy a los artículos: {ley}. De hecho rigen: {efectivo}.",
)  # fmt: skip
def remisiones(ley: Ley, cita: Any) -> dict[str, Any]:
    return {"ley": ley.aplica(equivale_a, cita), "efectivo": ley.aplica(rige_de_hecho, cita)}
