"""Ley, artículo 139. Préstamo a corto plazo con garantía solidaria y facultades de los directores.

With avales, or with the waiver of a director, up to twice the fund or 20 monthly UMA, less commitments; each aval
answers, in the order given, for what is uncovered and up to what he has free. In force since 2022-10-01 (Decreto
185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Lista, Motivos, Opcion
from prestamos.rules.ley_138_quien_puede_pedir import tope_sin_garantia

VECES_FONDO = 2
VECES_UMA = 20
UMA_DIRECTOR_PRESTACIONES = 65
UMA_DIRECTOR_GENERAL = 100


def reparto(ley: Ley, descubierto: Any, disponibles: Any, dispensa_garantia: Any) -> tuple[Any, Any]:
    """Fraction II: what each aval answers for, and what stays uncovered (also Reglamento 27)."""
    garantias = ley.si(dispensa_garantia, lambda: ley.lista(), lambda: ley.repartir(descubierto, disponibles))
    falta = ley.si(dispensa_garantia, 0, lambda: descubierto - ley.suma(garantias))
    return garantias, ley.paso("parte sin garantía", falta, "Ley 139, II")


def autorizacion_directa(ley: Ley, tipo: Any, monto: Any, uma_diaria: Any) -> Any:
    """Fraction III: what a director may authorise at any time to a pensionado."""
    return ley.si(
        ley.y(tipo == "pensionado", monto <= uma_diaria * UMA_DIRECTOR_GENERAL),
        lambda: ley.si(monto <= uma_diaria * UMA_DIRECTOR_PRESTACIONES, "director_prestaciones", "director_general"),
        None,
    )


@articulo(
    "ley-139", "LEY", "139",
    titulo="Préstamo a corto plazo con garantía solidaria y facultades de los directores",
    clave="solicitud",
    entradas={
        "tipo": Opcion("quién lo pide", "activo", "pensionado"), "fondo_ahorro_acumulado": Dinero("fondo de ahorro"),
        "comprometido": Dinero("comprometido"), "uma_mensual": Dinero("UMA mensual"),
        "uma_diaria": Dinero("UMA diaria"),
        "monto": Dinero("capital más intereses"),
        "avales": Lista("disponible de cada aval", Dinero(), maximo=50),
        "dispensa_garantia": Bool("garantía dispensada"),
    },
    salidas={
        "tope_sin_garantia": Dinero("tope sin garantía"), "tope_maximo": Dinero("tope máximo"),
        "descubierto": Dinero("parte que pide garantía"), "garantias": Lista("parte de cada aval", Dinero()),
        "autorizacion_directa": Opcion("autorización directa", "director_prestaciones", "director_general", nulo=True),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-139-1", "138-II y 139-I dan topes distintos; 139-II parece pedir aval siempre.",
                 "Dos pasos: hasta el 138-II sin aval; de ahí al 139-I con avales o dispensa.",
                 "El aval responde solo de lo descubierto y el 144 supone préstamos sin garantía."),
        Criterio("criterio-139-2", "¿Qué añade 139-III, si es menor?", "Una vía directa que no sube los topes.",
                 "De otro modo sería inútil o contradiría la fracción I."),
        Criterio("criterio-139-3", "¿Cómo se reparten varios avales?",
                 "En el orden dado, cada uno hasta lo que tiene libre.",
                 "La Ley solo limita a cada uno; hace falta un orden para cada pagaré."),
        Criterio("criterio-139-4", "¿Lo comprometido se resta antes o después de duplicar?", "Después y una sola vez.",
                 "Se duplica el fondo total del 138-II."),
    ),
    frase="Procede con garantía: su monto de {monto} no pasa del máximo de {tope_maximo}.",
)  # fmt: skip
def garantia_solidaria(
    ley: Ley,
    tipo: Any,
    fondo_ahorro_acumulado: Any,
    comprometido: Any,
    uma_mensual: Any,
    uma_diaria: Any,
    monto: Any,
    avales: Any,
    dispensa_garantia: Any,
) -> dict[str, Any]:
    sin_garantia = tope_sin_garantia(ley, tipo, fondo_ahorro_acumulado, comprometido, uma_mensual)
    doble = ley.si(tipo == "activo", lambda: fondo_ahorro_acumulado * VECES_FONDO, lambda: uma_mensual * VECES_UMA)
    maximo = ley.maximo(doble - comprometido, 0)
    descubierto = ley.paso("parte que pide garantía", ley.maximo(monto - sin_garantia, 0))
    garantias, falta = reparto(ley, descubierto, avales, dispensa_garantia)
    return {
        "tope_sin_garantia": sin_garantia,
        "tope_maximo": maximo,
        "descubierto": descubierto,
        "garantias": garantias,
        "autorizacion_directa": autorizacion_directa(ley, tipo, monto, uma_diaria),
        **ley.veredicto(EXCEDE_TOPE_MAXIMO=monto > maximo, GARANTIA_INSUFICIENTE=falta > 0),
    }
