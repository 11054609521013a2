"""Leaving and coming back: what the baja ends, and what it does not."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from afiliados.models import Afiliado, Licencia, OcupacionPlaza
from afiliados.selectors.personas import esta_vigente, periodos_de_servicio, tiempo_de_servicio
from afiliados.services.cargas.aplicar import aplicar_carga
from afiliados.services.cargas.recibir import recibir_carga
from derecho import calcular
from registro.tiempo import ahora
from tests.afiliados.conftest import MUESTRAS, con_muestras, dar_de_alta, leer_muestra

pytestmark = pytest.mark.django_db
CURP = "PEAA800115MASRJL96"
ALTA, BAJA = date(2020, 1, 1), date(2026, 3, 31)


def _vigencia(ocupacion: OcupacionPlaza, fecha: date) -> dict[str, object]:
    """Rav-8 with what the padrón says of this person."""
    alta, baja = ocupacion.periodo.lower.isoformat(), ocupacion.periodo.upper
    entradas = {
        "prestacion": "salud", "fecha": fecha.isoformat(), "fecha_alta": alta, "fecha_afiliacion": alta,
        "fecha_baja": baja.isoformat() if baja else None, "quincenas_adeudo_entidad": 0,
    }  # fmt: skip
    return calcular("rav-8", entradas).salidas


def test_rav_38_1_al_dia_siguiente_de_la_baja_no_hay_servicio_medico(entidad):
    ocupacion = dar_de_alta(entidad, curp=CURP, plaza="PZ-1", desde=ALTA, hasta=BAJA)
    assert _vigencia(ocupacion, date(2026, 4, 1)) == {"procede": False, "motivos": ["BAJA_REGISTRADA"]}
    assert not esta_vigente(ocupacion.afiliado_id, date(2026, 4, 1))
    assert _vigencia(ocupacion, date(2026, 3, 30)) == {"procede": True, "motivos": []}
    assert esta_vigente(ocupacion.afiliado_id, date(2026, 3, 30))


def test_rav_38_1_lo_mismo_con_la_baja_registrada_y_la_devolucion_en_plazo():
    """The baja ends the service at once; his own contributions he may still ask for (rav-38 itself)."""
    pedido = {
        "fecha_baja": BAJA.isoformat(), "fecha_solicitud": "2026-04-01", "derecho_a_pension": False,
        "aportaciones_trabajador": "1000.00", "aportaciones_entidad": "500.00", "adeudos": "0.00",
    }  # fmt: skip
    salidas = calcular("rav-38", pedido).salidas
    assert (salidas["procede"], salidas["en_plazo"], salidas["devolucion"]) == (True, True, "1000.00")


@con_muestras
def test_rav_24_1_quien_reingresa_conserva_su_clave(padron_de_muestra):
    vuelve = next(
        fila["curp"]
        for fila in leer_muestra("movimientos_2026-11-Q1_ejemplo.csv")
        if fila["motivo"] == "REINGRESO DESPUES DE BAJA"
    )
    antes = Afiliado.objects.get(persona__curp=vuelve)
    assert (antes.tipo, len(antes.clave_afiliacion)) == ("baja", 10)
    carga = recibir_carga(
        entidad=padron_de_muestra, contenido=(MUESTRAS / "movimientos_2026-11-Q1_ejemplo.csv").read_bytes(),
        nombre="movimientos.csv", autor=None, instante=ahora(),
    )  # fmt: skip
    aplicar_carga(carga=carga, autor=None, instante=ahora())
    despues = Afiliado.objects.get(persona__curp=vuelve)
    assert (despues.tipo, despues.pk, despues.clave_afiliacion) == ("activo", antes.pk, antes.clave_afiliacion)


def test_rav_44_1_la_licencia_de_una_plaza_no_suma_ni_resta_lo_que_ya_cuenta_la_otra(entidad):
    corte = date(2026, 10, 30)
    plaza_b = dar_de_alta(entidad, curp=CURP, plaza="B", desde=date(2026, 1, 1))
    solo_b = tiempo_de_servicio(plaza_b.afiliado_id, corte)
    plaza_a = dar_de_alta(entidad, curp=CURP, plaza="A", desde=date(2026, 1, 1))
    Licencia.objects.create(ocupacion=plaza_a, clase="LICENCIA", periodo=DateRange(date(2026, 4, 1), date(2026, 10, 1)))
    assert tiempo_de_servicio(plaza_a.afiliado_id, corte) == solo_b
    assert solo_b == {"anios": 0, "meses": 10, "dias": 0, "anios_computables": 1}


def test_rav_44_1_control_sin_la_otra_plaza_la_licencia_se_descuenta(entidad):
    """Six months out; of job B only the last month of the licencia was served."""
    corte = date(2026, 10, 30)
    plaza_a = dar_de_alta(entidad, curp=CURP, plaza="A", desde=date(2026, 1, 1))
    Licencia.objects.create(ocupacion=plaza_a, clase="LICENCIA", periodo=DateRange(date(2026, 4, 1), date(2026, 10, 1)))
    assert tiempo_de_servicio(plaza_a.afiliado_id, corte)["meses"] == 4
    dar_de_alta(entidad, curp=CURP, plaza="B", desde=date(2026, 9, 1), hasta=date(2026, 10, 1))
    assert tiempo_de_servicio(plaza_a.afiliado_id, corte)["meses"] == 5
    assert periodos_de_servicio(plaza_a.afiliado_id, corte)["exclusiones"] == [
        {"inicio": "2026-04-01", "fin": "2026-08-31", "cubierto": False, "tipo": "licencia"}
    ]
