"""Reglamento de Prestaciones Económicas, artículo 50. Pagos anticipados parciales.

A prepayment of a short-term loan cancels the last documents first, each at its present value; what does not reach for
a whole one reduces the last that remains. A mortgage prepayment must cover two abonos. In force since 2002-06-11.
"""

from collections import namedtuple
from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon, al_centavo, partes
from derecho.tipos import Bool, Dinero, Entero, Lista, Motivos, Tasa
from derecho.vocabulario import COLUMNAS, palabra
from prestamos.rules.ley_145_abonos_iguales import nivel

ABONOS_MINIMOS = 2
Documento = namedtuple("Documento", "numero importe precio")  # noqa: PYI024 - a row of a table, not a type


@palabra("documentos pendientes, del último hacia atrás, con su valor presente", "dinero")
def pendientes(filas: Any, pagadas: Any, tasa: Any) -> Any:
    """Price of document j when k are paid: its amount over (1 + i)^(j - k), to the centavo."""
    num, den = partes(tasa)
    den *= 2400
    documentos = []
    for j in range(len(filas), pagadas, -1):
        importe = filas[j - 1][COLUMNAS.index("abono")]
        precio = al_centavo(Razon(importe * den ** (j - pagadas), (den + num) ** (j - pagadas)))
        documentos.append(Documento(j, importe, precio))
    return documentos


@palabra("los que el anticipo alcanza a pagar completos, en ese orden", "dinero")
def cancelados(documentos: Any, anticipo: Any) -> Any:
    """Whole documents that the prepayment pays."""
    pagados = []
    for documento in documentos:
        if documento.precio > anticipo:
            break
        anticipo -= documento.precio
        pagados.append(documento)
    return pagados


@palabra("números de los documentos", "lista")
def numeros(documentos: Any) -> Any:
    """From the last one backwards."""
    return [d.numero for d in documentos]


@palabra("suma de los precios", "dinero")
def precio_total(documentos: Any) -> Any:
    """What cancelling them costs."""
    return sum(d.precio for d in documentos)


@palabra("suma de importes menos precios", "dinero")
def bonificado(documentos: Any) -> Any:
    """Interest that is no longer charged."""
    return sum(d.importe - d.precio for d in documentos)


@palabra("nuevo importe del último documento que queda", "dinero")
def ultimo_que_queda(documentos: Any, cuantos: Any, resto: Any, pagadas: Any, tasa: Any) -> Any:
    """(price - rest) taken back to its date; its own amount when nothing is left over; null when none remains."""
    if cuantos == len(documentos):
        return None
    documento = documentos[cuantos]
    if not resto:
        return documento.importe
    num, den = partes(tasa)
    den *= 2400
    periodos = documento.numero - pagadas
    return al_centavo(Razon((documento.precio - resto) * (den + num) ** periodos, den**periodos))


pagos_anticipados = articulo(
    "rpe-50", "RPE", "50",
    titulo="Pagos anticipados parciales",
    clave="pago",
    entradas={
        "capital": Dinero("capital", en="corto_plazo"), "tasa_anual_pct": Tasa("tasa anual", en="corto_plazo"),
        "quincenas": Entero("quincenas del plazo", minimo=1, maximo=72, en="corto_plazo"),
        "pagadas": Entero("documentos ya pagados", maximo=71, en="corto_plazo"),
        "abono_quincenal": Dinero("abono quincenal", en="hipotecario"), "anticipo": Dinero("anticipo"),
    },
    salidas={
        "documentos_cancelados": Lista("documentos que se cancelan", Entero()),
        "interes_bonificado": Dinero("interés bonificado"), "saldo": Dinero("saldo"),
        "ultimo_documento": Dinero("importe del último documento que queda", nulo=True), "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-rpe-50-1", "Precio de cancelar el último documento: ¿su capital o su valor presente?",
                 "Su valor presente a la tasa del préstamo.",
                 "Por su capital se cobraría interés sobre capital ya pagado."),
        Criterio("criterio-rpe-50-2", "Anticipo del hipotecario: ¿baja el abono o el plazo?", "Se acorta el plazo.",
                 "El Reglamento solo ordena bajar el saldo y su interés."),
        Criterio("criterio-rpe-50-3", "Partes de la reserva de los documentos cancelados.",
                 "Se cobran aparte, sin descuento.",
                 "Es un solo cargo ya causado y sin interés."),
    ),
    dominio={"pagadas": (lambda v: v.get("pagadas", 0) < v.get("quincenas", 1),
        "debe quedar algún documento por pagar")},
    frase=lambda v: f"Con su anticipo se ahorra {v.interes_bonificado} de interés y su saldo queda en {v.saldo}."
                    if v.saldo else "Su anticipo cubre al menos dos abonos.",
)  # fmt: skip


@pagos_anticipados.operacion("corto_plazo")
def corto_plazo(
    ley: Ley, capital: Any, tasa_anual_pct: Any, quincenas: Any, pagadas: Any, anticipo: Any
) -> dict[str, Any]:
    filas = ley.amortizacion(capital, tasa_anual_pct, quincenas, nivel(ley, capital, tasa_anual_pct, quincenas))
    por_pagar = ley.paso("documentos pendientes", ley.aplica(pendientes, filas, pagadas, tasa_anual_pct))
    completos = ley.paso("documentos que se cancelan", ley.aplica(cancelados, por_pagar, anticipo))
    resto = ley.paso("lo que sobra del anticipo", anticipo - ley.aplica(precio_total, completos))
    saldo_previo = ley.si(pagadas == 0, capital, lambda: ley.renglon(filas, pagadas, "saldo"))
    queda_alguno = ley.cuenta(completos) < ley.cuenta(por_pagar)
    return {
        "documentos_cancelados": ley.aplica(numeros, completos),
        "interes_bonificado": ley.aplica(bonificado, completos),
        "saldo": ley.si(queda_alguno, lambda: ley.maximo(saldo_previo - anticipo, 0), 0),
        "ultimo_documento": ley.aplica(
            ultimo_que_queda, por_pagar, ley.cuenta(completos), resto, pagadas, tasa_anual_pct
        ),
    }


@pagos_anticipados.operacion("hipotecario")
def hipotecario(ley: Ley, abono_quincenal: Any, anticipo: Any) -> dict[str, Any]:
    return ley.veredicto(ANTICIPO_MENOR_A_DOS_PAGOS=anticipo < abono_quincenal * ABONOS_MINIMOS)
