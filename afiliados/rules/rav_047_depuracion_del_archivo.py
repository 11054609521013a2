"""Procedimientos de afiliación, artículo 47. Entradas y salidas de expedientes, depuración y conservación.

Twice a year the files of who left are set apart: three years at hand and seven more in the archivo muerto. What proves
service is never destroyed (Ley 67, 240).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Fecha
from derecho.vocabulario import palabra

ENERO, JULIO = 1, 7
ARCHIVO_ACTIVO, ARCHIVO_MUERTO = 36, 84  # months


@palabra("primer 1 de enero o 1 de julio después del día", "fecha")
def siguiente_depuracion(fecha: Any) -> Any:
    """The day itself is not after it."""
    if fecha.month < JULIO:
        return fecha.replace(month=JULIO, day=1)
    return fecha.replace(year=fecha.year + 1, month=ENERO, day=1)


@articulo(
    "rav-47", "RAV", "47",
    titulo="Entradas y salidas de expedientes, depuración y conservación",
    entradas={"fecha_baja": Fecha("baja")},
    salidas={
        "fecha_depuracion": Fecha("depuración"), "archivo_activo_hasta": Fecha("en el archivo activo hasta"),
        "archivo_muerto_hasta": Fecha("en el archivo muerto hasta"),
    },
    criterios=(
        Criterio("criterio-rav-47-1", "¿Desde cuándo se cuentan los diez años, que el texto cuenta «a partir de esta fecha»?",
                 "Desde la depuración; una baja de ese mismo día espera la siguiente.",
                 "Conservar más tiempo protege a la persona."),
    ),
    frase="El expediente se depura el {fecha_depuracion} y se conserva hasta el {archivo_muerto_hasta}.",
)  # fmt: skip
def depuracion_del_archivo(ley: Ley, fecha_baja: Any) -> dict[str, Any]:
    depuracion = ley.aplica(siguiente_depuracion, fecha_baja)
    return {
        "fecha_depuracion": depuracion,
        "archivo_activo_hasta": ley.meses_despues(depuracion, ARCHIVO_ACTIVO),
        "archivo_muerto_hasta": ley.meses_despues(depuracion, ARCHIVO_ACTIVO + ARCHIVO_MUERTO),
    }
