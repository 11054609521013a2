"""Ley, artículo 114. Monto de la pensión por muerte ajena al servicio.

From 30 % of the last base salary with five years up to the table of article 101 from fifteen; of a pensionado, the
whole pension. What results is shared by article 89. In force since 2018-05-27.
"""

from typing import Any

from afiliados.rules.ley_100_computo_del_tiempo import anios_computables
from derecho import Criterio, Ley, Tabla, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos, Opcion, Tiempo
from pensiones.rules.ley_101_pension_de_retiro import PORCENTAJE as PORCENTAJE_DE_RETIRO

ANIOS_POR_MUERTE = 5
PORCENTAJE = Tabla("tabla del artículo 114; desde 15 años, la del 101", {
    ANIOS_POR_MUERTE: 30, 6: 32, 7: 34, 8: 36, 9: 38, 10: 40, 11: 42, 12: 44, 13: 46, 14: 48,
    **PORCENTAJE_DE_RETIRO.renglones,
})  # fmt: skip


@articulo(
    "ley-114", "LEY", "114",
    titulo="Monto de la pensión por muerte ajena al servicio",
    clave="pago",
    entradas={
        "causante": Opcion("quién falleció", "activo", "pensionado"),
        "tiempo": Tiempo("tiempo de contribución", nulo=True),
        "sbc_mensual": Dinero("último sueldo base mensual", nulo=True),
        "pension_mensual": Dinero("pensión mensual que se pagaba", nulo=True),
    },
    salidas={
        "anios_computables": Entero("años computables", nulo=True), "porcentaje": Entero("porcentaje", nulo=True),
        "pension_total": Dinero("pensión total, por repartir", nulo=True), "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-114-1", "Desde 15 años «se estará a la tabla» del 101.",
                 "Solo a sus porcentajes; la base es el último sueldo.", "La remisión es a la tabla."),
    ),
    dominio={
        "tiempo": (lambda v: v["causante"] == "pensionado" or v["tiempo"] is not None, "falta el tiempo"),
        "sbc_mensual": (lambda v: v["causante"] == "pensionado" or v["sbc_mensual"] is not None, "falta el sueldo"),
        "pension_mensual": (lambda v: v["causante"] == "activo" or v["pension_mensual"] is not None,
            "falta la pensión"),
    },
    frase="La pensión por repartir entre los beneficiarios es de {pension_total} al mes (el {porcentaje} %).",
    vectorial=True,
)  # fmt: skip
def pension_por_muerte(ley: Ley, causante: Any, tiempo: Any, sbc_mensual: Any, pension_mensual: Any) -> dict[str, Any]:
    activo = causante == "activo"
    anios = ley.si(activo, lambda: anios_computables(ley, tiempo), None)
    pocos = ley.si(activo, lambda: anios < ANIOS_POR_MUERTE, False)

    def de_activo() -> Any:
        return ley.si(pocos, None, lambda: ley.centavos(ley.por_ciento(ley.tabla(PORCENTAJE, anios), sbc_mensual)))

    return {
        "anios_computables": anios,
        "porcentaje": ley.si(activo, lambda: ley.tabla(PORCENTAJE, anios), 100),
        "pension_total": ley.si(activo, de_activo, pension_mensual),
        **ley.veredicto(MENOS_DE_5_ANIOS=pocos),
    }
