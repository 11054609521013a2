"""Procedimientos de afiliación, artículo 34. Cómputo de tiempo con avisos, nóminas y certificados.

Time is made of the quincenas paid in, each one once whatever the jobs held in it; the fraction of a year is that of
Ley 100.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Ley, articulo
from derecho.plazos import largo, union
from derecho.tipos import Entero, Lista, Periodo, Registro, Tiempo
from derecho.vocabulario import palabra

QUINCENAS_DEL_ANIO, QUINCENAS_DEL_MES, DIAS_DE_LA_QUINCENA = 24, 2, 15
TIEMPO = Tiempo("tiempo cotizado")


@palabra("quincenas de todas las relaciones, cada una una vez", "entero")
def quincenas_distintas(relaciones: Any) -> Any:
    """Both ends of each relation count."""
    return largo(union((r.desde.indice, r.hasta.indice + 1) for r in relaciones))


computo_con_avisos = articulo(
    "rav-34", "RAV", "34",
    titulo="Cómputo de tiempo con avisos, nóminas y certificados",
    entradas={
        "quincenas": Entero("quincenas pagadas al Instituto", maximo=2000, en="anios"),
        "relaciones": Lista("relaciones de trabajo", Registro(desde=Periodo("desde"), hasta=Periodo("hasta")),
                            maximo=200, en="union"),
    },
    salidas={"anios_computables": Entero("años computables"), "quincenas": Entero("quincenas")},
    dominio={
        "relaciones": (lambda v: all(r.desde <= r.hasta for r in v.get("relaciones", ())),
            "cada relación termina después de empezar"),
    },
    frase=lambda v: f"Años computables de su tiempo: {v.anios_computables}." if v.anios_computables
                    else f"Quincenas de sus relaciones de trabajo: {v.quincenas}.",
)  # fmt: skip


@computo_con_avisos.operacion("anios")
def _anios(ley: Ley, quincenas: Any) -> dict[str, Any]:
    anios = quincenas // QUINCENAS_DEL_ANIO
    resto = ley.paso("quincenas después del último año completo", quincenas - anios * QUINCENAS_DEL_ANIO)
    meses = resto // QUINCENAS_DEL_MES
    dias = (resto - meses * QUINCENAS_DEL_MES) * DIAS_DE_LA_QUINCENA
    return {"anios_computables": anios_computables(ley, TIEMPO.clase(anios, meses, dias))}


@computo_con_avisos.operacion("union")
def _union(ley: Ley, relaciones: Any) -> dict[str, Any]:
    return {"quincenas": ley.aplica(quincenas_distintas, relaciones)}
