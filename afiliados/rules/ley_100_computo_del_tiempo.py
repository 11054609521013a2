"""Ley, artículo 100. Cómputo final del tiempo y periodos que no cuentan.

The single time computation of every benefit: the union of the periods, less what is excluded and was not covered, on
the 30/360 base; a remainder of more than six months is one more year. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Fecha, Lista, Opcion, Periodos, Registro
from derecho.vocabulario import palabra

MEDIO_ANIO = 180
COMO_SE_CUENTA = Criterio(
    "criterio-convenciones-1", "La Ley no dice cómo se cuenta el tiempo.",
    "Años de 360 días y meses de 30, con los dos extremos dentro.",
    "Se cotiza en 24 quincenas de 15 días: seis meses son 12 quincenas, y el tiempo de varias carreras se suma.",
    {"calendario": "Por meses del calendario, de fecha a fecha; los días sueltos se suman y treinta son un mes."},
)  # fmt: skip


def anios_computables(ley: Ley, tiempo: Any) -> Any:
    """Ley 100: years, and one more when the remainder passes six months."""
    resto = tiempo.meses * 30 + tiempo.dias
    return ley.paso("años computables", tiempo.anios + ley.si(resto > MEDIO_ANIO, 1, 0), "Ley 100")


def dias_computables(ley: Ley, periodos: Any, no_cuentan: Any = ()) -> Any:
    """Days of the periods that count, each day once (also Ley 99)."""
    if ley.criterio(COMO_SE_CUENTA.id) == "calendario":
        return ley.dias_de_calendario(periodos, no_cuentan)
    dias = ley.dias_360(periodos)
    return dias if type(no_cuentan) is tuple else dias - ley.dias_comunes(periodos, no_cuentan)


@palabra("los que no se cubrieron, o cuyas aportaciones se devolvieron")
def excluidos(exclusiones: Any) -> Any:
    """Stretches that never count: not covered, or whose contributions were taken back (Ley 212)."""
    return [e for e in exclusiones if e.tipo == "aportaciones_devueltas" or not e.cubierto]


@articulo(
    "ley-100", "LEY", "100",
    titulo="Cómputo final de tiempo y periodos que no cuentan",
    entradas={
        "periodos": Periodos("periodos trabajados"),
        "exclusiones": Lista("periodos que pueden no contar", Registro(
            inicio=Fecha("desde"), fin=Fecha("hasta"), cubierto=Bool("cuotas y aportaciones pagadas completas"),
            tipo=Opcion("tipo", "licencia", "prision", "aportaciones_devueltas"),
        )),
    },
    salidas={
        "dias_360": Entero("días computables"), "anios": Entero("años"), "meses": Entero("meses"),
        "dias": Entero("días"), "anios_computables": Entero("años computables"),
    },
    criterios=(
        COMO_SE_CUENTA,
        Criterio("criterio-100-1", "¿La fracción de año se aplica una vez o en cada periodo?",
                 "Una sola vez, al final.", "Aplicarla en cada periodo redondearía dos veces."),
        Criterio("criterio-100-2", "Las tablas de la Ley hablan de años enteros, sin fracciones.",
                 "Rige el artículo 100 en todas; seis meses exactos no suben.",
                 "El artículo habla de cualquier prestación."),
        Criterio("criterio-100-3", "¿El pago de cuotas también rescata el tiempo de prisión?",
                 "Sí.", "La prisión suspende la relación de trabajo y el texto habla de licencia o suspensión."),
        Criterio("criterio-100-4", "¿Se recupera el tiempo cuyas aportaciones se devolvieron?",
                 "No; queda fuera.", "El artículo 212 dice que se pierden los derechos y ninguno los restituye."),
    ),
    dominio={
        "periodos": (lambda v: all(p.inicio <= p.fin for p in v["periodos"]),
            "cada periodo termina después de empezar"),
        "exclusiones": (lambda v: all(p.inicio <= p.fin for p in v["exclusiones"]),
            "cada periodo termina después de empezar"),
    },
    frase="Su tiempo es de {anios} años, {meses} meses y {dias} días, que para la Ley son {anios_computables} años.",
    vectorial=True,
)  # fmt: skip
def computo_del_tiempo(ley: Ley, periodos: Any, exclusiones: Any) -> dict[str, Any]:
    no_cuentan = ley.aplica(excluidos, exclusiones)
    dias_360 = ley.paso("días computables", dias_computables(ley, periodos, no_cuentan))
    anios = dias_360 // 360
    resto = ley.paso("días que sobran del último año completo", dias_360 - anios * 360)
    meses = resto // 30
    return {
        "dias_360": dias_360,
        "anios": anios,
        "meses": meses,
        "dias": resto - meses * 30,
        "anios_computables": anios + ley.si(resto > MEDIO_ANIO, 1, 0),
    }
