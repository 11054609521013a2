"""Reglamento de Prestaciones Económicas, artículo 35. Seguros obligatorios del hipotecario.

Ley 171 gives the sums insured. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Dinero
from prestamos.rules.ley_171_seguros_de_la_hipoteca import seguros_de_la_hipoteca


@articulo(
    "rpe-35", "RPE", "35",
    titulo="Seguros obligatorios del hipotecario",
    entradas={
        "monto_prestamo": Dinero("monto del préstamo"), "valor_destructible": Dinero("valor destructible del inmueble"),
        "saldo_insoluto": Dinero("saldo insoluto"),
    },
    salidas={"suma_vida": Dinero("suma del seguro de vida"), "suma_danos": Dinero("suma del seguro de daños")},
    frase="Antes de escriturar debe haber un seguro de vida por {suma_vida} y uno de daños por {suma_danos}.",
)  # fmt: skip
def seguros_del_hipotecario(
    ley: Ley, monto_prestamo: Any, valor_destructible: Any, saldo_insoluto: Any
) -> dict[str, Any]:
    return ley.segun(
        seguros_de_la_hipoteca,
        monto_prestamo=monto_prestamo,
        valor_destructible=valor_destructible,
        saldo_insoluto=saldo_insoluto,
    )
