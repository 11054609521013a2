"""Ley, artículo 67. Suma de periodos discontinuos.

For the retirement pension broken service is added up when the last stretch is of three continuous years or the total
reaches 17; time whose contributions were taken back is out. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import COMO_SE_CUENTA, MEDIO_ANIO
from derecho import Criterio, Ley, articulo
from derecho.plazos import bloques_de_calendario, diferencia, tramo_360, union
from derecho.tipos import Bool, Entero, Motivos, Opcion, Periodos
from derecho.vocabulario import palabra

TRES_ANIOS = 1080
ANIOS_DE_EXCEPCION = 17


@palabra("días de cada bloque continuo, sin lo devuelto", "entero")
def dias_por_bloque(periodos: Any, devueltos: Any) -> Any:
    """Touching or overlapping stretches are one block; in order of time."""
    unos, otros = (union(tramo_360(p.inicio, p.fin) for p in x) for x in (periodos, devueltos))
    return [fin - inicio for inicio, fin in diferencia(unos, otros)]


@palabra("días por meses del calendario de cada bloque continuo, sin lo devuelto", "entero")
def dias_de_calendario_por_bloque(periodos: Any, devueltos: Any) -> Any:
    """The same, in the other reading of the count."""
    unos, otros = ([(p.inicio, p.fin) for p in x] for x in (periodos, devueltos))
    return bloques_de_calendario(unos, otros)


@palabra("días de todos los bloques", "entero")
def dias_de_los_bloques(bloques: Any) -> Any:
    """The whole career."""
    return sum(bloques)


@palabra("días del último bloque", "entero")
def dias_del_ultimo_bloque(bloques: Any) -> Any:
    """Zero when nothing is left."""
    return bloques[-1] if bloques else 0


def anios_de_dias(ley: Ley, dias: Any) -> Any:
    """Ley 100: years, and one more when the remainder passes six months."""
    anios = dias // 360
    return anios + ley.si(dias - anios * 360 > MEDIO_ANIO, 1, 0)


@articulo(
    "ley-67", "LEY", "67",
    titulo="Suma de periodos discontinuos",
    clave="solicitud",
    entradas={
        "periodos": Periodos("periodos trabajados"), "devueltos": Periodos("periodos con aportaciones devueltas"),
    },
    salidas={
        "modalidad": Opcion("modalidad", "continuo", "ultimos_tres_anios", "diecisiete_anios", nulo=True),
        "dias_360": Entero("días que cuentan"), "anios_computables": Entero("años computables"),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        COMO_SE_CUENTA,
        Criterio("criterio-67-1", "¿La fracción de seis meses ayuda a llegar a 17 años?",
                 "Sí; a los tres años continuos no: son 1080 días exactos.",
                 "El 100 habla del tiempo de servicio para cualquier prestación."),
        Criterio("criterio-67-2", "¿Y fuera de la pensión de retiro?", "Se suman todos los periodos.",
                 "Nada lo limita."),
    ),
    dominio={
        "periodos": (lambda v: all(p.inicio <= p.fin for p in v["periodos"]),
            "cada periodo termina después de empezar"),
        "devueltos": (lambda v: all(p.inicio <= p.fin for p in v["devueltos"]),
            "cada periodo termina después de empezar"),
    },
    frase="Cuentan {dias_360} días de sus periodos, que son {anios_computables} años.",
)  # fmt: skip
def suma_de_periodos(ley: Ley, periodos: Any, devueltos: Any) -> dict[str, Any]:
    por_calendario = ley.criterio(COMO_SE_CUENTA.id) == "calendario"
    contar = dias_de_calendario_por_bloque if por_calendario else dias_por_bloque
    bloques = ley.aplica(contar, periodos, devueltos)
    todos = ley.paso("días de todos los periodos", ley.aplica(dias_de_los_bloques, bloques))
    ultimo = ley.paso("días del último periodo continuo", ley.aplica(dias_del_ultimo_bloque, bloques))
    anios_de_todos = ley.paso("años de todos los periodos", anios_de_dias(ley, todos), "Ley 100")
    modalidad = ley.caso(
        (ley.cuenta(bloques) == 1, "continuo"),
        (ultimo >= TRES_ANIOS, "ultimos_tres_anios"),
        (anios_de_todos >= ANIOS_DE_EXCEPCION, "diecisiete_anios"),
    )
    no_suman = ley.falta(modalidad)
    dias = ley.paso("días que cuentan", ley.si(no_suman, ultimo, todos))
    return {
        "modalidad": modalidad,
        "dias_360": dias,
        "anios_computables": anios_de_dias(ley, dias),
        **ley.veredicto(PERIODOS_NO_SUMABLES=no_suman),
    }
