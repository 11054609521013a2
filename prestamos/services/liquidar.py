"""Closing a loan in which nothing is owed any more, whether its last instalment was collected or it was paid in advance."""

from datetime import datetime

from prestamos.models import Prestamo
from registro.models import Usuario
from registro.services.avisos import avisar
from registro.services.transiciones import transitar


def liquidar(prestamo: Prestamo, instante: datetime, autor: Usuario | None = None) -> None:
    """Marks the loan as paid and tells the person, in the caller's transaction."""
    prestamo.liquidado_en = instante
    prestamo.save(update_fields=["liquidado_en"])
    transitar(objeto=prestamo, a=Prestamo.Estado.LIQUIDADO, autor=autor)
    if correo := prestamo.afiliado.persona.correo:
        avisar(
            clave=f"prestamo:{prestamo.folio}:liquidado",
            a=correo,
            asunto=f"Liquidó su préstamo {prestamo.folio}",
            plantilla="prestamo_liquidado",
            contexto={"prestamo": prestamo},
            persona_id=prestamo.afiliado.persona_id,
            objeto=prestamo,
        )
