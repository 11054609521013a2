"""People and institutions of the other tests: a scenario crosses several apps."""

from tests.afiliados.conftest import entidad, padron_de_muestra, salario_minimo
from tests.contratos.conftest import (
    _reloj,
    clave,
    con_oferta,
    contrato,
    empleados,
    persona,
    sin_oferta,
    testigo,
    usuario,
)
from tests.prestamos.conftest import aval_listo, cifras, solicitante

__all__ = [
    "_reloj",
    "aval_listo",
    "cifras",
    "clave",
    "con_oferta",
    "contrato",
    "empleados",
    "entidad",
    "padron_de_muestra",
    "persona",
    "salario_minimo",
    "sin_oferta",
    "solicitante",
    "testigo",
    "usuario",
]
