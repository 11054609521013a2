"""Capturing a carta testamentaria before two witnesses, and revoking it (Ley, artículos 125 and 209)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from afiliados.models import Afiliado, CartaTestamentaria, Designacion
from afiliados.selectors.personas import carta_vigente
from registro.errores import Rechazo
from registro.models import Usuario
from registro.services.bitacora import registrar_evento

CIEN = Decimal(100)


@dataclass(frozen=True)
class Testigo:
    curp: str
    nombre: str


@dataclass(frozen=True)
class Parte:
    """Somebody named in the carta. `porcentaje` with up to four decimals; `curp` may be unknown."""

    nombre: str
    parentesco: str
    porcentaje: Decimal
    curp: str = ""


def _revisar(afiliado: Afiliado, partes: Sequence[Parte], testigos: tuple[Testigo, Testigo]) -> None:
    motivos = []
    if sum(parte.porcentaje for parte in partes) != CIEN or any(parte.porcentaje <= 0 for parte in partes):
        motivos.append("CARTA_NO_SUMA_CIEN")
    curps = {testigo.curp for testigo in testigos}
    if len(curps) < 2 or afiliado.persona.curp in curps or "" in curps:
        motivos.append("CARTA_TESTIGOS_DISTINTOS")
    if curps & {parte.curp for parte in partes}:
        motivos.append("CARTA_TESTIGO_BENEFICIARIO")
    if motivos:
        suma = sum((parte.porcentaje for parte in partes), Decimal(0))
        raise Rechazo.de(motivos, suma=str(suma))


@transaction.atomic
def capturar_carta(
    *,
    afiliado: Afiliado,
    designaciones: Sequence[Parte],
    testigo1: Testigo,
    testigo2: Testigo,
    autor: Usuario | None,
    fecha: date,
) -> CartaTestamentaria:
    """Writes a carta that from now on replaces any other.

    Raises:
        Rechazo: CARTA_NO_SUMA_CIEN (`suma`), CARTA_TESTIGOS_DISTINTOS (the two witnesses and the holder are three
            people), CARTA_TESTIGO_BENEFICIARIO.
    """
    _revisar(afiliado, designaciones, (testigo1, testigo2))
    carta = CartaTestamentaria.objects.create(
        afiliado=afiliado,
        fecha=fecha,
        testigo1_curp=testigo1.curp,
        testigo1_nombre=testigo1.nombre,
        testigo2_curp=testigo2.curp,
        testigo2_nombre=testigo2.nombre,
        autor=autor,
    )
    Designacion.objects.bulk_create(
        Designacion(
            carta=carta,
            nombre=parte.nombre,
            curp=parte.curp,
            parentesco=parte.parentesco,
            porcentaje=parte.porcentaje,
        )
        for parte in designaciones
    )
    registrar_evento(tipo="carta_capturada", objeto=carta, autor=autor, datos={"afiliado": afiliado.pk})
    return carta


@transaction.atomic
def revocar_carta(*, afiliado: Afiliado, autor: Usuario | None, instante: datetime) -> CartaTestamentaria:
    """Leaves the afiliado without a carta. Raises Rechazo("SIN_CARTA_TESTAMENTARIA") when there is none."""
    carta = carta_vigente(afiliado.pk)
    if carta is None:
        raise Rechazo("SIN_CARTA_TESTAMENTARIA")
    carta.revocada_en = instante
    carta.save(update_fields=["revocada_en"])
    registrar_evento(tipo="carta_revocada", objeto=carta, autor=autor)
    return carta
