"""When somebody could retire, and with how much, with today's data (Ley, artículos 98 a 101)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from afiliados.models import Afiliado
from derecho import Quincena
from pensiones.models import Pension
from pensiones.rules.ley_101_pension_de_retiro import PORCENTAJE
from pensiones.selectors.retiro import Retiro, retiro_de

ANIOS_MAXIMOS_A_BUSCAR = 50


@dataclass(frozen=True)
class Camino:
    retiro: Retiro  # at the date asked for
    mas_temprana: date | None  # first quincena end with the right in order
    porcentajes: list[tuple[int, int]]

    @property
    def anios_computables(self) -> int:
        return int(self.retiro.salidas["ley-100"]["anios_computables"])

    @property
    def porcentaje(self) -> int | None:
        return self.retiro.salidas["ley-101"].get("porcentaje")

    @property
    def mensual(self) -> Decimal | None:
        monto = self.retiro.salidas["ley-101"].get("pension_mensual")
        return Decimal(monto) if monto is not None else None

    @property
    def procede(self) -> bool:
        return bool(self.retiro.salidas["ley-98"]["procede"])


def _mas_temprana(afiliado: Afiliado, desde: date) -> date | None:
    """First end of quincena, from `desde`, with age, service and contribution in order: a binary search, since each only grows."""
    primera = Quincena.de_fecha(desde)
    bajo, alto = primera.indice, primera.indice + ANIOS_MAXIMOS_A_BUSCAR * 24
    if not retiro_de(afiliado, Quincena(alto).ultimo_dia).salidas["ley-98"]["procede"]:
        return None
    while bajo < alto:
        medio = (bajo + alto) // 2
        if retiro_de(afiliado, Quincena(medio).ultimo_dia).salidas["ley-98"]["procede"]:
            alto = medio
        else:
            bajo = medio + 1
    return Quincena(bajo).ultimo_dia


def camino_de(afiliado: Afiliado, hoy: date, corte: date) -> Camino:
    """Rights on `corte` and the earliest date, supposing that the person keeps the plazas of today."""
    return Camino(
        retiro=retiro_de(afiliado, corte),
        mas_temprana=_mas_temprana(afiliado, hoy),
        porcentajes=sorted(PORCENTAJE.renglones.items()),
    )


def pension_de(persona_id: int) -> Pension | None:
    return Pension.objects.filter(afiliado__persona_id=persona_id).select_related("tramite", "calculo").first()
