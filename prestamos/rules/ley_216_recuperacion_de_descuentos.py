"""Ley, artículo 216. Recuperación de descuentos omitidos y de responsabilidades.

What was not deducted is taken later, within half of the base salary with the other deductions. In force since
2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero
from derecho.vocabulario import palabra
from prestamos.rules.ley_141_tope_de_descuentos import mitad


@palabra("quincenas en que se junta, la última por lo que reste", "entero")
def quincenas_para_juntar(importe: Any, por_quincena: Any) -> Any:
    """Ceiling of the quotient."""
    return -(-importe // por_quincena)


def frase(v: Any) -> str:
    """One deduction, several, or none."""
    if v.ultimo_descuento is None:
        return "Su sueldo no admite otro descuento: se le cobrará directamente."
    if v.quincenas_necesarias == "1":
        return f"Se le descontarán {v.ultimo_descuento} más en una sola quincena."
    cuantas = f"en {v.quincenas_necesarias} quincenas"
    return f"Se le descontarán {v.descuento_adicional} más {cuantas}; la última será de {v.ultimo_descuento}."


@articulo(
    "ley-216", "LEY", "216",
    titulo="Recuperación de descuentos omitidos y de responsabilidades",
    clave="quincena",
    entradas={
        "sbc_quincenal": Dinero("sueldo base de la quincena"), "otros_descuentos": Dinero("otros descuentos"),
        "importe_no_descontado": Dinero("importe que no se descontó", minimo=1),
    },
    salidas={
        "disponible": Dinero("disponible"), "descuento_adicional": Dinero("descuento adicional por quincena"),
        "quincenas_necesarias": Entero("quincenas necesarias", nulo=True),
        "ultimo_descuento": Dinero("último descuento", nulo=True),
    },
    criterios=(
        Criterio("criterio-216-1", "¿Las «mayores facilidades» permiten pasar de 50 % o descontar menos?",
                 "Descontar menos o en más tiempo; más de 50 % solo si la persona lo pide (141).",
                 "Facilidad de pago es alivio; el descuento mayor ya tiene su artículo."),
    ),
    frase=frase,
)  # fmt: skip
def recuperacion_de_descuentos(
    ley: Ley, sbc_quincenal: Any, otros_descuentos: Any, importe_no_descontado: Any
) -> dict[str, Any]:
    disponible = ley.paso("disponible", ley.maximo(mitad(ley, sbc_quincenal) - otros_descuentos, 0))
    descuento = ley.minimo(importe_no_descontado, disponible)
    quincenas = ley.si(
        disponible == 0, None, lambda: ley.aplica(quincenas_para_juntar, importe_no_descontado, disponible)
    )
    return {
        "disponible": disponible,
        "descuento_adicional": descuento,
        "quincenas_necesarias": quincenas,
        "ultimo_descuento": ley.si(disponible == 0, None, lambda: importe_no_descontado - descuento * (quincenas - 1)),
    }
