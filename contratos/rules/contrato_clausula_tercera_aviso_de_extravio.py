"""Contrato, cláusula tercera. Medidas de seguridad y aviso de robo o extravío con 24 horas.

The signature is blocked at once; the acts before the 24 hours are over are still attributed to the person, and those
signed in the 24 hours before the notice are reviewed while they are not paid. Hours are clock hours.
"""

from datetime import timedelta
from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Instante, Motivos
from derecho.vocabulario import palabra

HORAS = 24


@palabra("horas de reloj después", "instante")
def horas_despues(instante: Any, horas: Any) -> Any:
    """Exact clock time; negative hours go back."""
    return instante + timedelta(hours=horas)


aviso_de_extravio = articulo(
    "contrato-clausula-tercera", "CONTRATO", "Cláusula Tercera",
    titulo="Medidas de seguridad y aviso de robo o extravío con 24 horas",
    entradas={
        "recibido": Instante("recepción del aviso"), "instante_acto": Instante("momento del acto"),
        "desembolsado": Bool("ya se entregó el dinero", en="aviso"),
        "desbloqueado_en": Instante("desbloqueo de la firma", nulo=True, en="firma"),
    },
    salidas={
        "efecto_24h": Instante("efecto del aviso"), "atribuible": Bool("el acto es atribuible"),
        "en_revision": Bool("el acto queda en revisión"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-contrato-clausula-tercera-1", "¿Las 24 horas liberan al Instituto o retrasan el bloqueo?",
                 "Se bloquea de inmediato; las 24 horas solo sirven para atribuir actos.",
                 "Bloquear tarde dañaría a las dos partes."),
        Criterio("criterio-contrato-clausula-tercera-2", "¿Qué es «por escrito»?",
                 "El portal y el correo registrado; una llamada solo da un bloqueo preventivo.",
                 "Cláusulas primera y séptima e)."),
    ),
    frase=lambda v: f"Su aviso tiene efecto el {v.efecto_24h}." if v.efecto_24h else "Puede firmar.",
)  # fmt: skip


@aviso_de_extravio.operacion("aviso")
def aviso(ley: Ley, recibido: Any, instante_acto: Any, desembolsado: Any) -> dict[str, Any]:
    efecto = ley.paso("efecto del aviso", ley.aplica(horas_despues, recibido, HORAS))
    desde = ley.paso("inicio de las 24 horas anteriores", ley.aplica(horas_despues, recibido, -HORAS))
    return {
        "efecto_24h": efecto,
        "atribuible": instante_acto < efecto,
        "en_revision": ley.y(ley.no(desembolsado), instante_acto >= desde, instante_acto <= recibido),
    }


@aviso_de_extravio.operacion("firma")
def firma(ley: Ley, recibido: Any, instante_acto: Any, desbloqueado_en: Any) -> dict[str, Any]:
    sin_desbloquear = ley.si(ley.falta(desbloqueado_en), True, lambda: instante_acto < desbloqueado_en)
    return ley.veredicto(FIRMA_BLOQUEADA=ley.y(instante_acto >= recibido, sin_desbloquear))
