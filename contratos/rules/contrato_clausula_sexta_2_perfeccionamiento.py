"""Contrato, cláusula sexta 2. Perfeccionamiento como entre presentes.

The agreement is formed at the instant the acceptance is recorded, if the offer is still valid that day.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Fecha, Instante, Lista, Motivos


@articulo(
    "contrato-clausula-sexta-2", "CONTRATO", "Cláusula Sexta 2",
    titulo="Perfeccionamiento como entre presentes",
    entradas={
        "oferta": Instante("oferta"), "aceptacion": Instante("aceptación"),
        "validez_habiles": Entero("días hábiles de validez", maximo=1000), "inhabiles": Lista("días inhábiles",
            Fecha()),
    },
    salidas={
        "ultimo_dia": Fecha("último día de la oferta"), "perfeccionado_en": Instante("momento del acuerdo", nulo=True),
        "procede": Bool("procede"), "motivos": Motivos(),
    },
    dominio={"aceptacion": (lambda v: v["aceptacion"] >= v["oferta"], "no puede ser anterior a la oferta")},
    frase="El acuerdo quedó formado el {perfeccionado_en}.",
)  # fmt: skip
def perfeccionamiento(ley: Ley, oferta: Any, aceptacion: Any, validez_habiles: Any, inhabiles: Any) -> dict[str, Any]:
    ultimo_dia = ley.dias_habiles_despues(ley.dia_de(oferta), validez_habiles, inhabiles)
    caduco = ley.dia_de(aceptacion) > ultimo_dia
    return {
        "ultimo_dia": ultimo_dia,
        "perfeccionado_en": ley.si(caduco, None, aceptacion),
        **ley.veredicto(OFERTA_CADUCADA=caduco),
    }
