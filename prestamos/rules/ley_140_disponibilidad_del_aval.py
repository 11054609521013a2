"""Ley, artículo 140. Disponibilidad de quien da garantía solidaria.

An aval may answer only for what he has free of his own debts and of other guarantees. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos, Opcion
from prestamos.rules.ley_138_quien_puede_pedir import tope_sin_garantia


@articulo(
    "ley-140", "LEY", "140",
    titulo="Disponibilidad de quien da garantía solidaria",
    clave="solicitud",
    entradas={
        "tipo": Opcion("quién avala", "activo", "pensionado"), "fondo_ahorro_acumulado": Dinero("fondo de ahorro"),
        "uma_mensual": Dinero("UMA mensual"), "adeudos_propios": Dinero("adeudos propios"),
        "garantias_otorgadas": Dinero("garantías ya otorgadas"),
        "garantia_solicitada": Dinero("garantía que se le pide"),
    },
    salidas={
        "disponible": Dinero("disponible"), "disponible_despues": Dinero("disponible después"),
        "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-140-1", "El texto solo dice que las garantías reducen la línea.",
                 "Las deudas propias también la reducen.",
                 "La línea mide el crédito de la persona; usarla dos veces la anula."),
    ),
    frase="Puede avalar {garantia_solicitada}: tiene libres {disponible} y le quedarían {disponible_despues}.",
    vectorial=True,
)  # fmt: skip
def disponibilidad_del_aval(
    ley: Ley,
    tipo: Any,
    fondo_ahorro_acumulado: Any,
    uma_mensual: Any,
    adeudos_propios: Any,
    garantias_otorgadas: Any,
    garantia_solicitada: Any,
) -> dict[str, Any]:
    usado = ley.paso("ya comprometido", adeudos_propios + garantias_otorgadas)
    disponible = tope_sin_garantia(ley, tipo, fondo_ahorro_acumulado, usado, uma_mensual)
    alcanza = garantia_solicitada <= disponible
    return {
        "disponible": disponible,
        "disponible_despues": ley.si(alcanza, lambda: disponible - garantia_solicitada, disponible),
        **ley.veredicto(DISPONIBILIDAD_INSUFICIENTE=ley.no(alcanza)),
    }
