"""Paying ahead: the quote is what is posted, to the centavo, and nothing is posted twice (RPE 50)."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from prestaciones.models import Garantia, Movimiento
from prestamos.models import Abono
from prestamos.selectors.prestamos import estado_de
from prestamos.services.anticipar import anticipar, cotizar
from registro.errores import Rechazo
from registro.models import Aviso
from tests.prestamos import pasos

pytestmark = pytest.mark.django_db
HOY = date(2026, 11, 20)


@pytest.fixture
def prestamo(solicitante, empleados):
    return pasos.otorgado(solicitante, empleados)


def _pagar(prestamo, importe, referencia="CAJA-1"):
    return anticipar(prestamo=prestamo, importe=importe, referencia=referencia, autor=None, instante=timezone.now())


def test_liquidar_cancela_todo_y_libera_el_fondo(prestamo):
    cotizacion = cotizar(prestamo, None, HOY)
    assert (cotizacion.importe, cotizacion.liquida) == (Decimal("24000.00"), True)
    _pagar(prestamo, None)
    prestamo.refresh_from_db()
    assert prestamo.estado == "LIQUIDADO"
    assert set(prestamo.abonos.values_list("estado", flat=True)) == {"CANCELADO"}
    assert sum(g.vigente for g in Garantia.objects.all()) == 0
    cartera = Movimiento.objects.filter(cuenta__clave="1201")
    assert sum(m.cargo - m.abono for m in cartera) == 0
    aviso = Aviso.objects.get(clave=f"prestamo:{prestamo.folio}:liquidado")
    assert aviso.destinatario == prestamo.afiliado.persona.correo


def test_un_anticipo_parcial_hace_justo_lo_que_cotizó(prestamo):
    cotizacion = cotizar(prestamo, Decimal("5000.00"), HOY)
    anticipo = _pagar(prestamo, Decimal("5000.00"))
    estado = estado_de(prestamo)
    quedan = [a for a in estado.abonos if a.estado == Abono.Estado.PENDIENTE]
    assert estado.saldo == cotizacion.saldo_despues == Decimal("19000.00")
    assert anticipo.interes_bonificado == cotizacion.interes_bonificado > 0
    assert len(quedan) == 24 - len(cotizacion.cancelados)
    assert quedan[-1].capital + quedan[-1].interes == cotizacion.ultimo_abono
    assert all(a.importe == a.capital + a.interes + a.reserva and a.interes >= 0 for a in quedan)


def test_repetir_la_referencia_no_paga_dos_veces(prestamo):
    assert _pagar(prestamo, Decimal("5000.00")).pk == _pagar(prestamo, Decimal("5000.00")).pk
    assert Movimiento.objects.filter(cuenta__clave="1102", cargo__gt=0).count() == 1


@pytest.mark.parametrize("estado", ["ORDENADO", "RECHAZADO"])
def test_no_se_cotiza_con_un_descuento_en_curso_o_vencido(prestamo, estado):
    prestamo.abonos.filter(numero=1).update(estado="ORDENADO")
    if estado == "RECHAZADO":
        prestamo.abonos.filter(numero=1).update(estado=estado, motivo="LICENCIA")
    with pytest.raises(Rechazo) as rechazo:
        cotizar(prestamo, None, HOY)
    assert rechazo.value.motivos == ["ABONO_EN_CURSO" if estado == "ORDENADO" else "ADEUDOS_VENCIDOS"]


def test_más_que_el_saldo_se_rechaza_y_el_saldo_liquida(prestamo):
    with pytest.raises(Rechazo, match="ANTICIPO_EXCEDE_SALDO"):
        cotizar(prestamo, Decimal("24000.01"), HOY)
    assert cotizar(prestamo, Decimal("24000.00"), HOY).liquida
