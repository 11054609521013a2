"""Charts drawn by the server as inline SVG: presentation attributes only, one sentence as summary, a table beside.

Colours come with a second sign (hatching or dashes) and a direct label, so that nobody needs to tell colours apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

COLORES = ("#14505C", "#C2571A", "#6B4FA0", "#4E7F2B")
ANCHO, ALTO, PIE, MARGEN = 360, 190, 24, 18


@dataclass(frozen=True)
class Serie:
    nombre: str
    valores: Sequence[Decimal]


@dataclass(frozen=True)
class Barra:
    x: float
    y: float
    ancho: float
    alto: float
    color: str
    trama: int


def _redondo(valor: float) -> float:
    return round(valor, 2)


def _pila(series: Sequence[Serie], i: int, x: float, ancho: float, escala: float) -> list[Barra]:
    base, barras = float(ALTO - PIE), []
    for orden, serie in enumerate(series):
        alto = float(serie.valores[i]) * escala
        base -= alto
        barras.append(
            Barra(_redondo(x), _redondo(base), _redondo(ancho), _redondo(alto), COLORES[orden % 4], orden % 4)
        )
    return barras


def barras_apiladas(*, series: Sequence[Serie], rotulos: Sequence[str], resumen: str, titulo_tabla: str) -> SafeString:
    """Stacked bars, one per label.

    Args:
        series: each with as many values (pesos) as there are labels.
        rotulos: text of each bar; on the axis only the first and the last are printed.
        resumen: the sentence that says what the chart shows.
        titulo_tabla: caption of the table of the same figures.
    """
    totales = [sum((serie.valores[i] for serie in series), Decimal(0)) for i in range(len(rotulos))]
    mayor = max(totales, default=Decimal(0))
    escala = (ALTO - PIE - MARGEN) / float(mayor) if mayor else 0.0
    paso = ANCHO / max(len(rotulos), 1)
    barras = [b for i in range(len(rotulos)) for b in _pila(series, i, i * paso + paso * 0.1, paso * 0.8, escala)]
    leyenda = [{"nombre": s.nombre, "color": COLORES[n % 4], "trama": n % 4} for n, s in enumerate(series)]
    filas = [(rotulo, [serie.valores[i] for serie in series]) for i, rotulo in enumerate(rotulos)]
    contexto = {
        "barras": barras, "leyenda": leyenda, "rotulos": rotulos, "resumen": resumen, "titulo_tabla": titulo_tabla,
        "filas": filas, "ancho": ANCHO, "alto": ALTO, "linea": ALTO - PIE, "mayor": mayor,
    }  # fmt: skip
    return SafeString(render_to_string("elementos/grafica.html", contexto))


def escalera(*, puntos: Sequence[tuple[int, int]], actual: int, resumen: str, titulo_tabla: str) -> SafeString:
    """Steps of a percentage by years, with «usted está aquí».

    Args:
        puntos: (years, percentage), in order of years.
        actual: the person's years; below the first step nothing is marked.
    """
    paso = ANCHO / len(puntos)
    columnas = [
        {
            "x": _redondo(i * paso),
            "y": _redondo((ALTO - PIE) * (1 - porcentaje / 100) + MARGEN),
            "ancho": _redondo(paso - 2),
            "alto": _redondo((ALTO - PIE) * porcentaje / 100 - MARGEN),
            "anios": anios,
            "porcentaje": porcentaje,
            "aqui": anios == min(actual, puntos[-1][0]),
        }
        for i, (anios, porcentaje) in enumerate(puntos)
    ]
    contexto = {
        "columnas": columnas, "resumen": resumen, "titulo_tabla": titulo_tabla, "ancho": ANCHO, "alto": ALTO, "linea": ALTO - PIE
    }  # fmt: skip
    return SafeString(render_to_string("elementos/escalera.html", contexto))
