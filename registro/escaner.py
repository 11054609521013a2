"""Door to a virus scanner. Without one configured, files say «sin revisión» and no text claims a scan."""

from collections.abc import Callable

from django.conf import settings
from django.utils.module_loading import import_string

from registro.models import Documento


def revisar(contenido: bytes) -> str:
    """«LIMPIO», «INFECTADO», or «SIN_REVISION» when the institute has no scanner.

    `ESCANER` names a function of the deployment: bytes in, True when they are clean.
    """
    ruta = getattr(settings, "ESCANER", "")
    if not ruta:
        return Documento.Revision.SIN_REVISION
    limpio: Callable[[bytes], bool] = import_string(ruta)
    return Documento.Revision.LIMPIO if limpio(contenido) else "INFECTADO"
