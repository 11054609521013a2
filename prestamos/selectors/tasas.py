"""The rate of the day, from published figures (Ley, artículo 144)."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from derecho import Dato
from registro.errores import Rechazo
from registro.models import Cifra
from registro.selectors.cifras import dato_de
from registro.selectors.criterios import calcular

TIIE, PUNTOS = "tiie28", "puntos-corto-plazo"


@dataclass(frozen=True)
class Tasa:
    """Annual rate in percentage points, kept in its two parts (artículo 202 needs them apart)."""

    anual: Decimal
    tiie: Decimal
    puntos: Decimal
    fecha_tiie: date
    contribucion_reserva: Decimal


def _aprobadas(serie: str, desde: date, hasta: date) -> list[Cifra]:
    """Approved figures of a series whose validity starts between two days, both included."""
    return list(
        Cifra.objects.filter(
            serie__clave=serie,
            estado=Cifra.Estado.APROBADA,
            vigencia__startswith__gte=desde,
            vigencia__startswith__lte=hasta,
        ).select_related("serie")
    )


def referencia(fecha: date, puntos: str) -> dict[str, Any]:
    """Entradas `tiie` and `puntos` of the rules of rates: TIIE of the month before, and points of the year."""
    fin_de_mes = fecha.replace(day=1) - timedelta(days=1)
    publicadas = _aprobadas(TIIE, fin_de_mes.replace(day=1), fin_de_mes)
    de_la_junta = _aprobadas(puntos, date(fecha.year, 1, 1), date(fecha.year, 12, 31))
    return {
        "tiie": {c.vigencia.lower.isoformat(): dato_de(c) for c in publicadas},
        "puntos": {str(c.vigencia.lower.year): dato_de(c) for c in de_la_junta},
    }


def entradas_de_tasa(fecha: date, capital: Decimal, con_garantia: bool) -> dict[str, Any]:
    """What rule ley-144 needs: the TIIE of the month before and the points of the year, with their sources."""
    return {
        "fecha_otorgamiento": fecha.isoformat(),
        **referencia(fecha, PUNTOS),
        "capital": f"{capital:.2f}",
        "con_garantia_solidaria": con_garantia,
    }


def tasa_ordinaria(fecha: date, capital: Decimal = Decimal("1.00"), con_garantia: bool = False) -> Tasa:
    """The rate of a loan granted that day.

    Raises:
        Rechazo: SIN_TIIE_PUBLICADA or SIN_PUNTOS_AUTORIZADOS; an older figure is never used in its place.
    """
    salidas = calcular("ley-144", entradas_de_tasa(fecha, capital, con_garantia)).salidas
    if not salidas["procede"]:
        raise Rechazo(*salidas["motivos"], fecha=fecha)
    anual, tiie = Decimal(salidas["tasa_anual_pct"]), Decimal(salidas["tiie_pct"])
    return Tasa(
        anual=anual,
        tiie=tiie,
        puntos=anual - tiie,
        fecha_tiie=date.fromisoformat(salidas["fecha_tiie"]),
        contribucion_reserva=Decimal(salidas["contribucion_reserva"]),
    )


def dato_de_tasa(tasa: Tasa, articulo: str = "144") -> Dato:
    """The rate as an entrada of the instalments, saying where it comes from."""
    return Dato(
        valor=f"{tasa.anual:.4f}",
        origen=f"TIIE 28 de {tasa.tiie:.4f} más {tasa.puntos:.4f} puntos de la Junta (Ley, artículo {articulo})",
        fuente="Banco de México y acuerdo de la Junta Directiva",
        publicacion=tasa.fecha_tiie.isoformat(),
    )
