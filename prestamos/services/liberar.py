"""Letting go of what a request or a loan held in the funds of the applicant and of the avales (Ley, artículo 140).

Whoever stops answering for somebody is told so (RPE, artículo 45).
"""

from decimal import Decimal

from contratos.models import Tramite
from contratos.selectors.contratos import contrato_vigente
from prestaciones.models import Garantia
from prestaciones.services.garantias import liberar
from prestamos.models import Aval, Prestamo
from prestamos.selectors.prestamos import VIVOS
from registro.models import Usuario
from registro.services.avisos import avisar
from registro.services.transiciones import transitar

CERO = Decimal(0)
TERMINA = {Aval.Estado.INVITADO: Aval.Estado.RETIRADA, Aval.Estado.ACEPTO: Aval.Estado.LIBERADA}


def liberar_todo(tramite: Tramite, autor: Usuario | None = None) -> None:
    """Frees everything that this trámite holds; doing it again changes nothing."""
    for garantia in Garantia.objects.filter(clave=f"propio:{tramite.token}"):
        liberar(clave=garantia.clave)
    for aval in tramite.avales.filter(estado__in=TERMINA):
        if aval.estado == Aval.Estado.ACEPTO:
            liberar(clave=aval.clave_garantia)
            _avisar_al_aval(aval)
        transitar(objeto=aval, a=TERMINA[Aval.Estado(aval.estado)], autor=autor)


def ajustar_garantias(prestamo: Prestamo) -> None:
    """Frees what is no longer needed: first what the avales answer for, then the own part (Ley, artículo 140).

    An aval stays held for min(what they signed, what is owed beyond the own cover), each in order.
    """
    debe = sum(
        (a.capital_pendiente + max(a.interes - a.cobrado, CERO) for a in prestamo.abonos.filter(estado__in=VIVOS)), CERO
    )
    _dejar(f"propio:{prestamo.tramite.token}", min(debe, prestamo.garantia_propia))
    descubierto = max(debe - prestamo.garantia_propia, CERO)
    for aval in prestamo.tramite.avales.filter(estado=Aval.Estado.ACEPTO).order_by("orden"):
        retenido = min(aval.importe, descubierto)
        _dejar(aval.clave_garantia, retenido)
        descubierto -= retenido
        if not debe:
            transitar(objeto=aval, a=Aval.Estado.LIBERADA)
            _avisar_al_aval(aval)


def _avisar_al_aval(aval: Aval) -> None:
    """Nothing is asked of them: their fund is free again by itself."""
    contrato = contrato_vigente(aval.persona_id)
    if correo := (contrato.correo if contrato else aval.persona.correo):
        avisar(
            clave=f"aval:{aval.token}:liberada",
            a=correo,
            asunto="Ya no responde por un préstamo",
            plantilla="aval_liberado",
            contexto={"aval": aval, "solicitante": aval.tramite.persona},
            persona_id=aval.persona_id,
            objeto=aval,
        )


def _dejar(clave: str, importe: Decimal) -> None:
    """Leaves at most `importe` held under that key."""
    garantia = Garantia.objects.filter(clave=clave).first()
    if garantia and garantia.vigente > importe:
        liberar(clave=clave, importe=garantia.vigente - importe)
