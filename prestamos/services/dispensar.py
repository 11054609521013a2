"""Recording the waiver of the guarantee: who, in which office, why."""

from django.db import transaction

from contratos.models import Tramite
from contratos.services.revision import exigir_ajeno
from prestamos.models import Dispensa
from registro.models import Usuario
from registro.services.bitacora import registrar_evento


@transaction.atomic
def dispensar(*, tramite: Tramite, cargo: str, motivo: str, autor: Usuario) -> Dispensa:
    """Waives the guarantee of a request under review; the maximum of article 139 still applies.

    Raises:
        EsParte: the director is the applicant.
    """
    exigir_ajeno(tramite, autor)
    dispensa = Dispensa.objects.create(
        tramite=tramite, cargo=cargo, motivo=motivo, otorgo=autor, otorgo_curp=autor.curp
    )
    registrar_evento(tipo="dispensa_garantia", objeto=tramite, autor=autor, datos={"cargo": cargo, "motivo": motivo})
    return dispensa
