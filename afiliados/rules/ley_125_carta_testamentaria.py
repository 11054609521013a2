"""Ley, artículo 125. Carta testamentaria vigente.

Only the latest carta with two witnesses, not dated after the death, counts; revoked, or without any, a court decides.
In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Entero, Fecha, Lista, Opcion, Registro, Texto
from derecho.vocabulario import palabra

TESTIGOS = 2
CARTA = {
    "id": Texto("carta"), "fecha": Fecha("fecha"), "testigos": Entero("testigos", maximo=20),
    "revocada": Bool("revocada"),
}  # fmt: skip


@palabra("la última carta con dos testigos y fecha anterior a la muerte")
def ultima_carta_valida(cartas: Any, fallecimiento: Any) -> Any:
    """Its id, or None; of two with the same date, the last one filed."""
    validas = [(c.fecha, i, c.id) for i, c in enumerate(cartas) if c.testigos >= TESTIGOS and c.fecha <= fallecimiento]
    return max(validas)[2] if validas else None


@palabra("la carta fue revocada", "bool")
def carta_revocada(cartas: Any, id: Any) -> Any:
    """A revoked one never revives the one before."""
    return any(c.revocada for c in cartas if c.id == id)


@articulo(
    "ley-125", "LEY", "125",
    titulo="Carta testamentaria vigente",
    fecha="fecha_fallecimiento",
    entradas={
        "fecha_fallecimiento": Fecha("fallecimiento"),
        "cartas": Lista("cartas, en el orden en que se presentaron", Registro(**CARTA), maximo=200),
    },
    salidas={
        "carta": Texto("carta vigente", nulo=True), "via": Opcion("vía", "carta_testamentaria", "resolucion_judicial"),
    },
    criterios=(
        Criterio("criterio-125-1", "Sin carta, el Reglamento de 2002 paga a los parientes en su orden.",
                 "Decide un juez.", "La Ley de 2018 prevalece."),
        Criterio("criterio-125-2", "¿Y si se revoca la carta y no hay otra?", "Queda sin carta; no revive la anterior.",
                 "La anterior ya se había sustituido."),
        Criterio("criterio-125-3", "¿Cómo se firma de forma electrónica con dos testigos?", "Los testigos también firman.",
                 "Los pide 4-VI."),
    ),
    dominio={"cartas": (lambda v: len({c.id for c in v["cartas"]}) == len(v["cartas"]), "hay cartas repetidas")},
    frase=lambda v: f"Rige la carta testamentaria {v.carta}." if v.carta
                    else "No hay carta vigente: se necesita una resolución judicial.",
)  # fmt: skip
def carta_testamentaria(ley: Ley, fecha_fallecimiento: Any, cartas: Any) -> dict[str, Any]:
    ultima = ley.paso("última carta válida", ley.aplica(ultima_carta_valida, cartas, fecha_fallecimiento))
    sin_carta = ley.o(ley.falta(ultima), ley.aplica(carta_revocada, cartas, ultima))
    return {
        "carta": ley.si(sin_carta, None, ultima),
        "via": ley.si(sin_carta, "resolucion_judicial", "carta_testamentaria"),
    }
