"""Procedimientos de afiliación, artículo 72. Límites de la base de cotización.

At least one minimum wage (Ley 4), no ceiling; below the percentage of the transitorio octavo there is only an alert.
"""

from typing import Any

from afiliados.rules.ley_004_piso_del_sueldo_base import piso_del_sueldo_base
from afiliados.rules.ley_t8_proporcion_minima import proporcion_minima
from derecho import Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Lista, Motivos, Opcion, Texto


@articulo(
    "rav-72", "RAV", "72",
    titulo="Límites de la base de cotización",
    entradas={
        "smg_diario": Dinero("salario mínimo diario", maximo=10**7), "sbc_mensual": Dinero("sueldo base mensual"),
        "sueldo_bruto_mensual": Dinero("sueldo bruto mensual", nulo=True),
        "tipo_trabajador": Opcion("tipo de trabajador", "base", "confianza"),
        "ejercicio": Entero("ejercicio", minimo=1990, maximo=2199),
    },
    salidas={
        "sbc_minimo_mensual": Dinero("sueldo base mínimo"),
        "minimo_porcentual": Dinero("mínimo por porcentaje", nulo=True), "procede": Bool("procede"),
        "motivos": Motivos(), "alertas": Lista("alertas", Texto()),
    },
    frase="El sueldo base no es menor que el mínimo de {sbc_minimo_mensual}.",
)  # fmt: skip
def limites_de_la_base(
    ley: Ley, smg_diario: Any, sbc_mensual: Any, sueldo_bruto_mensual: Any, tipo_trabajador: Any, ejercicio: Any
) -> dict[str, Any]:
    def por_porcentaje() -> Any:
        return ley.segun(
            proporcion_minima, ejercicio=ejercicio, tipo_trabajador=tipo_trabajador, sbc_mensual=sbc_mensual,
            sueldo_bruto_mensual=sueldo_bruto_mensual,
        )["sbc_minimo_mensual"]  # fmt: skip

    minimo = ley.si(ley.falta(sueldo_bruto_mensual), None, por_porcentaje)
    menor = ley.si(ley.falta(minimo), False, lambda: sbc_mensual < minimo)
    return {
        **ley.segun(piso_del_sueldo_base, sbc_mensual=sbc_mensual, smg_diario=smg_diario, fecha=None),
        "minimo_porcentual": minimo,
        "alertas": ley.alertas(SBC_MENOR_70_60=menor),
    }
