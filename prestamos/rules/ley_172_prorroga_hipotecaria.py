"""Ley, artículo 172. Prórroga hipotecaria de hasta tres meses al separarse del empleo.

The abonos stop; afterwards they are paid two by two until everything overdue is regular. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Fecha, Motivos

MESES_MAXIMOS = 3
QUINCENAS_DEL_MES = 2
DE_DOS_EN_DOS = 2


@articulo(
    "ley-172", "LEY", "172",
    titulo="Prórroga hipotecaria de hasta tres meses al separarse del empleo",
    fecha="fecha_inicio",
    entradas={
        "abono_quincenal": Dinero("abono quincenal"), "fecha_inicio": Fecha("primer día de la prórroga"),
        "meses_solicitados": Entero("meses que pide", minimo=1, maximo=120), "con_solicitud": Bool("hay solicitud"),
        "dictamen_favorable": Bool("el Instituto lo aprobó"), "separado": Bool("dejó su empleo"),
        "abonos_vencidos_previos": Entero("abonos ya vencidos", maximo=1000),
    },
    salidas={
        "fecha_fin": Fecha("último día de la prórroga"), "quincenas_diferidas": Entero("quincenas diferidas"),
        "pago_regularizacion": Dinero("pago por quincena para regularizarse"),
        "quincenas_regularizacion": Entero("quincenas para regularizarse"),
        "moratorios": Dinero("moratorios durante la prórroga"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-172-1", "¿Corre interés ordinario extra durante la espera?",
                 "No; lo diferido se paga por su importe.", "Su interés ya está dentro de cada abono."),
        Criterio("criterio-172-2", "¿También sirve en permiso sin goce?", "No; solo al separarse del empleo.",
                 "147 y 158 tratan el permiso y son de otros préstamos."),
        Criterio("criterio-172-3", "¿Se perdona el moratorio anterior a la prórroga?",
                 "No; se conserva y se cobra aparte. Podría leerse que alcanza a todo el del crédito.",
                 "El texto condona el del «plazo de prórroga»."),
    ),
    frase="Su prórroga termina el {fecha_fin}; después pagará {pago_regularizacion} por quincena durante "
          "{quincenas_regularizacion} quincenas.",
)  # fmt: skip
def prorroga_hipotecaria(
    ley: Ley,
    abono_quincenal: Any,
    fecha_inicio: Any,
    meses_solicitados: Any,
    con_solicitud: Any,
    dictamen_favorable: Any,
    separado: Any,
    abonos_vencidos_previos: Any,
) -> dict[str, Any]:
    alto = ley.impide(
        SIGUE_EN_ACTIVO=ley.no(separado),
        SIN_SOLICITUD=ley.no(con_solicitud),
        DICTAMEN_NEGATIVO=ley.no(dictamen_favorable),
        EXCEDE_3_MESES=meses_solicitados > MESES_MAXIMOS,
    )
    if alto:
        return alto
    diferidas = ley.paso("quincenas diferidas", meses_solicitados * QUINCENAS_DEL_MES)
    return {
        "fecha_fin": ley.dias_despues(ley.meses_despues(fecha_inicio, meses_solicitados), -1),
        "quincenas_diferidas": diferidas,
        "pago_regularizacion": abono_quincenal * DE_DOS_EN_DOS,
        "quincenas_regularizacion": diferidas + abonos_vencidos_previos,
        "moratorios": 0,
        **ley.veredicto(),
    }
