"""Ley, artículo 142. Tope inamovible de la mitad para la suma de los créditos.

No loan of any type is authorised when the abonos of all the credits would pass half of the base salary or pension;
nobody may waive it. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Lista, Motivos
from prestamos.rules.ley_141_tope_de_descuentos import mitad


@articulo(
    "ley-142", "LEY", "142",
    titulo="Pago por nómina o directo y tope inamovible de 50 % para la suma de créditos",
    clave="solicitud",
    entradas={
        "base_quincenal": Dinero("sueldo base o pensión de la quincena"),
        "abonos_vigentes": Lista("abonos de sus créditos vigentes", Dinero(), maximo=100),
        "abono_nuevo": Dinero("abono nuevo"),
    },
    salidas={
        "limite": Dinero("límite"), "suma_abonos": Dinero("suma de los abonos"), "disponible": Dinero("disponible"),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-142-1", "La base cambia entre los artículos 141, 142, 166 y 238.",
                 "Abonos pactados: 50 % de la base, más la prueba de la hipoteca; adeudos de pensión: 40 %.",
                 "Regla especial para cada caso dentro del 50 % general."),
        Criterio("criterio-142-2", "Hipoteca con otros ingresos por encima de 50 %.",
                 "Lo que va a nómina cuenta; lo que se paga directo, no. Falta confirmación jurídica.",
                 "El Reglamento 56 ordena pagar en cajas lo que no cabe en nómina."),
    ),
    frase="Los abonos de todos sus créditos sumarían {suma_abonos}; el límite es {limite} por quincena.",
    vectorial=True,
)  # fmt: skip
def tope_de_creditos(ley: Ley, base_quincenal: Any, abonos_vigentes: Any, abono_nuevo: Any) -> dict[str, Any]:
    limite = mitad(ley, base_quincenal)
    vigentes = ley.paso("abonos vigentes", ley.suma(abonos_vigentes))
    suma = vigentes + abono_nuevo
    return {
        "limite": limite,
        "suma_abonos": suma,
        "disponible": ley.maximo(limite - vigentes, 0),
        **ley.veredicto(EXCEDE_50_TODOS_CREDITOS=suma > limite),
    }
