"""The loan path with the clock 400 days ahead: the figures that the sample institute supposes are enough, and no more."""

from datetime import date, timedelta

import pytest
from freezegun import freeze_time

from prestaciones.services.siembra.cifras import suponer_cifras
from prestamos.selectors.tasas import tasa_ordinaria
from registro import catalogos
from registro.errores import Rechazo
from tests.prestamos import pasos
from tests.prestamos.conftest import lista

pytestmark = pytest.mark.django_db
SEMBRADO = date(2026, 11, 20)
DESPUES = SEMBRADO + timedelta(days=400)


@pytest.fixture
def cifras_supuestas(db):
    catalogos.cargar()
    suponer_cifras(SEMBRADO, date(2025, 1, 1))


def test_un_préstamo_se_otorga_400_días_después(cifras_supuestas, empleados):
    with freeze_time(f"{DESPUES} 18:00:00", tick=True):
        prestamo = pasos.otorgado(lista(1), empleados)
    assert (prestamo.otorgado_en.date(), prestamo.primera_quincena) == (DESPUES, "2028-01-Q1")
    assert prestamo.folio == "PCP-2027-000001"


def test_más_allá_de_lo_supuesto_se_rechaza(cifras_supuestas):
    with pytest.raises(Rechazo, match="SIN_TIIE_PUBLICADA"):
        tasa_ordinaria(date(2028, 4, 1))
