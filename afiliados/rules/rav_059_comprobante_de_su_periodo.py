"""Procedimientos de afiliación, artículo 59. El comprobante solo acredita su periodo.

A payment covers the quincena printed in its reference; the rest stays in favour of the entidad and covers no other one
by itself.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Dinero


@articulo(
    "rav-59", "RAV", "59",
    titulo="El comprobante solo acredita su periodo",
    clave="pago",
    entradas={"monto": Dinero("pago"), "adeudo_periodo": Dinero("adeudo de la quincena de la referencia")},
    salidas={"aplicado": Dinero("se aplica a la quincena"), "saldo_a_favor": Dinero("saldo a favor")},
    frase=lambda v: f"El pago se aplica completo a su quincena: {v.aplicado}." if v.saldo_a_favor == "$0.00"
                    else f"Del pago se aplican {v.aplicado} a su quincena y quedan {v.saldo_a_favor} a favor.",
)  # fmt: skip
def comprobante_de_su_periodo(ley: Ley, monto: Any, adeudo_periodo: Any) -> dict[str, Any]:
    aplicado = ley.minimo(monto, adeudo_periodo)
    return {"aplicado": aplicado, "saldo_a_favor": monto - aplicado}
