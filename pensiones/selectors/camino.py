"""When somebody could retire, and with how much, with today's data (Ley, artículos 98 a 101)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from afiliados.models import Afiliado
from derecho import Quincena
from pensiones.models import Pension
from pensiones.rules.ley_101_pension_de_retiro import PORCENTAJE
from pensiones.selectors.retiro import Retiro, retiro_de
from registro.selectors.criterios import calculador

ANIOS_MAXIMOS_A_BUSCAR = 50


@dataclass(frozen=True)
class Camino:
    retiro: Retiro  # at the date asked for
    mas_temprana: date | None  # first quincena end with the right in order
    porcentajes: list[tuple[int, int]]

    @property
    def anios_computables(self) -> int:
        return self.retiro.anios_computables

    @property
    def porcentaje(self) -> int | None:
        return self.retiro.porcentaje

    @property
    def mensual(self) -> Decimal | None:
        return self.retiro.mensual

    @property
    def procede(self) -> bool:
        return self.retiro.procede


def mas_temprana(retiro_al: Callable[[date], Retiro], desde: date) -> date | None:
    """First end of quincena, from `desde`, with age, service and contribution in order: a binary search, since each only grows."""
    primera = Quincena.de_fecha(desde)
    bajo, alto = primera.indice, primera.indice + ANIOS_MAXIMOS_A_BUSCAR * 24
    if not retiro_al(Quincena(alto).ultimo_dia).procede:
        return None
    while bajo < alto:
        medio = (bajo + alto) // 2
        if retiro_al(Quincena(medio).ultimo_dia).procede:
            alto = medio
        else:
            bajo = medio + 1
    return Quincena(bajo).ultimo_dia


def camino_de(afiliado: Afiliado, hoy: date, corte: date) -> Camino:
    """Rights on `corte` and the earliest date, supposing that the person keeps the plazas of today."""
    calcular = calculador(hoy)
    return Camino(
        retiro=retiro_de(afiliado, corte, calcular),
        mas_temprana=mas_temprana(lambda dia: retiro_de(afiliado, dia, calcular), hoy),
        porcentajes=sorted(PORCENTAJE.renglones.items()),
    )


def pension_de(persona_id: int) -> Pension | None:
    return Pension.objects.filter(afiliado__persona_id=persona_id).select_related("tramite", "calculo").first()
