"""The loan from the draft to the last instalment, through services: what is held, owed and freed at each step."""

from decimal import Decimal

import pytest

from contratos.services.resolver import autorizar, proponer
from derecho import Quincena
from prestaciones.models import Garantia, Movimiento
from prestaciones.selectors.fondo_ahorro import disponible
from prestamos.models import Abono, Aval, Prestamo
from prestamos.selectors.prestamos import estado_de
from prestamos.services.corto_plazo import expediente
from registro.errores import Rechazo
from tests.prestamos import pasos

pytestmark = pytest.mark.django_db
CINCUENTA_MIL = {"capital": "50000.00", "quincenas": 72}


def test_las_cifras_del_ejemplo_salen_en_el_expediente(solicitante):
    """PANTALLAS P2: $50,000.00 at 14.25 % in 72 quincenas, with aval."""
    _, pedido, dictamen = expediente(pasos.borrador_de(solicitante))
    s = pedido.simulacion
    assert (s.abono, s.ultimo, s.intereses, s.reserva, s.total) == tuple(
        map(Decimal, ("857.18", "858.02", "11592.80", "125.00", "61717.80"))
    )
    assert dictamen.descubierto == Decimal("1592.80")  # 61,592.80 less a fund of 60,000.00
    assert sum(fila.importe for fila in s.tabla) == s.total
    assert s.tabla[-1].saldo == 0


def test_préstamo_con_aval_de_principio_a_fin(solicitante, aval_listo, empleados):
    tramite = pasos.borrador_de(solicitante)
    aval = pasos.avalado(tramite, aval_listo, "1592.80", solicitante)
    assert disponible(aval_listo.persona.pk) == Decimal("23407.20")
    tramite = pasos.enviado(tramite, solicitante)
    assert disponible(solicitante.persona.pk) == 0
    pasos.ofrecido(tramite, empleados)
    assert [d.titulo for d in tramite.por_firmar.order_by("orden")] == [
        "Contrato de mutuo", "Pagaré propio", "Pagaré con aval 1",
    ]  # fmt: skip
    prestamo = pasos.pagado(tramite, solicitante, empleados)
    assert (prestamo.estado, prestamo.abonos.count(), prestamo.primera_quincena) == ("VIGENTE", 72, "2026-12-Q1")
    aval.refresh_from_db()
    assert aval.estado == Aval.Estado.ACEPTO
    cartera = Movimiento.objects.filter(persona=solicitante.persona, cuenta__clave="1201")
    assert [(m.cargo, m.abono) for m in cartera] == [(Decimal("50000.00"), Decimal(0))]


def test_sin_aval_suficiente_no_se_envía(solicitante):
    with pytest.raises(Rechazo, match="GARANTIA_INSUFICIENTE"):
        pasos.enviado(pasos.borrador_de(solicitante), solicitante)
    assert Garantia.objects.count() == 0


def test_once_quincenas_y_sin_carta_dicen_las_dos_razones(cifras):
    from tests.prestamos.conftest import con_ahorro, contrato_vigente_de, persona_nueva, usuario_de

    persona = con_ahorro(persona_nueva(9), quincenas=11)
    usuario = usuario_de(persona)
    usuario.persona = persona
    contrato_vigente_de(persona)
    _, _, dictamen = expediente(pasos.borrador_de(usuario, "5000.00", 12))
    assert dictamen.motivos == ("ANTIGUEDAD_FONDO_INSUFICIENTE", "SIN_CARTA_TESTAMENTARIA")


def test_negar_libera_lo_que_se_retuvo(solicitante, aval_listo, empleados):
    tramite = pasos.borrador_de(solicitante)
    aval = pasos.avalado(tramite, aval_listo, "1592.80", solicitante)
    tramite = pasos.enviado(tramite, solicitante)
    resolucion = proponer(tramite=tramite, sentido="NIEGA", autor=empleados[0], codigos=["EXCEDE_TOPE_MAXIMO"])
    from django.utils import timezone

    autorizar(resolucion=resolucion, autor=empleados[1], instante=timezone.now())
    aval.refresh_from_db()
    assert aval.estado == Aval.Estado.LIBERADA
    assert disponible(aval_listo.persona.pk) == Decimal("25000.00")
    assert disponible(solicitante.persona.pk) == Decimal("60000.00")


def test_un_aval_no_respalda_más_de_lo_que_tiene_libre(solicitante, aval_listo):
    tramite = pasos.borrador_de(solicitante)
    with pytest.raises(Rechazo, match="DISPONIBILIDAD_INSUFICIENTE"):
        pasos.avalado(tramite, aval_listo, "25000.01", solicitante)
    assert Garantia.objects.count() == 0


def test_justo_lo_que_tiene_libre_sí(solicitante, aval_listo):
    pasos.avalado(pasos.borrador_de(solicitante), aval_listo, "25000.00", solicitante)
    assert disponible(aval_listo.persona.pk) == 0


def test_la_quincena_de_cobro_ordena_una_vez(solicitante, empleados):
    from prestamos.services.cobrar import por_cobrar

    prestamo = pasos.otorgado(solicitante, empleados)
    primera = por_cobrar(Quincena.leer("2026-12-Q1"))
    assert [p.referencia for p in primera] == [f"{prestamo.folio}/1"]
    assert por_cobrar(Quincena.leer("2026-12-Q1")) == primera
    assert prestamo.abonos.get(numero=1).estado == Abono.Estado.ORDENADO


def test_estado_inicial(solicitante, empleados):
    prestamo = pasos.otorgado(solicitante, empleados)
    estado = estado_de(prestamo)
    assert (estado.saldo, estado.pagados, estado.siguiente.numero) == (Decimal("24000.00"), 0, 1)
    assert Prestamo.objects.count() == 1
