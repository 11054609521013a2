"""Ley, artículo 122. Porcentaje restante del seguro al morir el pensionado.

Who had the advance leaves the other half, valued with the UMA of the death; who did not, all of it. In force since
2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Tiempo
from prestaciones.rules.ley_120_seguro_de_retiro import seguro_de_retiro
from prestaciones.rules.ley_121_anticipo_del_seguro import mitad_del_seguro


@articulo(
    "ley-122", "LEY", "122",
    titulo="Porcentaje restante del seguro al morir el pensionado",
    entradas={
        "tiempo": Tiempo("tiempo de contribución"), "uma_mensual_deceso": Dinero("UMA mensual al fallecer", maximo=10**8),
        "anticipo_recibido": Bool("recibió el anticipo"),
    },
    salidas={"monto_seguro": Dinero("monto del seguro"), "a_pagar": Dinero("a pagar")},
    criterios=(
        Criterio("criterio-122-1", "¿El resto es un porcentaje o los pesos que faltan?", "El porcentaje.",
                 "Así lo dice el texto."),
    ),
    frase="Del seguro de {monto_seguro} se pagan {a_pagar}.",
)  # fmt: skip
def resto_del_seguro(ley: Ley, tiempo: Any, uma_mensual_deceso: Any, anticipo_recibido: Any) -> dict[str, Any]:
    monto = ley.segun(seguro_de_retiro, tiempo=tiempo, uma_mensual=uma_mensual_deceso)["monto"]
    return {"monto_seguro": monto, "a_pagar": ley.si(anticipo_recibido, lambda: mitad_del_seguro(ley, monto), monto)}
