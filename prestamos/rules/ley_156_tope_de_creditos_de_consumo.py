"""Ley, artículo 156. Tope de 50 % de la suma de créditos en préstamos de consumo.

The same ceiling of article 142, which covers every type of credit, own or as aval. In force since 2018-05-27.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero, Lista, Motivos
from prestamos.rules.ley_142_tope_de_creditos import tope_de_creditos


@articulo(
    "ley-156", "LEY", "156",
    titulo="Tope de 50 % de la suma de créditos en préstamos de consumo",
    clave="solicitud",
    entradas={
        "base_quincenal": Dinero("sueldo base o pensión de la quincena"),
        "abonos_vigentes": Lista("abonos de sus créditos, propios o como aval", Dinero(), maximo=100),
        "abono_nuevo": Dinero("abono nuevo"),
    },
    salidas={
        "limite": Dinero("límite"), "suma_abonos": Dinero("suma de los abonos"), "disponible": Dinero("disponible"),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    frase="Con este préstamo sus abonos sumarían {suma_abonos} y pueden llegar a {limite} por quincena.",
)  # fmt: skip
def tope_de_creditos_de_consumo(
    ley: Ley, base_quincenal: Any, abonos_vigentes: Any, abono_nuevo: Any
) -> dict[str, Any]:
    return ley.segun(
        tope_de_creditos, base_quincenal=base_quincenal, abonos_vigentes=abonos_vigentes, abono_nuevo=abono_nuevo
    )
