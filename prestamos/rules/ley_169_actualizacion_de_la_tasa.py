"""Ley, artículo 169. Actualización de la tasa hipotecaria en enero y julio.

Within the first five business days: new rate, and a new level abono for the quincenas that remain. In force since
2018-05-27.
"""

from datetime import date
from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Dinero, Entero, Fecha, Lista, Tasa
from derecho.vocabulario import palabra
from prestamos.rules.ley_145_abonos_iguales import nivel

DIAS_HABILES = 5
QUINCENAS_DEL_ANIO = 24


@palabra("día en que empieza el semestre", "fecha")
def primero_de_enero_o_julio(anio: Any, semestre: Any) -> Any:
    """First semester, January; second one, July."""
    return date(anio, 1 if semestre == 1 else 7, 1)


@articulo(
    "ley-169", "LEY", "169",
    titulo="Actualización de la tasa hipotecaria en enero y julio",
    clave="quincena",
    fecha=lambda v: primero_de_enero_o_julio(v["anio"], v["semestre"]),
    entradas={
        "anio": Entero("año", minimo=2018, maximo=2199), "semestre": Entero("semestre", minimo=1, maximo=2),
        "inhabiles": Lista("días inhábiles", Fecha()), "saldo_insoluto": Dinero("saldo insoluto"),
        "quincenas_restantes": Entero("quincenas que restan", minimo=1, maximo=1000), "tiie_pct": Tasa("TIIE"),
        "puntos_pct": Tasa("puntos de la Junta"),
    },
    salidas={
        "fecha_limite": Fecha("límite para actualizar"), "tasa_anual_pct": Tasa("tasa anual"),
        "nuevo_abono": Dinero("nuevo abono"), "interes_siguiente": Dinero("interés de la quincena siguiente"),
    },
    criterios=(
        Criterio("criterio-169-1", "Cambia la tasa: ¿se recalcula el abono o el plazo?", "El abono.",
                 "170 fija un plazo máximo y pide abonos consecutivos, no iguales."),
        Criterio("criterio-169-2", "¿Y si el nuevo abono pasa los límites de 50 %?",
                 "Se miden al otorgar; después, lo que no cabe en nómina se cobra directo.",
                 "142 limita siempre la nómina, pero solo prohíbe autorizar."),
    ),
    frase="Su nuevo abono es {nuevo_abono} a {tasa_anual_pct} anual; se actualiza a más tardar el {fecha_limite}.",
)  # fmt: skip
def actualizacion_de_la_tasa(
    ley: Ley,
    anio: Any,
    semestre: Any,
    inhabiles: Any,
    saldo_insoluto: Any,
    quincenas_restantes: Any,
    tiie_pct: Any,
    puntos_pct: Any,
) -> dict[str, Any]:
    vispera = ley.dias_despues(ley.aplica(primero_de_enero_o_julio, anio, semestre), -1)
    tasa = ley.paso("tasa anual", tiie_pct + puntos_pct, "Ley 168")
    quincenal = ley.entre(ley.por_ciento(tasa, saldo_insoluto), QUINCENAS_DEL_ANIO)
    return {
        "fecha_limite": ley.dias_habiles_despues(vispera, DIAS_HABILES, inhabiles),
        "tasa_anual_pct": tasa,
        "nuevo_abono": nivel(ley, saldo_insoluto, tasa, quincenas_restantes),
        "interes_siguiente": ley.centavos(quincenal),
    }
