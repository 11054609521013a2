"""What somebody would have for retirement, told by themselves: no padrón, nothing kept (Ley, artículos 98 a 101)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from derecho import Dato, Quincena
from derecho.plazos import edad, meses_despues
from pensiones.rules.ley_098_requisitos_de_retiro import EDAD_MINIMA
from pensiones.rules.ley_101_pension_de_retiro import PORCENTAJE
from pensiones.selectors.camino import mas_temprana
from pensiones.selectors.retiro import QUINCENAS_DEL_PROMEDIO, Calculador, Retiro, Sueldos, historial_de, retiro_con
from registro.errores import Razon, Rechazo, razon
from registro.selectors.cifras import cifra_al
from registro.selectors.criterios import calculador

EDADES_A_LA_VISTA = 6
# Transitorio tercero: the sources have the day it was published, not the day it took effect (criterio-t3-2).
LEY_DE_2001_PUBLICADA = date(2001, 1, 29)
ORIGEN_DE_2001 = "Periódico Oficial del 29 de enero de 2001; el Instituto confirma el día en que entró en vigor"
DICHO = "lo que usted escribió"


def ingreso_de(fecha: date, anios: int, meses: int) -> date:
    """The first day of somebody who has exactly that time on a day."""
    return meses_despues(fecha, -(12 * anios + meses)) + timedelta(days=1)


def cumple(nacimiento: date, anios: int) -> date:
    """The birthday; who was born on 29 February turns a year on 1 March of common years."""
    dia = meses_despues(nacimiento, 12 * anios)
    return dia if dia.day == nacimiento.day else dia + timedelta(days=1)


@dataclass(frozen=True)
class Momento:
    """Retiring on a day."""

    fecha: date
    edad: int
    retiro: Retiro

    @property
    def razones(self) -> list[Razon]:
        return [razon(codigo) for codigo in self.retiro.motivos]


@dataclass(frozen=True)
class Simulacion:
    """A career told by the person.

    sueldos: monthly sueldo base since when and until when, the one of today without end.
    """

    hoy: date
    nacimiento: date
    ingreso: date
    sueldos: Sueldos

    @cached_property
    def calcular(self) -> Calculador:
        """Many days are asked about: the readings that the Institute decided are read once."""
        return calculador(self.hoy)

    @property
    def sueldo(self) -> Decimal:
        return self.sueldos[-1][2]

    def al(self, corte: date) -> Momento:
        """What the rules say of retiring that day, with the plaza and the sueldo of today until then."""
        computo = {"periodos": Dato([_periodo(self.ingreso, corte)], DICHO), "exclusiones": []}
        retiro = retiro_con(
            nacimiento=Dato(self.nacimiento.isoformat(), DICHO),
            historial=Dato(historial_de(self.sueldos, corte), DICHO),
            computo=computo,
            de_donde=f"{DICHO} (Ley, artículo 100)",
            corte=corte,
            calcular=self.calcular,
        )
        return Momento(corte, edad(self.nacimiento, corte), retiro)

    @cached_property
    def ahora(self) -> Momento:
        return self.al(self.hoy)

    @cached_property
    def primero(self) -> Momento | None:
        """The first day with the right in order, supposing that nothing changes."""
        if self.ahora.retiro.procede:
            return self.ahora
        fin = mas_temprana(lambda dia: self.al(dia).retiro, self.hoy)
        if fin is None:
            return None
        dias = (Quincena.de_fecha(fin).primer_dia + timedelta(days=n) for n in range(16))
        return next(m for m in map(self.al, dias) if m.retiro.procede)

    @cached_property
    def momentos(self) -> list[Momento]:
        """Today, the first possible day, and each birthday from 65 on until the whole percentage, or a few years of it."""
        dias = {self.hoy}
        if self.primero:
            dias.add(self.primero.fecha)
        inicial = max(EDAD_MINIMA, self.ahora.edad + 1)
        for anios in range(inicial, inicial + EDADES_A_LA_VISTA):
            dias.add(cumple(self.nacimiento, anios))
        return [self.al(dia) for dia in sorted(dias)]

    @cached_property
    def escalones(self) -> list[tuple[int, Decimal]]:
        """The pension of each year of the table, with the sueldo of today."""
        return [(anios, self._con_anios(anios)) for anios in sorted(PORCENTAJE.renglones)]

    def _con_anios(self, anios: int) -> Decimal:
        entradas = {
            "tiempo": {"anios": anios, "meses": 0, "dias": 0},
            "historial": [{"quincenas": QUINCENAS_DEL_PROMEDIO, "sbc_mensual": f"{self.sueldo:.2f}"}],
            "fecha_inicio_pago": self.hoy.isoformat(),
        }
        return Decimal(self.calcular("ley-101", entradas).salidas["pension_mensual"])

    @property
    def entradas_de_regimen(self) -> dict[str, Any]:
        """Entradas of ley-t3: may the law of 1991 be chosen?"""
        return {
            "fecha_ingreso": Dato(self.ingreso.isoformat(), DICHO),
            "fecha_vigencia_ley_2001": Dato(LEY_DE_2001_PUBLICADA.isoformat(), ORIGEN_DE_2001),
            "prestacion": "antiguedad",
        }

    @property
    def puede_optar(self) -> bool:
        return bool(self.calcular("ley-t3", self.entradas_de_regimen).salidas["puede_optar_ley_1991"])

    @property
    def entradas_de_piso(self) -> dict[str, Any]:
        """Entradas of ley-4: is the sueldo base below a minimum wage?"""
        return {
            "sbc_mensual": f"{self.sueldo:.2f}",
            "smg_diario": cifra_al("salario-minimo", self.hoy),
            "fecha": self.hoy.isoformat(),
        }


def _periodo(inicio: date, fin: date) -> dict[str, str]:
    return {"inicio": inicio.isoformat(), "fin": fin.isoformat()}


def sueldos_de(actual: Decimal, anteriores: Sequence[tuple[date, Decimal]], ingreso: date) -> Sueldos:
    """Stretches of sueldo since the entry.

    Args:
        anteriores: (day on which the next one began, sueldo until then), oldest first.
    """
    tramos: list[tuple[date, date | None, Decimal]] = []
    desde = ingreso
    for hasta, sueldo in anteriores:
        tramos.append((desde, hasta, sueldo))
        desde = hasta
    return [*tramos, (desde, None, actual)]


def piso_de(simulacion: Simulacion) -> dict[str, Any] | None:
    """Salidas of ley-4; None when the minimum wage of the day is not published."""
    try:
        return simulacion.calcular("ley-4", simulacion.entradas_de_piso).salidas
    except Rechazo:
        return None
