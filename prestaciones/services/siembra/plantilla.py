"""The staff of the invented entidades, and what happens to it quincena by quincena."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from derecho.quincena import Quincena
from prestaciones.services.siembra.nombres import DEPENDENCIAS, MUNICIPIOS
from prestaciones.services.siembra.personas import PersonaNueva, Poblacion

CENTAVO = Decimal("0.01")
ENTIDADES = (*((clave, nombre, "municipio", peso) for clave, nombre, peso in MUNICIPIOS), *DEPENDENCIAS)
# Yearly share of the staff to which each thing happens.
DE_BAJA, CON_LICENCIA, CON_AUMENTO = 0.05, 0.03, 0.06
CON_DOS_PLAZAS, EN_CONFIANZA, DE_LICENCIA_AL_ABRIR = 0.02, 0.25, 0.01
INCREMENTO_ANUAL = Decimal("1.04")
UNO_POR_RETIRARSE_CADA = 40
UN_PENSIONADO_POR_CADA = 8


def al_centavo(valor: Decimal) -> Decimal:
    return valor.quantize(CENTAVO, ROUND_HALF_UP)


@dataclass(slots=True)
class Empleo:
    """Somebody in a plaza."""

    persona: PersonaNueva
    entidad: str
    plaza: str
    numero: str
    calidad: str
    mensual: Decimal
    bruto: Decimal
    ingreso: date
    centro: str
    licencia_hasta: date | None = None
    activo: bool = True

    def quincenal(self, dias: int) -> Decimal:
        return al_centavo(self.mensual / 2 * dias / 15)


@dataclass(frozen=True, slots=True)
class Suceso:
    """A row of the movements file."""

    empleo: Empleo
    movimiento: str
    fecha: date
    motivo: str
    fecha_fin: date | None = None
    nombramiento: str = "DEFINITIVO"


@dataclass
class Plantilla:
    """Everybody, in the order in which they were hired. The same seed tells the same story."""

    semilla: int
    apertura: date
    poblacion: Poblacion
    empleos: list[Empleo] = field(default_factory=list)
    pensionados: list[Empleo] = field(default_factory=list)
    _plazas: dict[str, int] = field(default_factory=dict)

    def _plaza_nueva(self, entidad: str) -> str:
        self._plazas[entidad] = self._plazas.get(entidad, 0) + 1
        return f"{entidad}-{self._plazas[entidad]:06d}"

    def _azar(self, asunto: str) -> random.Random:
        return random.Random(f"{asunto}-{self.semilla}")  # noqa: S311 - an invented institute, not a secret

    def _contratar(self, azar: random.Random, entidad: str, persona: PersonaNueva, ingreso: date) -> Empleo:
        calidad = "CONFIANZA" if azar.random() < EN_CONFIANZA else "BASE"
        # Log-normal, so that most earn little more than the least and a few much more.
        mensual = al_centavo(Decimal(str(round(9_800 + azar.lognormvariate(8.6, 0.75), 2))))
        proporcion = Decimal(azar.randrange(71, 90) if calidad == "BASE" else azar.randrange(61, 80))
        plaza = self._plaza_nueva(entidad)
        empleo = Empleo(
            persona=persona,
            entidad=entidad,
            plaza=plaza,
            numero=f"E{len(self.empleos) + 1:06d}",
            calidad=calidad,
            mensual=mensual,
            bruto=al_centavo(mensual * 100 / proporcion),
            ingreso=ingreso,
            centro=f"CT-{azar.randrange(1, 13):02d}",
        )
        self.empleos.append(empleo)
        return empleo

    def abrir(self, cuantos: int) -> None:
        """The staff on the day before the first quincena, with its years of service."""
        azar = self._azar("apertura")
        claves, pesos = [e[0] for e in ENTIDADES], [e[3] for e in ENTIDADES]
        for n in range(cuantos):
            # A few are already old enough for the pensión de retiro, with the years it asks for (Ley, artículo 98).
            por_retirarse = n % UNO_POR_RETIRARSE_CADA == UNO_POR_RETIRARSE_CADA - 1
            edad = azar.uniform(66, 71) if por_retirarse else azar.triangular(20, 65, 41)
            nacida = self.apertura - timedelta(days=int(edad * 365.25))
            persona = self.poblacion.persona((nacida, nacida + timedelta(days=20)))
            anios = azar.uniform(17, 34) if por_retirarse else min(azar.triangular(0, 34, 9), edad - 19)
            antiguedad = int(anios * 365.25)
            # Every entidad has somebody, however few they all are.
            entidad = claves[n] if n < len(claves) else azar.choices(claves, pesos)[0]
            empleo = self._contratar(azar, entidad, persona, self.apertura - timedelta(days=antiguedad + 1))
            if azar.random() < DE_LICENCIA_AL_ABRIR:
                empleo.licencia_hasta = Quincena.de_fecha(
                    self.apertura + timedelta(days=azar.randrange(60, 400))
                ).ultimo_dia
            if azar.random() < CON_DOS_PLAZAS:
                segundo = self._contratar(azar, entidad, persona, empleo.ingreso + timedelta(days=antiguedad // 2))
                segundo.calidad = "BASE"

        for _ in range(max(cuantos // UN_PENSIONADO_POR_CADA, 3)):
            self._jubilar(azar)

    def _jubilar(self, azar: random.Random) -> None:
        """Somebody who left with thirty years or more; of the pension, pensiones knows more."""
        nacida = self.apertura - timedelta(days=azar.randrange(62 * 365, 82 * 365))
        numero, entidad = f"J{len(self.pensionados) + 1:06d}", azar.choice(ENTIDADES)[0]
        mensual = al_centavo(Decimal(str(round(11_000 + azar.lognormvariate(8.6, 0.6), 2))))
        self.pensionados.append(
            Empleo(
                persona=self.poblacion.persona((nacida, nacida + timedelta(days=30))),
                entidad=entidad,
                plaza=f"{entidad}-{numero}",
                numero=numero,
                calidad="BASE",
                mensual=mensual,
                bruto=al_centavo(mensual * 10 / 7),
                ingreso=self.apertura - timedelta(days=azar.randrange(31 * 366, 38 * 366)),
                centro="CT-01",
            )
        )

    def sucesos(self, quincena: Quincena) -> Iterator[Suceso]:
        """What happens in a quincena; the staff is changed as it is told."""
        azar = self._azar(f"sucesos-{quincena}")
        inicio, fin = quincena.primer_dia, quincena.ultimo_dia
        vacantes = []
        for empleo in [e for e in self.empleos if e.activo]:
            if empleo.licencia_hasta:
                if empleo.licencia_hasta < inicio:
                    empleo.licencia_hasta = None
                    yield Suceso(empleo, "REINGRESO", inicio, "TERMINO DE LICENCIA")
                continue
            suerte = azar.random() * 24
            if suerte < DE_BAJA:
                empleo.activo = False
                vacantes.append(empleo.entidad)
                yield Suceso(empleo, "BAJA", fin, azar.choice(("RENUNCIA", "JUBILACION", "TERMINO DE NOMBRAMIENTO")))
            elif suerte < DE_BAJA + CON_LICENCIA:
                empleo.licencia_hasta = (quincena + azar.randrange(2, 8)).ultimo_dia
                yield Suceso(empleo, "LICENCIA", inicio, "SIN GOCE DE SUELDO", empleo.licencia_hasta)
            elif self._aumenta(empleo, quincena, suerte):
                yield Suceso(empleo, "SUELDO", inicio, "INCREMENTO DE TABULADOR")
        for entidad in vacantes:
            yield self._alta(azar, entidad, inicio)

    @staticmethod
    def _aumenta(empleo: Empleo, quincena: Quincena, suerte: float) -> bool:
        """In January everybody; the rest of the year, a few who are promoted."""
        de_enero = quincena.mes == 1 and quincena.mitad == 1
        if not de_enero and not DE_BAJA + CON_LICENCIA <= suerte < DE_BAJA + CON_LICENCIA + CON_AUMENTO:
            return False
        empleo.mensual = al_centavo(empleo.mensual * INCREMENTO_ANUAL)
        empleo.bruto = al_centavo(empleo.bruto * INCREMENTO_ANUAL)
        return True

    def _alta(self, azar: random.Random, entidad: str, dia: date) -> Suceso:
        nacida = dia - timedelta(days=azar.randrange(19 * 366, 45 * 366))
        persona = self.poblacion.persona((nacida, nacida + timedelta(days=30)))
        return Suceso(self._contratar(azar, entidad, persona, dia), "ALTA", dia, "NUEVO INGRESO")
