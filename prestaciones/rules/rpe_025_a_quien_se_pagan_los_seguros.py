"""Reglamento de Prestaciones Económicas, artículo 25. A quién se pagan los seguros.

To those of the carta testamentaria in force, in its percentages, or by a judgment; the part of who died before waits.
In force since 2002-06-11.
"""

from typing import Any

from afiliados.rules.ley_125_carta_testamentaria import CARTA, carta_testamentaria
from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon, al_centavo
from derecho.tipos import Bool, Dinero, Fecha, Lista, Mapa, Motivos, Opcion, Registro, Tasa, Texto
from derecho.vocabulario import palabra

TOTAL = 100
BENEFICIARIO = Registro(
    id=Texto("persona"), porcentaje=Tasa("porcentaje", maximo=TOTAL, nulo=True), fallecido=Bool("murió antes"),
)  # fmt: skip
ENTRADAS = {
    "fecha_fallecimiento": Fecha("fallecimiento"),
    "cartas": Lista("cartas, en el orden en que se presentaron", Registro(
        **CARTA, beneficiarios=Lista("beneficiarios", BENEFICIARIO, maximo=100),
    ), maximo=200),
    "resolucion_judicial": Lista("resolución judicial", Registro(
        id=Texto("persona"), porcentaje=Tasa("porcentaje", maximo=TOTAL),
    ), maximo=100, nulo=True),
    "monto": Dinero("monto"),
}  # fmt: skip
SALIDAS = {
    "via": Opcion("título", "carta_testamentaria", "resolucion_judicial", nulo=True),
    "partes": Mapa("parte de cada quien", Texto(), Dinero()),
    "pendiente": Dinero("espera resolución judicial"), "procede": Bool("procede"), "motivos": Motivos(),
}  # fmt: skip


def _bien_repartido(personas: Any) -> bool:
    """Nobody twice, and the percentages, when there are, make the whole."""
    puestos = [p.porcentaje for p in personas if p.porcentaje is not None]
    completo = len(puestos) == len(personas) and sum(p.num * 10_000 // p.den for p in puestos) == TOTAL * 10_000
    return len({p.id for p in personas}) == len(personas) and (not puestos or completo)


DOMINIO = {
    "cartas": (
        lambda v: len({c.id for c in v["cartas"]}) == len(v["cartas"])
        and all(_bien_repartido(c.beneficiarios) for c in v["cartas"]),
        "hay repetidos, o los porcentajes de una carta no suman 100",
    ),
    "resolucion_judicial": (
        lambda v: _bien_repartido(v["resolucion_judicial"] or []), "hay repetidos, o los porcentajes no suman 100"
    ),
}  # fmt: skip


@palabra("beneficiarios de esa carta", "lista")
def beneficiarios_de_la_carta(cartas: Any, id: Any) -> Any:
    """In the order of the carta."""
    return next(c.beneficiarios for c in cartas if c.id == id)


@palabra("personas que señala la resolución", "lista")
def senalados_por_el_juez(resolucion: Any) -> Any:
    """As beneficiaries; the court names living people."""
    return [BENEFICIARIO.clase(p.id, p.porcentaje, fallecido=False) for p in resolucion]


@palabra("parte de cada quien; la última toma la diferencia", "dinero")
def parte_por_porcentaje(monto: Any, personas: Any) -> Any:
    """Equal heads when there are no percentages."""
    if any(p.porcentaje is None for p in personas):
        return dict(zip([p.id for p in personas], Ley.por_cabezas(monto, len(personas)), strict=True))
    partes, resto = {}, monto
    for p in personas:  # cents that round up never add up to more than there is
        partes[p.id] = min(al_centavo(p.porcentaje * Razon(1, TOTAL) * monto), resto)
        resto -= partes[p.id]
    return partes | {p.id: partes[p.id] + resto for p in personas[-1:]}


@palabra("lo que se paga a quienes viven", "dinero")
def partes_de_quienes_viven(partes: Any, personas: Any) -> Any:
    """The part of who died before waits: nobody else takes it."""
    return {p.id: partes[p.id] for p in personas if not p.fallecido}


@palabra("suma de las partes", "dinero")
def suma_de_las_partes(partes: Any) -> Any:
    """What is paid now."""
    return sum(partes.values())


@articulo(
    "rpe-25", "RPE", "25",
    titulo="A quién se pagan los seguros",
    fecha="fecha_fallecimiento",
    entradas=ENTRADAS,
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-rpe-25-1", "Un beneficiario murió antes y no hay sustituto.",
                 "Su parte espera una resolución judicial; no acrece a los demás.", "La carta no dispone de ella."),
    ),
    dominio=DOMINIO,
    frase="Se paga: {partes}. En espera de resolución judicial: {pendiente}.",
)  # fmt: skip
def a_quien_se_pagan_los_seguros(
    ley: Ley, fecha_fallecimiento: Any, cartas: Any, resolucion_judicial: Any, monto: Any
) -> dict[str, Any]:
    carta = ley.segun(carta_testamentaria, fecha_fallecimiento=fecha_fallecimiento, cartas=cartas)["carta"]
    hay_carta = ley.no(ley.falta(carta))
    hay_juez = ley.si(ley.falta(resolucion_judicial), False, lambda: ley.no(ley.vacio(resolucion_judicial)))
    personas = ley.caso(
        (hay_carta, lambda: ley.aplica(beneficiarios_de_la_carta, cartas, carta)),
        (hay_juez, lambda: ley.aplica(senalados_por_el_juez, resolucion_judicial)),
        si_no=ley.lista,
    )
    partes = ley.paso("parte de cada quien", ley.aplica(parte_por_porcentaje, monto, personas))
    pagadas = ley.aplica(partes_de_quienes_viven, partes, personas)
    return {
        "via": ley.caso((hay_carta, "carta_testamentaria"), (hay_juez, "resolucion_judicial")),
        "partes": pagadas,
        "pendiente": monto - ley.aplica(suma_de_las_partes, pagadas),
        **ley.veredicto(BENEFICIARIO_NO_ACREDITADO=ley.vacio(pagadas)),
    }
