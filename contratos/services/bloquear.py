"""Blocking the firma at once, at the word of its holder (contrato, cláusula Tercera)."""

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db import transaction

from contratos.models import ContratoAdhesion
from contratos.selectors.contratos import correo_de
from contratos.services.pagar import local_iso
from registro.errores import Rechazo
from registro.models import Usuario
from registro.selectors.criterios import calcular
from registro.services.avisos import avisar
from registro.services.bitacora import registrar_evento
from registro.services.folios import siguiente_folio
from registro.tiempo import AGUASCALIENTES, dia_de


@dataclass(frozen=True)
class Bloqueo:
    folio: str
    desde: datetime
    efecto: datetime


def _efecto(recibido: datetime) -> datetime:
    """When the notice takes effect for the contract, by its rule; the block itself never waits."""
    entradas = {"operacion": "aviso", "recibido": local_iso(recibido), "instante_acto": local_iso(recibido)}
    salidas = calcular("contrato-clausula-tercera", {**entradas, "desembolsado": False}).salidas
    return datetime.fromisoformat(salidas["efecto_24h"]).replace(tzinfo=AGUASCALIENTES)


@transaction.atomic
def bloquear_firma(*, usuario: Usuario, instante: datetime) -> Bloqueo:
    """Nobody signs from this moment on, and every session closes; the state of the contract does not change.

    Blocking it again keeps the first moment.

    Raises:
        Rechazo: SIN_CONTRATO_VIGENTE, there is no firma to block.
    """
    filas = ContratoAdhesion.objects.select_for_update().filter(persona_id=usuario.persona_id)
    contrato = filas.filter(estado__in=ContratoAdhesion.FIRMABLES).first()
    if contrato is None:
        raise Rechazo("SIN_CONTRATO_VIGENTE")
    if not contrato.firma_bloqueada(instante):
        contrato.firma_bloqueada_desde, contrato.firma_bloqueada_hasta = instante, None
        contrato.causa_bloqueo = ContratoAdhesion.CausaBloqueo.ROBO
        contrato.save(update_fields=["firma_bloqueada_desde", "firma_bloqueada_hasta", "causa_bloqueo"])
    desde = contrato.firma_bloqueada_desde or instante
    bloqueo = Bloqueo(siguiente_folio("ROB", ejercicio=dia_de(instante).year), desde, _efecto(desde))
    registrar_evento(tipo="aviso_robo", objeto=contrato, autor=usuario, datos={"folio": bloqueo.folio})
    avisar(
        clave=f"aviso-robo:{bloqueo.folio}",
        a=correo_de(usuario),
        asunto="Bloqueamos su firma",
        plantilla="aviso_robo",
        contexto={"bloqueo": bloqueo},
        persona_id=usuario.persona_id,
    )
    for sesion in UserSession.objects.filter(user=usuario):
        sesion.end()
    return bloqueo
