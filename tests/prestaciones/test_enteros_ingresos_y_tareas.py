"""Payments of the entidades, what somebody earns and owes, the calendar, and the schedule."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from afiliados.models import EntidadPatronal
from derecho.quincena import Quincena
from prestaciones import adeudos, ingresos, tasks
from prestaciones.models import Corrida, Entero, Movimiento
from prestaciones.selectors.entidades import estado_por_quincena, por_cobrar_por_fondo
from prestaciones.selectors.ventanas import aplica_en, limite_de_pago, ventanas_del_mes
from prestaciones.services.enteros import registrar_entero
from prestaciones.services.fondos import CuentaNueva, asegurar_fondo
from prestaciones.services.polizas import Linea, asentar
from registro.catalogos import cargar
from registro.errores import Rechazo
from tests.afiliados.conftest import dar_de_alta, entidad, salario_minimo  # noqa: F401

D = Decimal
Q = Quincena.leer("2026-11-Q1")


def deber(patronal: EntidadPatronal, persona_id: int, importe: str) -> None:
    lineas = [Linea("1101", cargo=D(importe)), Linea("2101", persona_id, abono=D(importe))]
    asentar(clave=f"FA:{Q}:x:{importe}", fondo="FA", quincena=str(Q), concepto="x", lineas=lineas, entidad=patronal)


def pagar(patronal: EntidadPatronal, importe: str, referencia: str = "REF-1") -> Entero:
    return registrar_entero(
        entidad=patronal, quincena=Q, importe=D(importe), referencia=referencia, fecha=date(2026, 11, 18)
    )


def test_el_entero_se_cuenta_una_vez_y_baja_lo_que_debe(fondo, persona, entidad):  # noqa: F811
    deber(entidad, persona.pk, "1000.00")
    pagar(entidad, "400.00")
    assert pagar(entidad, "400.00") == Entero.objects.get()
    with pytest.raises(Rechazo) as rechazo:
        pagar(entidad, "400.01")
    assert rechazo.value.motivos == ["ENTERO_OTRO_CONTENIDO"]
    ultima = estado_por_quincena(entidad, Q, 2)[-1]
    assert (ultima.debido, ultima.pagado, ultima.debe) == (D("1000.00"), D("400.00"), D("600.00"))
    assert Movimiento.objects.filter(cuenta__clave="1102").get().cargo == D("400.00")
    otra = EntidadPatronal.objects.create(clave="EJ09", nombre="Otra")
    assert estado_por_quincena(otra, Q, 2)[-1].debe == 0


def test_un_entero_se_reparte_entre_los_fondos_a_los_que_debe(fondo, persona, entidad):  # noqa: F811
    cuentas = [CuentaNueva("1101", "Entidades", "D"), CuentaNueva("1102", "Bancos", "D"), CuentaNueva("4101", "I", "A")]
    asegurar_fondo(clave="PR", nombre="Préstamos", fundamento="", cuentas=cuentas)
    deber(entidad, persona.pk, "300.00")
    lineas = [Linea("1101", cargo=D("200.00")), Linea("4101", abono=D("200.00"))]
    asentar(clave=f"PR:{Q}", fondo="PR", quincena=str(Q), concepto="x", lineas=lineas, entidad=entidad)
    pagar(entidad, "450.00")
    assert por_cobrar_por_fondo(entidad) == {"FA": D("0.00"), "PR": D("50.00")}
    pagar(entidad, "60.00", "REF-2")
    assert por_cobrar_por_fondo(entidad) == {"FA": D("-10.00"), "PR": D("0.00")}


def test_el_ingreso_suma_las_plazas_y_lo_que_agreguen_otros(entidad, monkeypatch):  # noqa: F811
    curp = "PUEA800115MASRJL96"
    persona = dar_de_alta(entidad, curp=curp, plaza="PZ-1", mensual="10000.01").afiliado.persona
    dar_de_alta(entidad, curp=curp, plaza="PZ-2", mensual="5000.00")
    assert ingresos.ingreso_quincenal(persona.pk, date(2026, 11, 20)) == D("7500.01")
    assert ingresos.ingreso_quincenal(persona.pk, date(2019, 1, 1)) == 0
    pension = ingresos.Ingreso("prueba", "Prueba", lambda persona_id, fecha: D("100.00"))
    monkeypatch.setattr(ingresos, "ingresos", {**ingresos.ingresos})
    ingresos.registrar(pension)
    assert ingresos.ingreso_quincenal(persona.pk, date(2026, 11, 20)) == D("7600.01")


def test_los_adeudos_se_suman_por_clase(monkeypatch):
    monkeypatch.setattr(adeudos, "adeudos", {})
    assert adeudos.adeudo_total(1) == 0
    adeudos.registrar(adeudos.Adeudo("a", "A", lambda persona_id: D("10.50")))
    adeudos.registrar(adeudos.Adeudo("b", "B", lambda persona_id: D("0.50")))
    assert adeudos.adeudo_total(1) == D("11.00")


@pytest.mark.django_db
def test_el_calendario_de_la_entidad():
    cargar()
    una, otra = ventanas_del_mes(date(2026, 11, 20))
    assert (una.abre, una.cierra, una.abierta) == (date(2026, 11, 1), date(2026, 11, 9), False)
    assert (otra.abre, otra.cierra, otra.abierta) == (date(2026, 11, 16), date(2026, 11, 24), True)
    assert limite_de_pago(Q) == date(2026, 11, 18)
    # 15:30 is still that day in Aguascalientes (six hours behind); a minute later counts as the next one.
    assert aplica_en(datetime(2026, 11, 24, 21, 30, tzinfo=UTC)) == (Quincena.leer("2026-11-Q2"), True)
    assert aplica_en(datetime(2026, 11, 24, 21, 31, tzinfo=UTC)) == (Quincena.leer("2026-12-Q1"), False)


def test_el_horario_corre_la_quincena_que_termino_y_ordena_la_de_hoy(fondo):
    tasks.correr_la_anterior()
    corrida = Corrida.objects.get()
    assert corrida.quincena == str(Quincena.de_fecha(timezone.localdate()).anterior)
    assert tasks.hacer_lotes(corrida.pk) == 0
    assert tasks.ordenar_los_de_esta_quincena() == 0


@pytest.mark.django_db
def test_las_tareas_estan_en_el_horario(settings):
    from issssspenet.celery import app

    app.loader.import_default_modules()
    for nombre, entrada in settings.CELERY_BEAT_SCHEDULE.items():
        assert entrada["task"] in app.tasks, nombre
