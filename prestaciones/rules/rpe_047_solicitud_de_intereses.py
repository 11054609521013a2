"""Reglamento de Prestaciones Económicas, artículo 47. Solicitud de intereses del fondo de ahorro.

Only in October, paid in January; where they go is said by Ley 189. In force since 2002-06-11.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos, Opcion, Texto
from derecho.vocabulario import palabra
from prestaciones.rules.ley_189_rendimientos_del_fondo import destino_del_rendimiento


@palabra("año de la fecha", "entero")
def anio_de(fecha: Any) -> Any:
    """As a number."""
    return fecha.year


@palabra("enero del año siguiente", "texto")
def enero_siguiente(fecha: Any) -> Any:
    """ "2027-01"."""
    return f"{fecha.year + 1}-01"


@articulo(
    "rpe-47", "RPE", "47",
    titulo="Solicitud de intereses del fondo de ahorro",
    clave="solicitud", fecha="fecha_solicitud",
    entradas={"fecha_solicitud": Fecha("solicitud")},
    salidas={
        "destino": Opcion("destino", "entrega", "capitaliza"), "mes_entrega": Texto("mes de entrega", nulo=True),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    frase="Sus intereses se entregan en enero ({mes_entrega}).",
)  # fmt: skip
def solicitud_de_intereses(ley: Ley, fecha_solicitud: Any) -> dict[str, Any]:
    destino = destino_del_rendimiento(ley, fecha_solicitud, ley.aplica(anio_de, fecha_solicitud))
    entrega = destino == "entrega"
    return {
        "destino": destino,
        "mes_entrega": ley.si(entrega, lambda: ley.aplica(enero_siguiente, fecha_solicitud), None),
        **ley.veredicto(SOLICITUD_FUERA_DE_OCTUBRE=ley.no(entrega)),
    }
