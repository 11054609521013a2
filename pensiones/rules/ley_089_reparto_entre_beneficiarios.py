"""Ley, artículo 89. Orden y reparto entre beneficiarios.

Spouse, or concubino declared by a court, with the children; failing all of them the parents; failing everybody the
former spouse with court alimony. Equal shares by person, and why each of the others is out. In force since 2022-10-01
(Decreto 185).
"""

from collections.abc import Iterator
from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Lista, Mapa, Opcion, Texto, Variante
from derecho.vocabulario import palabra

MAYORIA, MAXIMO_CON_ESTUDIOS, MAXIMO_DEL_ADOPTANTE = 18, 25, 55
QUIEN = {"id": Texto("persona"), "parentesco": Opcion("parentesco")}
UNION = {"nuevas_nupcias": Bool("nuevas nupcias"), "vive_en_concubinato": Bool("vive en concubinato")}
HIJO = {
    "edad": Entero("edad", maximo=130), "casado": Bool("casado"), "vive_en_concubinato": Bool("vive en concubinato"),
    "incapacitado": Bool("incapacitado"), "estudia": Bool("estudia"),
}  # fmt: skip
BENEFICIARIO = Variante("beneficiario", "parentesco", {
    "conyuge": QUIEN | UNION,
    "concubino": QUIEN | {"declaracion_judicial": Bool("declaración judicial")} | UNION,
    "hijo": QUIEN | HIJO,
    "hijo_adoptivo": QUIEN | HIJO | {"edad_adoptante": Entero("edad de quien adoptó", maximo=130)},
    "ascendiente": QUIEN | {
        "grado": Entero("grado", minimo=1, maximo=5), "vive_en_hogar": Bool("vivía en el hogar"),
        "dependiente": Bool("dependía económicamente"),
    },
    "exconyuge": QUIEN | {"pension_alimenticia_judicial": Bool("pensión alimenticia judicial")} | UNION,
})  # fmt: skip


def _por_union(p: Any) -> Iterator[tuple[bool, str]]:
    """93-II and 118-III: a new marriage or concubinato."""
    yield p.casado if hasattr(p, "casado") else p.nuevas_nupcias, "CONTRAJO_MATRIMONIO"
    yield p.vive_en_concubinato, "VIVE_EN_CONCUBINATO"


def _por_pareja(p: Any, hay_conyuge: bool, declarados: int) -> Iterator[tuple[bool, str]]:
    if p.parentesco == "concubino":
        yield hay_conyuge, "EXISTE_CONYUGE"
        yield not p.declaracion_judicial, "CONCUBINATO_SIN_RESOLUCION_JUDICIAL"
        yield declarados > 1, "CONCUBINATO_PLURAL"
    yield from _por_union(p)


def _por_hijo(p: Any) -> Iterator[tuple[bool, str]]:
    if p.parentesco == "hijo_adoptivo":
        yield p.edad_adoptante >= MAXIMO_DEL_ADOPTANTE, "ADOPCION_TARDIA"
    yield from _por_union(p)
    yield p.edad >= MAXIMO_CON_ESTUDIOS and not p.incapacitado, "CUMPLIO_25"
    yield p.edad >= MAYORIA and not (p.incapacitado or p.estudia), "CUMPLIO_18_SIN_ESTUDIOS"


def _por_ascendiente(p: Any) -> Iterator[tuple[bool, str]]:
    yield p.grado > 1, "ASCENDIENTE_DE_OTRO_GRADO"
    yield not (p.vive_en_hogar or p.dependiente), "SIN_DEPENDENCIA_ECONOMICA"


def _por_exconyuge(p: Any) -> Iterator[tuple[bool, str]]:
    yield not p.pension_alimenticia_judicial, "SIN_ALIMENTOS_JUDICIALES"
    yield from _por_union(p)


def _causa(causas: Iterator[tuple[bool, str]]) -> str | None:
    return next((codigo for hay, codigo in causas if hay), None)


@palabra("a cada persona se le busca la primera causa que la deja fuera", "texto")
def excluidos_del_reparto(beneficiarios: Any) -> Any:
    """{id: first cause}, in the order of the list; each class only when the one before has nobody."""
    hay_conyuge = any(p.parentesco == "conyuge" and not _causa(_por_union(p)) for p in beneficiarios)
    declarados = sum(p.parentesco == "concubino" and p.declaracion_judicial for p in beneficiarios)
    causas: dict[str, str | None] = {}
    for p in beneficiarios:
        if p.parentesco in {"conyuge", "concubino"}:
            causas[p.id] = _causa(_por_pareja(p, hay_conyuge, declarados))
        elif p.parentesco in {"hijo", "hijo_adoptivo"}:
            causas[p.id] = _causa(_por_hijo(p))
    for clase, razones in (("ascendiente", _por_ascendiente), ("exconyuge", _por_exconyuge)):
        hay = None in causas.values()
        causas |= {
            p.id: "HAY_BENEFICIARIO_PREFERENTE" if hay else _causa(razones(p))
            for p in beneficiarios if p.parentesco == clase
        }  # fmt: skip
    return {p.id: causas[p.id] for p in beneficiarios if causas[p.id]}


@palabra("quienes tienen derecho", "lista")
def con_derecho_al_reparto(beneficiarios: Any, excluidos: Any) -> Any:
    """In the order of the list."""
    return [p.id for p in beneficiarios if p.id not in excluidos]


@articulo(
    "ley-89", "LEY", "89",
    titulo="Orden y reparto entre beneficiarios",
    entradas={
        "monto_mensual": Dinero("pensión por repartir"),
        "beneficiarios": Lista("beneficiarios", BENEFICIARIO, maximo=100),
    },
    salidas={
        "partes": Mapa("parte de cada quien", Texto(), Dinero()),
        "excluidos": Mapa("quién no participa y por qué", Texto(), Texto()),
    },
    criterios=(
        Criterio("criterio-89-1", "¿Partes iguales por grupo o por persona?", "Por persona.",
                 "El cónyuge concurre con los hijos y la última frase divide el total."),
        Criterio("criterio-89-2", "Las fracciones I y III repiten al cónyuge.", "Se cumplen las dos; es una sola parte.",
                 "Nadie tiene dos partes de la misma pensión."),
        Criterio("criterio-89-3", "La fracción VI (adoptante menor de 55) puede discriminar.",
                 "Se aplica como está, con aviso a jurídico.", "Un sistema no deja de aplicar una regla."),
        Criterio("criterio-89-4", "¿Hay edad máxima para quien no puede trabajar?", "No; se pide el dictamen.",
                 "Es lo que dice el texto."),
        Criterio("criterio-89-5", "¿En qué orden se entrega la cuenta individual?", "En este.", "135-IV remite a él."),
        Criterio("criterio-89-6", "¿Los padres deben depender además de vivir en el hogar?", "Basta una de las dos.",
                 "4-IV los define y 89-V no agrega nada."),
        Criterio("criterio-89-7", "¿Excluyen la nueva unión del concubino y el concubinato del hijo?", "Sí.",
                 "93-II y 118-III terminan la pensión por ello."),
    ),
    dominio={"beneficiarios": (lambda v: len({p.id for p in v["beneficiarios"]}) == len(v["beneficiarios"]),
        "hay personas repetidas")},
    frase="La pensión se reparte por partes iguales: {partes}.",
)  # fmt: skip
def reparto_entre_beneficiarios(ley: Ley, monto_mensual: Any, beneficiarios: Any) -> dict[str, Any]:
    excluidos = ley.paso("quién no participa y por qué", ley.aplica(excluidos_del_reparto, beneficiarios))
    quienes = ley.paso("quienes tienen derecho", ley.aplica(con_derecho_al_reparto, beneficiarios, excluidos))
    partes = ley.por_cabezas(monto_mensual, ley.cuenta(quienes))
    return {"partes": ley.a_cada_quien(quienes, partes), "excluidos": excluidos}
