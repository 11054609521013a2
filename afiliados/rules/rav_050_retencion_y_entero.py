"""Procedimientos de afiliación, artículo 50. La entidad retiene, determina y entera.

What each contribution should be on the base of the quincena (Ley 70, 128, 181 and 188), and what is still missing: what
was not withheld is owed by the entidad, never by the worker.
"""

from typing import Any

from afiliados.rules.ley_070_cuotas_y_aportaciones import DIAS_DE_LA_QUINCENA
from afiliados.rules.ley_128_cuenta_de_ahorro_individual import cuenta_de_ahorro_individual
from afiliados.rules.ley_181_aportacion_al_fondo_de_vivienda import aportacion_de_vivienda
from afiliados.rules.ley_239_continuacion_voluntaria import FONDO_DE_LA_ENTIDAD, FONDO_DEL_TRABAJADOR
from derecho import Ley, articulo
from derecho.tipos import Dinero, Opcion, Tasa

DE_LA_TABLA = ("fpe_trabajador", "fpe_entidad")
FIJOS = ("fondo_trabajador", "fondo_entidad", "vivienda", "cuenta_individual")


@articulo(
    "rav-50", "RAV", "50",
    titulo="La entidad retiene, determina y entera",
    clave="quincena",
    entradas={
        "concepto": Opcion("concepto", *DE_LA_TABLA, *FIJOS), "sbc_quincenal": Dinero("sueldo base de la quincena"),
        "porcentaje": Tasa("porcentaje de la tabla de la Junta", maximo=100, nulo=True),
        "enterado": Dinero("lo que la entidad pagó"),
    },
    salidas={"esperado": Dinero("lo que corresponde"), "debe_entidad": Dinero("lo que debe la entidad")},
    dominio={
        "porcentaje": (lambda v: (v["concepto"] in DE_LA_TABLA) == (v["porcentaje"] is not None),
            "lo llevan las dos del fondo de prestaciones económicas y solo ellas"),
    },
    frase=lambda v: f"Corresponden {v.esperado} y la entidad no debe nada." if v.debe_entidad == "$0.00"
                    else f"Corresponden {v.esperado} y la entidad debe {v.debe_entidad}.",
)  # fmt: skip
def retencion_y_entero(ley: Ley, concepto: Any, sbc_quincenal: Any, porcentaje: Any, enterado: Any) -> dict[str, Any]:
    def tanto(puntos: Any, articulo: str) -> Any:
        return ley.paso("aportación de la quincena", ley.centavos(ley.por_ciento(puntos, sbc_quincenal)), articulo)

    def de_vivienda() -> Any:
        return ley.segun(aportacion_de_vivienda, sbc_quincenal=sbc_quincenal)["aportacion_vivienda"]

    def de_la_cuenta() -> Any:
        return ley.segun(cuenta_de_ahorro_individual, sbc_quincenal=sbc_quincenal, dias_cotizados=DIAS_DE_LA_QUINCENA)[
            "aportacion_quincenal"
        ]

    esperado = ley.caso(
        (concepto == "fondo_trabajador", lambda: tanto(FONDO_DEL_TRABAJADOR, "Ley 188")),
        (concepto == "fondo_entidad", lambda: tanto(FONDO_DE_LA_ENTIDAD, "Ley 188")),
        (concepto == "vivienda", de_vivienda),
        (concepto == "cuenta_individual", de_la_cuenta),
        si_no=lambda: tanto(porcentaje, "Ley 70"),
    )
    return {"esperado": esperado, "debe_entidad": ley.maximo(esperado - enterado, 0)}
