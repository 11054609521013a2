"""Tables of the money."""

from prestaciones.models.mayor import Cuenta, Fondo, Garantia, Movimiento, Periodo, Poliza, SaldoPersona
from prestaciones.models.quincena import Corrida, Entero, Lote, OrdenDescuento, RenglonNomina, RenglonOrden

__all__ = [
    "Corrida",
    "Cuenta",
    "Entero",
    "Fondo",
    "Garantia",
    "Lote",
    "Movimiento",
    "OrdenDescuento",
    "Periodo",
    "Poliza",
    "RenglonNomina",
    "RenglonOrden",
    "SaldoPersona",
]
