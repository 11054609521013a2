"""Ley, artículo 165. Porcentaje financiable de 90 % o 95 %.

Nine tenths of the lower of appraisal and price; for a house or flat whose whole operation is within 260 monthly UMA,
95 % of that operation. In force since 2023-01-24 (Decreto 279).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Fecha, Motivos, Opcion
from prestamos.rules.ley_163_requisitos_de_la_hipoteca import DESTINOS, Lineamientos, del_lineamiento

GENERAL = 90
VIVIENDA = 95
VECES_UMA = 260


@articulo(
    "ley-165", "LEY", "165",
    titulo="Porcentaje financiable de 90 % o 95 %",
    clave="solicitud",
    fecha="fecha_solicitud",
    entradas={
        "avaluo": Dinero("avalúo"), "precio": Dinero("precio pactado", nulo=True),
        "destino": Opcion("destino del préstamo", *DESTINOS), "impuestos": Dinero("impuestos"),
        "gastos_escrituracion": Dinero("gastos de escrituración"), "seguros": Dinero("seguros"),
        "uma_mensual": Dinero("UMA mensual"), "fecha_solicitud": Fecha("solicitud"),
        "lineamientos": Lineamientos(Entero(nulo=True, maximo=1000), "pct_general", "pct_vivienda", "limite_uma"),
    },
    salidas={
        "valor_base": Dinero("valor base"), "importe_operacion": Dinero("importe de la operación total"),
        "limite_95": Dinero("límite de la operación para el porcentaje mayor"), "porcentaje": Entero("porcentaje"),
        "tope": Dinero("tope del préstamo"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-165-1", "¿El 95 % es del inmueble o de la operación completa?",
                 "De la operación: valor, impuestos, escrituración y seguros.",
                 "El párrafo define ese importe y después habla del «importe»."),
        Criterio("criterio-165-2", "Con 90 %, ¿los gastos financiados se suman aparte?",
                 "No; todo el préstamo queda dentro de 90 % del valor base.",
                 "El primer párrafo limita el préstamo entero."),
    ),
    frase="Se puede prestar hasta {tope}, con {porcentaje} %: la operación suma {importe_operacion} y el límite para "
          "el porcentaje mayor es {limite_95}.",
)  # fmt: skip
def porcentaje_financiable(
    ley: Ley,
    avaluo: Any,
    precio: Any,
    destino: Any,
    impuestos: Any,
    gastos_escrituracion: Any,
    seguros: Any,
    uma_mensual: Any,
    fecha_solicitud: Any,
    lineamientos: Any,
) -> dict[str, Any]:
    base = ley.paso("valor base", ley.si(ley.falta(precio), avaluo, lambda: ley.minimo(avaluo, precio)))
    operacion = ley.paso("operación total", base + impuestos + gastos_escrituracion + seguros)
    limite = uma_mensual * ley.aplica(del_lineamiento, lineamientos, "limite_uma", VECES_UMA)
    es_vivienda = ley.o(destino == "adquisicion_casa", destino == "adquisicion_departamento")
    mayor = ley.y(es_vivienda, operacion <= limite)
    porcentaje = ley.si(
        mayor,
        lambda: ley.aplica(del_lineamiento, lineamientos, "pct_vivienda", VIVIENDA),
        lambda: ley.aplica(del_lineamiento, lineamientos, "pct_general", GENERAL),
    )
    return {
        "valor_base": base,
        "importe_operacion": operacion,
        "limite_95": limite,
        "porcentaje": porcentaje,
        "tope": ley.centavos_abajo(ley.por_ciento(porcentaje, ley.si(mayor, operacion, base))),
        **ley.veredicto(),
    }
