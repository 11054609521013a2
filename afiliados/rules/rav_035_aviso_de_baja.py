"""Procedimientos de afiliación, artículo 35. Aviso de baja.

The limit is that of the alta (13); a late notice is registered for responsibilities and nothing is charged beyond the
real baja (Ley 5 and 220).
"""

from typing import Any

from afiliados.rules.rav_013_aviso_de_alta import limite_del_aviso
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha

aviso_de_baja = articulo(
    "rav-35", "RAV", "35",
    titulo="Aviso de baja",
    entradas={"fecha_baja": Fecha("baja"), "fecha_aviso": Fecha("aviso de baja", en="aviso")},
    salidas={
        "fecha_limite": Fecha("último día para avisar"), "extemporaneo": Bool("aviso tardío"),
        "cuotas_posteriores": Dinero("cobro posterior a la baja"),
    },
    criterios=(
        Criterio("criterio-rav-35-1", "¿La obligación de pago sigue hasta el aviso?", "Es solo una presunción.",
                 "Sería un cobro sin base en la Ley."),
    ),
    frase="La baja se avisa a más tardar el {fecha_limite}.",
)  # fmt: skip


@aviso_de_baja.operacion("limite")
def _limite(ley: Ley, fecha_baja: Any) -> dict[str, Any]:
    return {"fecha_limite": limite_del_aviso(ley, fecha_baja)}


@aviso_de_baja.operacion("aviso")
def _aviso(ley: Ley, fecha_baja: Any, fecha_aviso: Any) -> dict[str, Any]:
    limite = limite_del_aviso(ley, fecha_baja)
    return {"fecha_limite": limite, "extemporaneo": fecha_aviso > limite, "cuotas_posteriores": 0}
