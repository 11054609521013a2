"""Layout «nomina», put together."""

from afiliados.registros import Layout
from prestaciones.models import RenglonNomina
from prestaciones.services import nomina, nomina_padron

NOMINA = Layout(
    slug="nomina",
    titulo="Nómina y aportaciones",
    columnas=nomina.COLUMNAS,
    opcionales=nomina.OPCIONALES,
    sumadas=nomina.SUMADAS,
    renglon=RenglonNomina,
    campos=nomina.CAMPOS,
    revisor=nomina.revisor,
    conjunto=nomina_padron.conjunto,
    cambios=nomina_padron.cambios,
    aplicar=nomina_padron.aplicar,
    requisitos=nomina_padron.requisitos,
    control=True,
)
