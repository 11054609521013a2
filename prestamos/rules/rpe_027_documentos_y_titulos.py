"""Reglamento de Prestaciones Económicas, artículo 27. Documentos y títulos de los préstamos a corto plazo.

The papers that are asked, and the títulos: what the fund covers is signed by the applicant alone, and each uncovered
part by him and the aval that guarantees it. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Faltan, Lista, Mapa, Motivos, Registro, Texto
from derecho.vocabulario import palabra
from prestamos.rules.ley_139_garantia_solidaria import reparto


@palabra("lo que cada aval tiene disponible", "dinero")
def disponibles(avales: Any) -> Any:
    """Amounts in the order given."""
    return [a.disponible for a in avales]


@palabra("cada aval con su parte", "dinero")
def por_aval(avales: Any, garantias: Any) -> Any:
    """Id of the aval -> amount; nothing when the guarantee was waived."""
    return {a.id: g for a, g in zip(avales, garantias, strict=False)}


@palabra("un juego de documentos por cada aval", "lista")
def de_cada_aval(numero_avales: Any) -> Any:
    """Identification and promissory note of each one."""
    return ["identificacion-aval", "pagare-aval"] * numero_avales


@palabra("se juntan las listas", "lista")
def juntas(unos: Any, otros: Any) -> Any:
    """Both lists, one after the other."""
    return [*unos, *otros]


documentos_y_titulos = articulo(
    "rpe-27", "RPE", "27",
    titulo="Documentos y títulos para préstamos a corto plazo",
    clave="solicitud",
    entradas={
        "total": Dinero("capital más intereses", en="titulos"), "fondo_disponible": Dinero("fondo disponible",
            en="titulos"),
        "avales": Lista("avales en orden", Registro(id=Texto("aval"), disponible=Dinero("disponible")), maximo=50,
            en="titulos"),
        "dispensa_garantia": Bool("garantía dispensada", en="titulos"),
        "numero_avales": Entero("número de avales", maximo=50, en="documentos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200, en="documentos"),
        "carta_vigente": Bool("carta testamentaria vigente", en="documentos"),
        "deposito": Bool("pide depósito en cuenta", en="documentos"),
        "descuento_mayor": Bool("rebasa el límite ordinario de descuento", en="documentos"),
    },
    salidas={
        "solicitante": Dinero("parte que firma solo el solicitante"),
        "con_aval": Mapa("parte que firma con cada aval", Texto(), Dinero()), "faltante": Dinero("parte sin garantía"),
        "procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan(),
    },
    criterios=(
        Criterio("criterio-rpe-27-1", "Ley 141 permite más de 50 % y 142 lo prohíbe para los créditos.",
                 "La solicitud solo levanta el tope de la suma con otros descuentos.", "Cada texto guarda su objeto."),
        Criterio("criterio-rpe-27-2", "Falta la carta testamentaria.", "Se ofrece hacerla; se piden dos testigos.",
                 "Ley 4, fracción VI."),
        Criterio("criterio-rpe-27-3", "El texto habla de la tarjeta ISSSPEMATIC o de una cuenta que abre el Instituto.",
                 "Vale cualquier cuenta verificada a nombre de quien pide.", "El fin es pagar a la persona misma."),
    ),
    dominio={"avales": (lambda v: len({a.id for a in v.get("avales", ())}) == len(v.get("avales", ())),
                        "un aval aparece dos veces")},
    frase=lambda v: f"Usted firma solo {v.solicitante}." if v.solicitante
                    else "Su expediente tiene todos los documentos.",
)  # fmt: skip


@documentos_y_titulos.operacion("titulos")
def titulos(ley: Ley, total: Any, fondo_disponible: Any, avales: Any, dispensa_garantia: Any) -> dict[str, Any]:
    solicitante = ley.si(dispensa_garantia, total, lambda: ley.minimo(total, fondo_disponible))
    garantias, falta = reparto(ley, total - solicitante, ley.aplica(disponibles, avales), dispensa_garantia)
    return {
        "solicitante": solicitante,
        "con_aval": ley.aplica(por_aval, avales, garantias),
        "faltante": falta,
        **ley.veredicto(GARANTIA_INSUFICIENTE=falta > 0),
    }


@documentos_y_titulos.operacion("documentos")
def documentos(
    ley: Ley, numero_avales: Any, documentos: Any, carta_vigente: Any, deposito: Any, descuento_mayor: Any
) -> dict[str, Any]:
    tiene_tarjeta = ley.contiene(documentos, "tarjeta-issspematic")
    pedidos = ley.lista(
        "solicitud-prestamo-cp",
        "identificacion-oficial",
        "pagare-solicitante",
        ley.si(ley.y(deposito, ley.no(tiene_tarjeta)), "cuenta-bancaria-activa", None),
        ley.si(descuento_mayor, "solicitud-descuento-mayor", None),
    )
    faltan = ley.faltantes(ley.aplica(juntas, pedidos, ley.aplica(de_cada_aval, numero_avales)), documentos)
    return {
        "faltan": faltan,
        **ley.veredicto(EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)), SIN_CARTA_TESTAMENTARIA=ley.no(carta_vigente)),
    }
