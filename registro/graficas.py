"""Charts drawn by the server as inline SVG: presentation attributes only, one sentence as summary, a table beside.

Colours come with a second sign (hatching or dashes) and a direct label, so that nobody needs to tell colours apart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from registro.templatetags.formatos import porciento

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


def barras_apiladas(
    *, series: Sequence[Serie], rotulos: Sequence[str], resumen: str, titulo_tabla: str, eje: str = "Quincena"
) -> SafeString:
    """Stacked bars, one per label.

    Args:
        series: each with as many values (pesos) as there are labels.
        rotulos: text of each bar; on the axis only the first and the last are printed.
        resumen: the sentence that says what the chart shows.
        titulo_tabla: caption of the table of the same figures.
        eje: what each label is, heading of the first column.
    """
    totales = [sum((serie.valores[i] for serie in series), Decimal(0)) for i in range(len(rotulos))]
    mayor = max(totales, default=Decimal(0))
    escala = (ALTO - PIE - MARGEN) / float(mayor) if mayor else 0.0
    paso = ANCHO / max(len(rotulos), 1)
    barras = [b for i in range(len(rotulos)) for b in _pila(series, i, i * paso + paso * 0.1, paso * 0.8, escala)]
    leyenda = [{"nombre": s.nombre, "color": COLORES[n % 4], "trama": n % 4} for n, s in enumerate(series)]
    filas = [(rotulo, [(s.nombre, s.valores[i]) for s in series]) for i, rotulo in enumerate(rotulos)]
    contexto = {
        "barras": barras, "leyenda": leyenda, "rotulos": rotulos, "resumen": resumen, "titulo_tabla": titulo_tabla,
        "filas": filas, "ancho": ANCHO, "alto": ALTO, "linea": ALTO - PIE, "mayor": mayor,
        "eje": eje,
    }  # fmt: skip
    return SafeString(render_to_string("elementos/grafica.html", contexto))


def _por_ciento_entero(valor: Decimal | int) -> str:
    return porciento(valor, 0)


def escalera(
    *,
    puntos: Sequence[tuple[int, Decimal | int]],
    actual: int,
    resumen: str,
    titulo_tabla: str,
    rotulos: Sequence[str] = (),
    medida: str = "Porcentaje",
    formato: Callable[[Decimal | int], str] = _por_ciento_entero,
) -> SafeString:
    """Steps of a percentage or of an amount by years, with «usted está aquí».

    Args:
        puntos: (first year of the step, value), in order of years.
        actual: the person's years; below the first step nothing is marked.
        rotulos: text of each step when it is not its first year.
        medida: heading of the column of values, written by `formato`.
    """
    paso = ANCHO / len(puntos)
    mayor = float(max((valor for _, valor in puntos), default=0)) or 1.0
    aqui = max((anios for anios, _ in puntos if anios <= actual), default=None)
    columnas = []
    for i, (anios, valor) in enumerate(puntos):
        alto = (ALTO - PIE - MARGEN) * float(valor) / mayor
        columnas.append({
            "x": _redondo(i * paso), "y": _redondo(ALTO - PIE - alto), "ancho": _redondo(paso - 2), "alto": _redondo(alto),
            "anios": rotulos[i] if rotulos else anios, "valor": formato(valor), "aqui": anios == aqui,
            "medio": _redondo(i * paso + (paso - 2) / 2),
        })  # fmt: skip
    contexto = {
        "columnas": columnas, "resumen": resumen, "titulo_tabla": titulo_tabla, "medida": medida, "ancho": ANCHO,
        "alto": ALTO, "linea": ALTO - PIE,
    }  # fmt: skip
    return SafeString(render_to_string("elementos/escalera.html", contexto))
