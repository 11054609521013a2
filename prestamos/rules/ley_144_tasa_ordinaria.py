"""Ley, artículo 144. Tasa ordinaria del corto plazo y contribución a la Reserva de Garantía.

Annual rate = TIIE 28 of the last publication of the month before the grant + the points the Junta approved for the
year; a loan with solidary guarantee adds once 0.25 % of its capital. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon
from derecho.tipos import Anio, Bool, Dinero, Fecha, Mapa, Motivos, Tasa

RESERVA_DE_GARANTIA = Razon(25, 100)


def contribucion(ley: Ley, capital: Any, con_garantia_solidaria: Any) -> Any:
    """Second paragraph: 0.25 % of the capital, once, when there is solidary guarantee."""
    cargo = ley.si(con_garantia_solidaria, lambda: ley.centavos(ley.por_ciento(RESERVA_DE_GARANTIA, capital)), 0)
    return ley.paso("contribución única a la Reserva de Garantía", cargo, "Ley 144")


def tasa_de_referencia(ley: Ley, tiie: Any, puntos: Any, fecha: Any) -> tuple[Any, Any, dict[str, Any]]:
    """Date of the TIIE, points of the year, and why the computation stops when one is missing (also Ley 146)."""
    publicada = ley.paso("última TIIE publicada el mes anterior", ley.publicada_el_mes_anterior(tiie, fecha))
    del_anio = ley.paso("puntos que autorizó la Junta para el año", ley.del_anio(puntos, fecha))
    alto = ley.impide(SIN_TIIE_PUBLICADA=ley.falta(publicada), SIN_PUNTOS_AUTORIZADOS=ley.falta(del_anio))
    return publicada, del_anio, alto


@articulo(
    "ley-144", "LEY", "144",
    titulo="Tasa ordinaria del corto plazo y 0.25 % a la Reserva de Garantía",
    fecha="fecha_otorgamiento",
    entradas={
        "fecha_otorgamiento": Fecha("fecha en que se otorga"), "tiie": Mapa("TIIE a 28 días", Fecha(), Tasa()),
        "puntos": Mapa("puntos de la Junta por año", Anio(), Tasa()), "capital": Dinero("capital"),
        "con_garantia_solidaria": Bool("con garantía solidaria"),
    },
    salidas={
        "fecha_tiie": Fecha("fecha de la TIIE"), "tiie_pct": Tasa("TIIE"), "tasa_anual_pct": Tasa("tasa anual"),
        "contribucion_reserva": Dinero("contribución a la reserva"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-144-1", "¿Tasa fija o variable?", "Fija desde que se otorga.",
                 "El artículo 145 pide abonos iguales y ninguno ordena actualizarla."),
        Criterio("criterio-144-2", "¿Sobre qué se calcula el 0.25 % y qué pasa si se dispensó la garantía?",
                 "Sobre el capital entregado; sin garantía no hay contribución.",
                 "Con intereses, la base dependería del plazo; la duda favorece a quien pide el préstamo."),
        Criterio("criterio-144-3", "Banco de México cambia el método de la TIIE a 28 días.",
                 "Cada renglón guarda la serie que se usó.", "La Ley la nombra y no dice con qué se sustituye."),
    ),
    frase="Su tasa es {tasa_anual_pct} al año: TIIE de {tiie_pct} del {fecha_tiie} más los puntos de la Junta.",
    vectorial=True,
)  # fmt: skip
def tasa_ordinaria(
    ley: Ley, fecha_otorgamiento: Any, tiie: Any, puntos: Any, capital: Any, con_garantia_solidaria: Any
) -> dict[str, Any]:
    publicada, adicionales, alto = tasa_de_referencia(ley, tiie, puntos, fecha_otorgamiento)
    if alto:
        return alto
    tiie_pct = ley.valor_del(tiie, publicada)
    return {
        "fecha_tiie": publicada,
        "tiie_pct": tiie_pct,
        "tasa_anual_pct": tiie_pct + adicionales,
        "contribucion_reserva": contribucion(ley, capital, con_garantia_solidaria),
        **ley.veredicto(),
    }
