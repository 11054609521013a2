"""The anchor: the same pension and instalment as a tax-benefit system of OpenFisca, written as its country packages are."""

from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from pensiones.rules.ley_101_pension_de_retiro import PORCENTAJE

PERIODO = "2026-01"
QUINCENAS = 72
Persona = build_entity(key="persona", plural="personas", label="Persona", is_person=True)
TABLA = np.array([v or 0 for v in PORCENTAJE.lista] + [100] * 40)


def _entrada(nombre: str, tipo: type) -> type[Variable]:
    return type(
        nombre, (Variable,), {"value_type": tipo, "entity": Persona, "definition_period": MONTH, "label": nombre}
    )


class anios_computables(Variable):  # noqa: N801 - OpenFisca names a variable by its class
    value_type = int
    entity = Persona
    definition_period = MONTH

    def formula(persona: Any, periodo: Any) -> Any:  # noqa: N805
        resto = persona("meses", periodo) * 30 + persona("dias", periodo)
        return persona("anios", periodo) + (resto > 180)


class pension(Variable):  # noqa: N801
    value_type = float
    entity = Persona
    definition_period = MONTH

    def formula(persona: Any, periodo: Any) -> Any:  # noqa: N805
        anios = persona("anios_computables", periodo)
        promedio = (persona("s1", periodo) + persona("s2", periodo) + persona("s3", periodo)) / 3
        return np.floor(promedio * TABLA[anios] + 0.5) / 100


class abono(Variable):  # noqa: N801
    value_type = float
    entity = Persona
    definition_period = MONTH

    def formula(persona: Any, periodo: Any) -> Any:  # noqa: N805
        i = persona("tasa", periodo) / 2400
        return np.floor(persona("capital", periodo) * 100 * i / (1 - (1 + i) ** -QUINCENAS) + 0.5) / 100


def sistema() -> TaxBenefitSystem:
    """The tax-benefit system, once."""
    s = TaxBenefitSystem([Persona])
    for nombre in ("anios", "meses", "dias"):
        s.add_variable(_entrada(nombre, int))
    for nombre in ("s1", "s2", "s3", "capital", "tasa"):
        s.add_variable(_entrada(nombre, float))
    for variable in (anios_computables, pension, abono):
        s.add_variable(variable)
    return s


def simulacion(s: TaxBenefitSystem, entradas: dict[str, Any]) -> Any:
    """A simulation with its inputs set: what OpenFisca calls the build."""
    constructor = SimulationBuilder()
    constructor.create_entities(s)
    constructor.declare_person_entity("persona", np.arange(len(entradas["anios"])))
    simulada = constructor.build(s)
    for nombre, columna in entradas.items():
        simulada.set_input(nombre, PERIODO, columna)
    return simulada


def calcular(simulada: Any) -> tuple[Any, Any]:
    """Pension and instalment, in pesos."""
    return simulada.calculate("pension", PERIODO), simulada.calculate("abono", PERIODO)


def entradas(d: dict[str, Any], tasas: tuple[int, ...]) -> dict[str, Any]:
    """The people of the bench in the units OpenFisca works with: pesos and percentage points."""
    columnas = {c: d[c] for c in ("anios", "meses", "dias")}
    columnas |= {c: d[c] / 100 for c in ("s1", "s2", "s3", "capital")}
    return columnas | {"tasa": np.array(tasas)[d["cual"]] / 10_000}
