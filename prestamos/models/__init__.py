"""Loans, their instalments and those who answer for them."""

from prestamos.models.aval import Aval
from prestamos.models.dispensa import Dispensa
from prestamos.models.prestamo import Abono, Anticipo, Prestamo

__all__ = ["Abono", "Anticipo", "Aval", "Dispensa", "Prestamo"]
