"""Ley, artículo 141. Tope de la mitad para todos los descuentos.

The new abono and every other deduction of the quincena may not pass half of the base salary or pension, unless the
borrower asks in writing for a bigger deduction. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos


def mitad(ley: Ley, base_quincenal: Any) -> Any:
    """Half of the quincena, a legal ceiling (also Ley 142)."""
    return ley.paso("la mitad de la base", ley.centavos_abajo(ley.entre(base_quincenal, 2)))


@articulo(
    "ley-141", "LEY", "141",
    titulo="Tope de 50 % de todos los descuentos, salvo que el acreditado pida más",
    clave="solicitud",
    entradas={
        "base_quincenal": Dinero("sueldo base o pensión de la quincena"),
        "otros_descuentos": Dinero("otros descuentos"),
        "abono_nuevo": Dinero("abono nuevo"), "solicita_descuento_mayor": Bool("pidió por escrito un descuento mayor"),
    },
    salidas={
        "limite": Dinero("límite"), "total_descuentos": Dinero("total de descuentos"),
        "disponible": Dinero("disponible"),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-141-1", "141 permite pedir más de 50 % y 142 lo prohíbe para la suma de créditos.",
                 "Son dos pruebas: 141 suma todos los descuentos y se puede dispensar; 142 suma créditos y no.",
                 "Cada texto guarda su objeto y los dos tienen efecto."),
        Criterio("criterio-141-2", "¿Cuáles son los «demás descuentos»?",
                 "Todos los que reporta la entidad en la quincena.",
                 "La redacción no tiene excepción."),
    ),
    frase="Sus descuentos sumarían {total_descuentos}; el límite es {limite} por quincena.",
    vectorial=True,
)  # fmt: skip
def tope_de_descuentos(
    ley: Ley, base_quincenal: Any, otros_descuentos: Any, abono_nuevo: Any, solicita_descuento_mayor: Any
) -> dict[str, Any]:
    limite = mitad(ley, base_quincenal)
    total = ley.paso("total de descuentos", otros_descuentos + abono_nuevo)
    return {
        "limite": limite,
        "total_descuentos": total,
        "disponible": ley.maximo(limite - otros_descuentos, 0),
        **ley.veredicto(EXCEDE_50_SBC=ley.y(total > limite, ley.no(solicita_descuento_mayor))),
    }
