"""Ley, artículo 226. Actualización y recargos por entero tardío.

What is paid late is updated with the INPC and bears the recargos of each month or fraction, added and not compounded,
at the charge of the entidad. In force since 2018-05-27.
"""

from datetime import date
from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon
from derecho.plazos import DIA, meses_despues
from derecho.tipos import Anio, Dinero, Entero, Factor, Fecha, Mapa, Tasa, Texto
from derecho.vocabulario import palabra

DIEZMILESIMOS = 10_000
MES = Texto("mes", patron="[0-9]{4}-(0[1-9]|1[0-2])", largo=7)
INDICE = Texto("índice", patron=r"[1-9][0-9]{0,5}\.[0-9]{3,4}", largo=11)


def _mes_anterior(fecha: date) -> str:
    return (fecha.replace(day=1) - DIA).isoformat()[:7]


def _se_actualiza(exigible: date, entero: date) -> bool:
    return entero.isoformat()[:7] > exigible.isoformat()[:7]


def _diezmilesimos(indice: str) -> int:
    entera, decimales = indice.split(".")
    return int(entera + decimales.ljust(4, "0"))


def _anios_de_recargo(exigible: date, entero: date) -> list[str]:
    """The year in which each month of recargo begins, the day after the one that closes the month before."""
    anios, desde = [], exigible
    while desde < entero:
        anios.append((desde + DIA).isoformat()[:4])
        desde = meses_despues(exigible, len(anios))
    return anios


@palabra(
    "INPC anterior al pago entre INPC anterior al vencimiento, cortado al diezmilésimo y nunca menor de 1", "factor"
)
def factor_de_actualizacion(inpc: Any, exigible: Any, entero: Any) -> Any:
    """Paid within the month in which it was due, nothing is updated; the month paid in may not be published yet.

    Raises KeyError without the index of the month before it was due.
    """
    if not _se_actualiza(exigible, entero):
        return Razon(DIEZMILESIMOS, DIEZMILESIMOS)
    mes_del_entero = _mes_anterior(entero)
    antes = _diezmilesimos(inpc[_mes_anterior(exigible)])
    ahora = _diezmilesimos(inpc[max(mes for mes in inpc if mes <= mes_del_entero)])
    return Razon(max(ahora * DIEZMILESIMOS // antes, DIEZMILESIMOS), DIEZMILESIMOS)


@palabra("meses o fracción desde el vencimiento", "entero")
def meses_de_recargo(exigible: Any, entero: Any) -> Any:
    """None when it is paid on the due date."""
    return len(_anios_de_recargo(exigible, entero))


@palabra("suma de la tasa de cada mes, la del año en que empieza", "tasa")
def tasa_de_recargos(tasas: Any, exigible: Any, entero: Any) -> Any:
    """Added, not compounded."""
    return sum((tasas[anio] for anio in _anios_de_recargo(exigible, entero)), Razon(0, DIEZMILESIMOS))


@articulo(
    "ley-226", "LEY", "226",
    titulo="Actualización y recargos por entero tardío",
    fecha="fecha_exigible",
    entradas={
        "monto_omitido": Dinero("monto que no se pagó a tiempo"), "fecha_exigible": Fecha("día en que debió pagarse"),
        "fecha_entero": Fecha("día en que se pagó"), "inpc": Mapa("INPC publicado de cada mes", MES, INDICE),
        "tasas_recargo": Mapa("tasa mensual de recargos por año", Anio(), Tasa(maximo=100)),
    },
    salidas={
        "factor": Factor("factor de actualización"), "monto_actualizado": Dinero("monto actualizado"),
        "actualizacion": Dinero("actualización"), "meses_recargo": Entero("meses de recargo"),
        "recargos": Dinero("recargos"), "total": Dinero("total"),
    },
    criterios=(
        Criterio("criterio-226-1", "El código fiscal y la ley de ingresos del Estado no están en las fuentes.",
                 "Factor de meses anteriores cortado al diezmilésimo; recargos sobre el monto actualizado, sin capitalizar.",
                 "Es el modelo fiscal federal, que los estados siguen. Finanzas debe confirmarlo."),
        Criterio("criterio-226-2", "Los recargos corren «desde la quincena» en que debió pagarse.",
                 "Desde el día siguiente al vencimiento, por mes o fracción.",
                 "El artículo remite a los recargos fiscales, que son mensuales."),
    ),
    dominio={
        "inpc": (lambda v: not _se_actualiza(v["fecha_exigible"], v["fecha_entero"])
            or _mes_anterior(v["fecha_exigible"]) in v["inpc"], "falta el INPC del mes anterior al vencimiento"),
        "tasas_recargo": (lambda v: v["tasas_recargo"].keys()
            >= set(_anios_de_recargo(v["fecha_exigible"], v["fecha_entero"])), "falta la tasa de recargos de un año"),
    },
    frase="La entidad debe {total}: {monto_actualizado} actualizados y {recargos} de recargos por {meses_recargo} meses.",
    vectorial=True,
)  # fmt: skip
def actualizacion_y_recargos(
    ley: Ley, monto_omitido: Any, fecha_exigible: Any, fecha_entero: Any, inpc: Any, tasas_recargo: Any
) -> dict[str, Any]:
    factor = ley.aplica(factor_de_actualizacion, inpc, fecha_exigible, fecha_entero)
    actualizado = ley.paso("monto actualizado", ley.centavos(monto_omitido * factor))
    tasa = ley.paso(
        "tasa de todos los meses", ley.aplica(tasa_de_recargos, tasas_recargo, fecha_exigible, fecha_entero)
    )
    recargos = ley.paso("recargos", ley.centavos(ley.por_ciento(tasa, actualizado)))
    return {
        "factor": factor,
        "monto_actualizado": actualizado,
        "actualizacion": actualizado - monto_omitido,
        "meses_recargo": ley.aplica(meses_de_recargo, fecha_exigible, fecha_entero),
        "recargos": recargos,
        "total": actualizado + recargos,
    }
