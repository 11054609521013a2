"""How a fondo de ahorro grows, told by the person (Ley, artículos 188 a 190): year by year until a quincena."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from derecho import Dato, Quincena
from registro.errores import Rechazo
from registro.selectors.cifras import cifra_al, dias_inhabiles
from registro.selectors.criterios import calcular

TASA = "rendimiento-fondo-ahorro"
DEL_ANIO, OCTUBRE = 24, "10-31"
CERO = Decimal("0.00")
DE_LA_188 = "lo que entra cada quincena (Ley, artículo 188)"


@dataclass(frozen=True)
class Anio:
    """A calendar year: what came in, what it yielded, and the fund after January."""

    anio: int
    trabajador: Decimal
    entidad: Decimal
    rendimiento: Decimal
    saldo: Decimal
    entradas: dict[str, Any]  # of ley-189


@dataclass(frozen=True)
class Simulacion:
    """Contributions of every quincena after today, with today's sueldo and rate."""

    hoy: date
    sueldo: Decimal
    inicial: Decimal
    quincenas: int
    tasa: Dato | None  # None: nothing published and nothing written, so nothing is yielded
    retira: bool

    @property
    def ultima(self) -> Quincena:
        return Quincena.de_fecha(self.hoy) + self.quincenas

    @property
    def entradas_de_aportacion(self) -> dict[str, Any]:
        return {"sbc_quincenal": f"{self.sueldo:.2f}"}

    @cached_property
    def aportacion(self) -> dict[str, Decimal]:
        """{aportacion_trabajador, aportacion_entidad, total} of a quincena."""
        s = calcular("ley-188", self.entradas_de_aportacion).salidas
        return {nombre: Decimal(valor) for nombre, valor in s.items()}

    @cached_property
    def anios(self) -> list[Anio]:
        anios: list[Anio] = []
        primera, saldo, quedan = Quincena.de_fecha(self.hoy).siguiente, self.inicial, self.quincenas
        while quedan:
            cuantas = min(DEL_ANIO - primera.indice % DEL_ANIO, quedan)
            anios.append(self._anio(primera.anio, cuantas, saldo))
            saldo, quedan, primera = anios[-1].saldo, quedan - cuantas, primera + cuantas
        return anios

    def _anio(self, anio: int, cuantas: int, saldo: Decimal) -> Anio:
        tasa = self.tasa or Dato("0.0000", "sin una tasa publicada")
        entradas = {
            "anio": anio,
            "saldo_inicial": f"{saldo:.2f}",
            "aportaciones": Dato([f"{self.aportacion['total']:.2f}"] * cuantas, DE_LA_188),
            "tasas_anuales_pct": Dato(
                [tasa.valor] * cuantas, tasa.origen, tasa.fuente, tasa.publicacion, tasa.vigencia
            ),
            "fecha_solicitud": f"{anio}-{OCTUBRE}" if self.retira else None,
        }
        s = calcular("ley-189", entradas).salidas
        mia, suya = self.aportacion["aportacion_trabajador"] * cuantas, self.aportacion["aportacion_entidad"] * cuantas
        return Anio(anio, mia, suya, Decimal(s["rendimiento"]), Decimal(s["saldo_1_enero"]), entradas)

    def suma(self, nombre: str) -> Decimal:
        """Total of a column of the years."""
        return sum((getattr(anio, nombre) for anio in self.anios), CERO)

    @property
    def entregados(self) -> Decimal:
        """Yields given each January, when they are asked for; those of the last year come with the fund."""
        return sum((a.rendimiento for a in self.anios[:-1]), CERO) if self.retira else CERO

    @cached_property
    def entradas_de_devolucion(self) -> dict[str, Any]:
        """Entradas of ley-190 if the fund were asked back the day the last quincena ends; its January has not come."""
        ultimo = self.anios[-1]
        capitalizado = ultimo.saldo if self.retira else ultimo.saldo - ultimo.rendimiento
        return {
            "fecha_solicitud": self.ultima.ultimo_dia.isoformat(),
            "inhabiles": dias_inhabiles(),
            "fondo": f"{capitalizado:.2f}",
            "rendimientos_no_capitalizados": f"{ultimo.rendimiento:.2f}",
        }

    @cached_property
    def devolucion(self) -> Decimal:
        return Decimal(calcular("ley-190", self.entradas_de_devolucion).salidas["importe_bruto"])


def tasa_de(escrita: Decimal | None, fecha: date) -> Dato | None:
    """The rate that the person wrote, or the published one of the day; None when there is neither."""
    if escrita is not None:
        return Dato(f"{escrita:.4f}", "tasa que usted escribió")
    try:
        return cifra_al(TASA, fecha)
    except Rechazo:
        return None
