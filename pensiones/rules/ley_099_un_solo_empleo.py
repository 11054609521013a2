"""Ley, artículo 99. Un solo empleo y fracción de año.

Days worked at the same time in several jobs count once; the fraction rule of article 100 then gives the years. In
force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import COMO_SE_CUENTA, MEDIO_ANIO, dias_computables
from derecho import Criterio, Ley, articulo
from derecho.plazos import bloques_de_calendario, largo, tramo_360, union
from derecho.tipos import Entero, Lista, Periodos, Registro, Texto
from derecho.vocabulario import palabra


@palabra("días 30/360 de cada empleo, sumados", "entero")
def dias_de_cada_empleo(empleos: Any) -> Any:
    """Each job on its own, so that a day in two jobs is there twice."""
    return sum(largo(union(tramo_360(p.inicio, p.fin) for p in e.periodos)) for e in empleos)


@palabra("días por meses del calendario de cada empleo, sumados", "entero")
def dias_de_calendario_de_cada_empleo(empleos: Any) -> Any:
    """The same, in the other reading of the count."""
    return sum(sum(bloques_de_calendario([(p.inicio, p.fin) for p in e.periodos], [])) for e in empleos)


@palabra("periodos de todos los empleos", "lista")
def todos_los_periodos(empleos: Any) -> Any:
    """Every stretch, of whatever job."""
    return [p for e in empleos for p in e.periodos]


@articulo(
    "ley-99", "LEY", "99",
    titulo="Un solo empleo y fracción de año",
    entradas={
        "empleos": Lista("empleos", Registro(id=Texto("empleo"), periodos=Periodos("periodos")), maximo=100),
    },
    salidas={
        "dias_360": Entero("días computables"),
        "dias_simultaneos_no_contados": Entero("días simultáneos que no se suman"),
        "anios_computables": Entero("años computables"),
    },
    criterios=(
        COMO_SE_CUENTA,
        Criterio("criterio-99-1", "«Uno solo de los empleos»: ¿se descarta la carrera del otro?",
                 "Se unen los días de todos.",
                 "El artículo 67 suma periodos de entidades distintas."),
    ),
    dominio={
        "empleos": (lambda v: all(p.inicio <= p.fin for e in v["empleos"] for p in e.periodos),
                    "cada periodo termina después de empezar"),
    },
    frase="Sus empleos suman {dias_360} días ({anios_computables} años computables); "
          "{dias_simultaneos_no_contados} días eran simultáneos y cuentan una vez.",
    vectorial=True,
)  # fmt: skip
def un_solo_empleo(ley: Ley, empleos: Any) -> dict[str, Any]:
    dias = ley.paso("días computables", dias_computables(ley, ley.aplica(todos_los_periodos, empleos)))
    por_calendario = ley.criterio(COMO_SE_CUENTA.id) == "calendario"
    de_cada_uno = dias_de_calendario_de_cada_empleo if por_calendario else dias_de_cada_empleo
    anios = dias // 360
    return {
        "dias_360": dias,
        "dias_simultaneos_no_contados": ley.aplica(de_cada_uno, empleos) - dias,
        "anios_computables": anios + ley.si(dias - anios * 360 > MEDIO_ANIO, 1, 0),
    }
