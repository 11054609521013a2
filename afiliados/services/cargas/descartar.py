"""Setting aside a file that was only looked at."""

from django.db import transaction

from afiliados.models import Carga
from registro.models import Usuario
from registro.services.bitacora import registrar_evento


@transaction.atomic
def descartar_carga(*, carga: Carga, autor: Usuario | None) -> Carga:
    """A file waiting to be applied stops waiting; an applied one stays as it is."""
    carga = Carga.objects.select_for_update().get(pk=carga.pk)
    if carga.estado == Carga.Estado.REVISADA:
        carga.estado = Carga.Estado.DESCARTADA
        carga.save(update_fields=["estado"])
        registrar_evento(tipo="carga_descartada", objeto=carga, autor=autor)
    return carga
