"""Ley, artículo 121. Anticipo del 50 % del seguro al pensionarse.

For retirement, disability and total permanent incapacity, half of the insurance within 30 días hábiles of the
resolution. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_060_procedimiento_por_incompatibilidad import TIPOS_DE_PENSION
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha, Lista, Motivos, Opcion, Tiempo
from prestaciones.rules.ley_120_seguro_de_retiro import seguro_de_retiro
from prestaciones.rules.ley_123_plazo_de_entrega_del_seguro import limite_de_pago

CON_ANTICIPO = ("RETIRO", "INVALIDEZ", "RT_TOTAL")


@articulo(
    "ley-121", "LEY", "121",
    titulo="Anticipo del 50 % del seguro al pensionarse",
    clave="pago", fecha="fecha_resolucion",
    entradas={
        "tipo_pension": Opcion("pensión", *TIPOS_DE_PENSION), "tiempo": Tiempo("tiempo de contribución"),
        "uma_mensual": Dinero("UMA mensual al autorizarse", maximo=10**8), "fecha_resolucion": Fecha("resolución"),
        "inhabiles": Lista("días inhábiles", Fecha()),
    },
    salidas={
        "monto_seguro": Dinero("monto del seguro", nulo=True), "anticipo": Dinero("anticipo", nulo=True),
        "fecha_limite": Fecha("último día para pagar", nulo=True), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-121-1", "¿Qué fecha es la de autorización?", "La de la resolución favorable.",
                 "Es el acto que autoriza, aunque la pensión corra desde antes."),
    ),
    frase="Su anticipo es de {anticipo}, la mitad de {monto_seguro}, a más tardar el {fecha_limite}.",
)  # fmt: skip
def anticipo_del_seguro(
    ley: Ley, tipo_pension: Any, tiempo: Any, uma_mensual: Any, fecha_resolucion: Any, inhabiles: Any
) -> dict[str, Any]:
    con_anticipo = ley.contiene(CON_ANTICIPO, tipo_pension)
    monto = ley.segun(seguro_de_retiro, tiempo=tiempo, uma_mensual=uma_mensual)["monto"]
    return {
        "monto_seguro": ley.si(con_anticipo, monto, None),
        "anticipo": ley.si(con_anticipo, lambda: mitad_del_seguro(ley, monto), None),
        "fecha_limite": ley.si(con_anticipo, lambda: plazo_del_anticipo(ley, fecha_resolucion, inhabiles), None),
        **ley.veredicto(PENSION_SIN_ANTICIPO=ley.no(con_anticipo)),
    }


def mitad_del_seguro(ley: Ley, monto: Any) -> Any:
    """The advance, and what is left of it at the death (also article 122)."""
    return ley.centavos(ley.entre(monto, 2))


def plazo_del_anticipo(ley: Ley, fecha_resolucion: Any, inhabiles: Any) -> Any:
    """Thirty días hábiles after the resolution (also Reglamento, transitorio cuarto)."""
    return limite_de_pago(ley, fecha_resolucion, inhabiles)
