"""How often one network address may call."""

import math

from rest_framework.throttling import AnonRateThrottle


class LimitePorRed(AnonRateThrottle):
    """API_POR_MINUTO calls a minute, counted in the shared cache; no proxy but ours is believed (NUM_PROXIES)."""

    scope = "reglas"

    def wait(self) -> float | None:
        espera = super().wait()
        return None if espera is None else math.ceil(espera)
