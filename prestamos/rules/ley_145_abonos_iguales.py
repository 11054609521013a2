"""Ley, artículo 145. Abonos quincenales iguales y consecutivos.

The short-term loan is paid in equal instalments of capital and interest on the outstanding balance; the single charge
for the guarantee reserve is shared among them without interest. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos, Tasa
from prestamos.rules.ley_143_plazo_maximo import fuera_de_plazo
from prestamos.rules.ley_144_tasa_ordinaria import contribucion


def nivel(ley: Ley, capital: Any, tasa_anual_pct: Any, quincenas: Any) -> Any:
    """Level instalment of capital and interest, without the reserve share."""
    return ley.paso("abono de capital e interés", ley.centavos(ley.abono_nivel(capital, tasa_anual_pct, quincenas)))


@articulo(
    "ley-145", "LEY", "145",
    titulo="Abonos quincenales iguales y consecutivos (tabla de amortización)",
    clave="solicitud",
    entradas={
        "capital": Dinero("capital que pide"), "tasa_anual_pct": Tasa("tasa anual"),
        "quincenas": Entero("quincenas del plazo", minimo=-1000, maximo=1000),
        "con_garantia_solidaria": Bool("con garantía solidaria"),
        "quincena_consulta": Entero("quincena que se consulta", minimo=1, maximo=1000),
    },
    salidas={
        "abono_nivel": Dinero("abono de capital e interés"),
        "contribucion_reserva": Dinero("contribución a la reserva"),
        "cuota_reserva": Dinero("parte de la reserva en cada abono"), "abono_quincenal": Dinero("abono quincenal"),
        "ultimo_abono": Dinero("último abono"), "intereses_totales": Dinero("intereses de todo el plazo"),
        "monto": Dinero("capital más intereses"), "total_a_pagar": Dinero("total a pagar"),
        "interes_k": Dinero("interés de la quincena consultada"),
        "capital_k": Dinero("capital de la quincena consultada"),
        "saldo_k": Dinero("saldo después de la quincena consultada"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-145-1", "Los abonos iguales no pueden serlo al centavo.",
                 "Todos iguales menos el último, que ajusta.", "Es la práctica usual y la diferencia son centavos."),
        Criterio("criterio-145-2", "¿La contribución a la reserva se paga una vez o en los abonos?",
                 "Es un solo cargo, repartido en partes iguales dentro de los abonos y sin interés.",
                 "El artículo 145 dice que se cubre en los mismos abonos; «única ocasión» impide cobrarla cada año."),
        Criterio("criterio-convenciones-3", "¿Cómo se vuelve quincenal una tasa anual?",
                 "Se divide entre 24; cada renglón se redondea al centavo y el último abono ajusta.",
                 "Los abonos son iguales y hay 24 al año; contar días los haría desiguales."),
    ),
    dominio={
        "quincena_consulta": (lambda v: v["quincena_consulta"] <= v["quincenas"] or not 1 <= v["quincenas"] <= 72,
                              "debe ser una quincena del plazo"),
    },
    frase="Su abono es {abono_quincenal} porque pide {capital} a {tasa_anual_pct} anual en {quincenas} quincenas; "
          "en total pagará {total_a_pagar}.",
    vectorial=True,
)  # fmt: skip
def abonos_iguales(
    ley: Ley, capital: Any, tasa_anual_pct: Any, quincenas: Any, con_garantia_solidaria: Any, quincena_consulta: Any
) -> dict[str, Any]:
    if alto := ley.impide(**fuera_de_plazo(quincenas)):
        return alto
    abono = nivel(ley, capital, tasa_anual_pct, quincenas)
    reserva = contribucion(ley, capital, con_garantia_solidaria)
    cuota = ley.centavos_abajo(ley.entre(reserva, quincenas))
    filas = ley.amortizacion(capital, tasa_anual_pct, quincenas, abono)
    intereses = ley.paso("intereses de todo el plazo", ley.total(filas, "interes"))
    return {
        "abono_nivel": abono,
        "contribucion_reserva": reserva,
        "cuota_reserva": cuota,
        "abono_quincenal": abono + cuota,
        "ultimo_abono": ley.renglon(filas, quincenas, "abono") + reserva - cuota * (quincenas - 1),
        "intereses_totales": intereses,
        "monto": capital + intereses,
        "total_a_pagar": capital + intereses + reserva,
        "interes_k": ley.renglon(filas, quincena_consulta, "interes"),
        "capital_k": ley.renglon(filas, quincena_consulta, "capital"),
        "saldo_k": ley.renglon(filas, quincena_consulta, "saldo"),
        **ley.veredicto(),
    }
