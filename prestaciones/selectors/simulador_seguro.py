"""The seguro de retiro of somebody, told by themselves (Ley, artículos 120 a 123)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from derecho import Dato
from prestaciones.rules.ley_120_seguro_de_retiro import UMAS
from registro.selectors.cifras import cifra_al, dias_inhabiles, uma_mensual_de
from registro.selectors.criterios import calcular


@dataclass(frozen=True)
class Simulacion:
    """With the UMA of a day, as if the pension were authorised then."""

    hoy: date
    tiempo: dict[str, int]
    uma_diaria: Dato

    @cached_property
    def uma(self) -> Dato:
        return uma_mensual_de(self.uma_diaria)

    def entradas_del_seguro(self, anios: int | None = None) -> dict[str, Any]:
        """Entradas of ley-120 with the time of the person, or with other whole years."""
        tiempo = self.tiempo if anios is None else {"anios": anios, "meses": 0, "dias": 0}
        return {"tiempo": tiempo, "uma_mensual": self.uma}

    @cached_property
    def entradas(self) -> dict[str, dict[str, Any]]:
        """What each rule was asked, keyed by its id."""
        return {
            "ley-120": self.entradas_del_seguro(),
            "ley-121": {
                "tipo_pension": "RETIRO",
                "tiempo": self.tiempo,
                "uma_mensual": self.uma,
                "fecha_resolucion": self.hoy.isoformat(),
                "inhabiles": dias_inhabiles(),
            },
            "ley-122": {"tiempo": self.tiempo, "uma_mensual_deceso": self.uma, "anticipo_recibido": True},
        }

    @cached_property
    def salidas(self) -> dict[str, dict[str, Any]]:
        return {regla: calcular(regla, valores).salidas for regla, valores in self.entradas.items()}

    @property
    def anios(self) -> int:
        return int(self.salidas["ley-120"]["anios_computables"])

    @cached_property
    def escalones(self) -> list[tuple[int, Decimal]]:
        """(first year, amount) of each step of the table of article 120."""
        return [
            (anios, Decimal(calcular("ley-120", self.entradas_del_seguro(anios)).salidas["monto"]))
            for anios in sorted(UMAS.renglones)
        ]


def simular_seguro(*, anios: int, meses: int, fecha: date) -> Simulacion:
    """Raises: Rechazo when no UMA is published for the day."""
    return Simulacion(fecha, {"anios": anios, "meses": meses, "dias": 0}, cifra_al("uma-diaria", fecha))
