"""Ley, artículo 85. Incapacidad permanente parcial: pensión o indemnización de siete anualidades.

The pension is the percentage of the dictamen, inside the range of the table, over the base salary at the risk plus
the later raises of the post; up to 20 % an indemnity replaces it, up to 50 % the person chooses. In force since
2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon, al_centavo
from derecho.tipos import Bool, Dinero, Lista, Motivos, Opcion, Registro, Tasa
from derecho.vocabulario import palabra

SIETE_ANUALIDADES = 84  # months
SOLO_INDEMNIZACION = 20
CON_OPCION = 50
POR_CIENTO = Razon(1, 100)


@palabra("pensión de cada incapacidad, redondeada", "dinero")
def pension_de_cada_incapacidad(incapacidades: Any) -> Any:
    """Each one over its own base salary."""
    return [al_centavo(i.porcentaje * POR_CIENTO * i.sbc_mensual) for i in incapacidades]


@palabra("el mayor de los sueldos base usados", "dinero")
def mayor_sueldo_base(incapacidades: Any) -> Any:
    """The ceiling of the sum."""
    return max((i.sbc_mensual for i in incapacidades), default=0)


incapacidad_permanente_parcial = articulo(
    "ley-85", "LEY", "85",
    titulo="Incapacidad permanente parcial: pensión o indemnización de siete anualidades",
    entradas={
        "sbc_mensual_al_riesgo": Dinero("sueldo base mensual al ocurrir el riesgo", en="ipp"),
        "aumentos_mensuales": Dinero("aumentos posteriores del puesto", en="ipp"),
        "porcentaje": Tasa("porcentaje del dictamen", maximo=100, en="ipp"),
        "minimo_tabla": Tasa("mínimo de la tabla", maximo=100, en="ipp"),
        "maximo_tabla": Tasa("máximo de la tabla", maximo=100, en="ipp"),
        "incapacidades": Lista("incapacidades", Registro(
            porcentaje=Tasa("porcentaje", maximo=100), sbc_mensual=Dinero("sueldo base mensual"),
        ), maximo=100, en="suma"),
    },
    salidas={
        "pension_mensual": Dinero("pensión mensual"),
        "forma": Opcion("forma", "indemnizacion_obligatoria", "opcion_del_afiliado", "solo_pension"),
        "indemnizacion": Dinero("indemnización", nulo=True), "pension_total": Dinero("pensión total"),
        "topada": Bool("topada"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-85-1", "«Incapacidad orgánica funcional» podría limitar la indemnización a órganos internos.",
                 "Cuenta el porcentaje de valuación de cualquier incapacidad parcial.",
                 "Es la única medida que da el artículo."),
        Criterio("criterio-85-2", "¿Qué pasa con dos incapacidades declaradas juntas?",
                 "Cada dictamen se compara con el 20 % y el 50 %; el tope es para la suma.",
                 "El umbral habla de cada incapacidad y el tope de todas."),
        Criterio("criterio-85-3", "¿La indemnización sale de la pensión redondeada o del producto exacto?",
                 "De la pensión redondeada.", "Sustituye importes que se iban a pagar."),
        Criterio("criterio-85-4", "La incapacidad es provisional dos años y la indemnización es definitiva.",
                 "La de 20 % o menos se paga de una vez y ya no baja.", "Es total y definitiva."),
    ),
    dominio={"maximo_tabla": (lambda v: v.get("minimo_tabla", 0) <= v.get("maximo_tabla", 0),
        "no puede ser menor que el mínimo")},
    frase=lambda v: f"Sus incapacidades suman una pensión de {v.pension_total} al mes." if v.pension_total
                    else f"Le corresponden {v.pension_mensual} al mes; en indemnización serían {v.indemnizacion}."
                    if v.indemnizacion else f"Su pensión es de {v.pension_mensual} al mes.",
)  # fmt: skip


@incapacidad_permanente_parcial.operacion("ipp")
def ipp(
    ley: Ley, sbc_mensual_al_riesgo: Any, aumentos_mensuales: Any, porcentaje: Any, minimo_tabla: Any, maximo_tabla: Any
) -> dict[str, Any]:
    fuera = ley.o(porcentaje < minimo_tabla, porcentaje > maximo_tabla)
    if alto := ley.impide(PORCENTAJE_FUERA_DE_TABLA=fuera):
        return alto
    base = ley.paso("sueldo base con los aumentos del puesto", sbc_mensual_al_riesgo + aumentos_mensuales)
    pension = ley.paso("pensión mensual", ley.centavos(ley.por_ciento(porcentaje, base)))
    obligatoria = porcentaje <= SOLO_INDEMNIZACION
    con_opcion = porcentaje <= CON_OPCION
    return {
        "pension_mensual": pension,
        "forma": ley.caso(
            (obligatoria, "indemnizacion_obligatoria"), (con_opcion, "opcion_del_afiliado"), si_no="solo_pension"
        ),
        "indemnizacion": ley.si(con_opcion, lambda: pension * SIETE_ANUALIDADES, None),
        **ley.veredicto(),
    }


@incapacidad_permanente_parcial.operacion("suma")
def suma(ley: Ley, incapacidades: Any) -> dict[str, Any]:
    total = ley.paso("suma de las pensiones", ley.suma(ley.aplica(pension_de_cada_incapacidad, incapacidades)))
    tope = ley.paso("sueldo base más alto", ley.aplica(mayor_sueldo_base, incapacidades))
    return {"pension_total": ley.minimo(total, tope), "topada": total > tope}
