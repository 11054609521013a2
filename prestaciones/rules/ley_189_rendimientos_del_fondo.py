"""Ley, artículo 189. Rendimientos del Fondo de Ahorro y ventana de octubre.

Each quincena earns on its opening balance; in October the person may ask for the yields of the year, else they join
the fund in January. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon, al_centavo
from derecho.tipos import Dinero, Entero, Fecha, Lista, Motivos, Opcion, Tasa
from derecho.vocabulario import palabra

OCTUBRE = 10
QUINCENAS_DEL_ANIO = 24


@palabra("rendimiento de cada quincena sobre su saldo inicial", "dinero")
def rendimientos_por_quincena(saldo: Any, aportaciones: Any, tasas: Any) -> Any:
    """Contributions earn from the next quincena; yields earn nothing until January."""
    rendimientos = []
    for aportacion, tasa in zip(aportaciones, tasas, strict=True):
        rendimientos.append(al_centavo(tasa * saldo * Razon(1, 100 * QUINCENAS_DEL_ANIO)))
        saldo += aportacion
    return rendimientos


@palabra("la solicitud es de octubre de ese año", "bool")
def es_de_octubre(fecha: Any, anio: Any) -> Any:
    """From the 1st to the 31st."""
    return fecha is not None and (fecha.year, fecha.month) == (anio, OCTUBRE)


def destino_del_rendimiento(ley: Ley, fecha: Any, anio: Any) -> Any:
    """Where the yields go (also Reglamento 47)."""
    return ley.si(ley.aplica(es_de_octubre, fecha, anio), "entrega", "capitaliza")


@articulo(
    "ley-189", "LEY", "189",
    titulo="Rendimientos del Fondo de Ahorro y ventana de octubre",
    entradas={
        "anio": Entero("año", minimo=1900, maximo=2199), "saldo_inicial": Dinero("saldo al 1 de enero"),
        "aportaciones": Lista("aportación total de cada quincena", Dinero(), maximo=QUINCENAS_DEL_ANIO),
        "tasas_anuales_pct": Lista("tasa anual de cada quincena", Tasa(maximo=100), maximo=QUINCENAS_DEL_ANIO),
        "fecha_solicitud": Fecha("solicitud de los rendimientos", nulo=True),
    },
    salidas={
        "rendimiento": Dinero("rendimiento del año"), "destino": Opcion("destino", "entrega", "capitaliza"),
        "saldo_1_enero": Dinero("saldo al 1 de enero siguiente"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-189-1", "¿Qué saldo gana y con qué periodicidad?",
                 "El del inicio de cada quincena, simple en el año; se capitaliza en enero.",
                 "El 189 solo capitaliza en enero."),
        Criterio("criterio-189-2", "¿Qué son los rendimientos del año en curso, pedidos en octubre?",
                 "Los de todo el año.", "Se entregan en enero, con el año cerrado."),
    ),
    dominio={"tasas_anuales_pct": (lambda v: len(v["tasas_anuales_pct"]) == len(v["aportaciones"]),
        "debe haber una tasa por cada aportación")},
    frase=lambda v: f"Su fondo rindió {v.rendimiento}; "
                    + ("se le entrega en enero." if v.destino == "entrega" else "se suma a su fondo en enero."),
    vectorial=True,
)  # fmt: skip
def rendimientos_del_fondo(
    ley: Ley, anio: Any, saldo_inicial: Any, aportaciones: Any, tasas_anuales_pct: Any, fecha_solicitud: Any
) -> dict[str, Any]:
    por_quincena = ley.aplica(rendimientos_por_quincena, saldo_inicial, aportaciones, tasas_anuales_pct)
    rendimiento = ley.paso("rendimiento del año", ley.suma(por_quincena))
    aportado = ley.paso("saldo con las aportaciones del año", saldo_inicial + ley.suma(aportaciones))
    destino = destino_del_rendimiento(ley, fecha_solicitud, anio)
    capitaliza = destino == "capitaliza"
    return {
        "rendimiento": rendimiento,
        "destino": destino,
        "saldo_1_enero": ley.si(capitaliza, aportado + rendimiento, aportado),
        "motivos": ley.alertas(SOLICITUD_FUERA_DE_OCTUBRE=ley.y(capitaliza, ley.no(ley.falta(fecha_solicitud)))),
    }
