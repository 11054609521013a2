"""The clock and the staff of the tests of contracts serve here too."""

from tests.contratos.conftest import _reloj, empleados

__all__ = ["_reloj", "empleados"]
