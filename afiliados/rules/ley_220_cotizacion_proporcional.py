"""Ley, artículo 220. Cotización proporcional en la quincena de baja.

Only the days worked of a commercial quincena of fifteen pay; the last day of any month is the fifteenth of its
quincena. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero, Fecha, Tasa

DIAS_DE_LA_QUINCENA = 15


def proporcional(ley: Ley, sbc_quincenal: Any, dias: Any) -> Any:
    """Exact base of the days worked (also procedures 60)."""
    return ley.paso("base de los días trabajados", ley.entre(sbc_quincenal * dias, DIAS_DE_LA_QUINCENA), "Ley 220")


@articulo(
    "ley-220", "LEY", "220",
    titulo="Cotización proporcional en la quincena de baja",
    fecha="ultimo_dia_laborado",
    entradas={
        "sbc_quincenal": Dinero("sueldo base de la quincena completa"),
        "ultimo_dia_laborado": Fecha("último día trabajado"),
        "porcentaje": Tasa("porcentaje de la cuota o aportación", maximo=100),
    },
    salidas={
        "dias": Entero("días"), "sbc_proporcional": Dinero("sueldo base de esos días"),
        "cuota": Dinero("cuota o aportación"),
    },
    criterios=(
        Criterio("criterio-220-1", "Hay segundas quincenas de 13, 14 o 16 días, y no se dice si la baja se trabaja.",
                 "Quincena comercial de 15 días con el último día trabajado incluido.",
                 "El Reglamento anterior llama baja al día siguiente y las nóminas son de quincenas fijas."),
    ),
    frase="De la quincena cuentan {dias} días y se pagan {cuota}.",
)  # fmt: skip
def cotizacion_proporcional(ley: Ley, sbc_quincenal: Any, ultimo_dia_laborado: Any, porcentaje: Any) -> dict[str, Any]:
    dia = ley.paso("día del mes", ley.numero_de_dia(ultimo_dia_laborado))
    fin_de_mes = ley.numero_de_dia(ley.dias_despues(ultimo_dia_laborado, 1)) == 1
    dias = ley.caso(
        (fin_de_mes, DIAS_DE_LA_QUINCENA),
        (dia <= DIAS_DE_LA_QUINCENA, dia),
        si_no=lambda: ley.minimo(dia - DIAS_DE_LA_QUINCENA, DIAS_DE_LA_QUINCENA),
    )
    base = proporcional(ley, sbc_quincenal, dias)
    return {
        "dias": dias,
        "sbc_proporcional": ley.centavos(base),
        "cuota": ley.centavos(ley.por_ciento(porcentaje, base)),
    }
