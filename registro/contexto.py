"""What every template knows."""

import time
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest

from registro.models import Cifra


@lru_cache(maxsize=1)
def _hay_supuestos(_minuto: int) -> bool:
    """Does this installation use figures of the sample institute? Asked once a minute."""
    return Cifra.objects.filter(supuesto=True).exists()


def portal(request: HttpRequest) -> dict[str, object]:
    return {
        "telefono_de_ayuda": settings.TELEFONO_DE_AYUDA,
        "hay_supuestos": _hay_supuestos(int(time.monotonic() // 60)),
    }
