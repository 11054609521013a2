"""Layout «movimientos», put together."""

from afiliados.models import RenglonMovimiento
from afiliados.registros import Layout
from afiliados.services.cargas import movimientos, movimientos_aplicar, movimientos_padron

MOVIMIENTOS = Layout(
    slug="movimientos",
    titulo="Altas, bajas, sueldos y licencias",
    columnas=movimientos.COLUMNAS,
    renglon=RenglonMovimiento,
    campos=movimientos.CAMPOS,
    revisor=movimientos.revisor,
    conjunto=movimientos_padron.conjunto,
    cambios=movimientos_padron.cambios,
    aplicar=movimientos_aplicar.aplicar,
    parcial=True,
)
