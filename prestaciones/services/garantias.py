"""Pledging part of a person's fondo, and letting it go."""

from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import F

from prestaciones.models import Fondo, Garantia
from prestaciones.selectors.fondo_ahorro import disponible
from prestaciones.services.fondos import FONDO_DE_AHORRO
from registro.errores import Rechazo
from registro.models import Usuario


def _existente(clave: str, persona_id: int, importe: Decimal) -> Garantia | None:
    garantia = Garantia.objects.filter(clave=clave).first()
    if garantia and (garantia.persona_id, garantia.importe) != (persona_id, importe):
        raise Rechazo("GARANTIA_OTRO_CONTENIDO", clave=clave)
    return garantia


def comprometer(*, persona_id: int, importe: Decimal, clave: str, autor: Usuario | None = None) -> Garantia:
    """Pledges `importe` of the person's fondo de ahorro, all of it or nothing (Ley, artículo 192).

    The lock and the check are one UPDATE inside the database, so that no peso is pledged twice. Repeating a clave
    returns the pledge that is there.

    Raises:
        Rechazo: DISPONIBILIDAD_INSUFICIENTE (`disponible`); GARANTIA_OTRO_CONTENIDO.
    """
    if garantia := _existente(clave, persona_id, importe):
        return garantia
    try:
        with transaction.atomic():
            return Garantia.objects.create(
                clave=clave,
                fondo=Fondo.objects.get(clave=FONDO_DE_AHORRO),
                persona_id=persona_id,
                importe=importe,
                autor=autor,
            )
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name == "saldo_cubre_lo_comprometido":
            raise Rechazo("DISPONIBILIDAD_INSUFICIENTE", disponible=str(disponible(persona_id))) from error
        if garantia := _existente(clave, persona_id, importe):
            return garantia
        raise


def liberar(*, clave: str, importe: Decimal | None = None) -> Garantia:
    """Lets go of `importe`, or of all that is left. Never more than is pledged: the excess is ignored."""
    with transaction.atomic():
        garantia = Garantia.objects.select_for_update().get(clave=clave)
        suelta = garantia.vigente if importe is None else min(importe, garantia.vigente)
        if suelta > 0:
            Garantia.objects.filter(pk=garantia.pk).update(liberado=F("liberado") + suelta)
            garantia.liberado += suelta
    return garantia
