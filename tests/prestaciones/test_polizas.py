"""The ledger takes what is right, refuses what is not, and adds nothing when repeated."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from prestaciones.models import Cuenta, Movimiento, Periodo, Poliza, SaldoPersona
from prestaciones.selectors.fondo_ahorro import desglose, saldo
from prestaciones.services.polizas import Linea, asentar, asentar_conjunto, cerrar_periodo, reversar
from registro.errores import Rechazo
from registro.tiempo import ahora
from tests.prestaciones.conftest import Q, ahorrar, persona_nueva

D = Decimal


def revisar_diferidas() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def test_una_poliza_cuadra_y_mueve_el_saldo(fondo, persona):
    poliza = asentar(
        clave=f"FA:{Q}:uno",
        fondo=fondo,
        quincena=Q,
        concepto="Aportación",
        lineas=[
            Linea("1101", cargo=D("675.00")),
            Linea("2101", persona.pk, abono=D("450.00")),
            Linea("2102", persona.pk, abono=D("225.00")),
        ],
    )
    revisar_diferidas()
    assert (poliza.renglones, poliza.total) == (3, D("675.00"))
    assert desglose(persona.pk) == {
        "saldo": D("675.00"),
        "trabajador": D("450.00"),
        "entidad": D("225.00"),
        "rendimientos": D("0.00"),
        "comprometido": D("0.00"),
        "disponible": D("675.00"),
    }


def test_repetir_la_clave_no_agrega_nada(fondo, persona):
    primera, segunda = ahorrar(persona, "100.00"), ahorrar(persona, "100.00")
    assert primera.pk == segunda.pk
    assert Movimiento.objects.count() == 2
    assert saldo(persona.pk) == D("100.00")


def test_repetir_la_clave_con_otro_importe_se_rechaza(fondo, persona):
    ahorrar(persona, "100.00")
    with pytest.raises(Rechazo) as rechazo:
        ahorrar(persona, "100.01")
    assert rechazo.value.motivos == ["POLIZA_OTRO_CONTENIDO"]
    assert saldo(persona.pk) == D("100.00")


def test_descuadrada_por_un_centavo_se_rechaza(fondo, persona):
    lineas = [Linea("1101", cargo=D("100.00")), Linea("2101", persona.pk, abono=D("99.99"))]
    with pytest.raises(IntegrityError, match="no cuadra"), transaction.atomic():
        asentar(clave=f"FA:{Q}:mala", fondo=fondo, quincena=Q, concepto="x", lineas=lineas)
    assert not Poliza.objects.exists()
    assert saldo(persona.pk) == 0


def test_linea_personal_sin_persona_se_rechaza(fondo):
    lineas = [Linea("1101", cargo=D("1.00")), Linea("2101", abono=D("1.00"))]
    with pytest.raises(IntegrityError, match="sin persona"), transaction.atomic():
        asentar(clave=f"FA:{Q}:sin", fondo=fondo, quincena=Q, concepto="x", lineas=lineas)


def test_cuenta_que_no_es_del_fondo(fondo, persona):
    lineas = [Linea("9999", cargo=D("1.00")), Linea("2101", persona.pk, abono=D("1.00"))]
    with pytest.raises(IntegrityError), transaction.atomic():
        asentar(clave=f"FA:{Q}:otra", fondo=fondo, quincena=Q, concepto="x", lineas=lineas)
    assert not Poliza.objects.exists()


def test_poliza_vacia_se_rechaza(fondo):
    with pytest.raises(Rechazo), transaction.atomic():
        asentar(clave=f"FA:{Q}:vacia", fondo=fondo, quincena=Q, concepto="x", lineas=[])
    assert not Poliza.objects.exists()


def test_persona_que_no_existe_se_rechaza(fondo):
    lineas = [Linea("1101", cargo=D("1.00")), Linea("2101", 999_999_999, abono=D("1.00"))]

    def asentar_y_revisar() -> None:
        asentar(clave=f"FA:{Q}:nadie", fondo=fondo, quincena=Q, concepto="x", lineas=lineas)
        revisar_diferidas()

    with pytest.raises(IntegrityError), transaction.atomic():
        asentar_y_revisar()


def test_periodo_abierto_acepta_y_cerrado_rechaza(fondo, persona):
    ahorrar(persona, "10.00")
    cerrar_periodo(quincena=Q, instante=ahora())
    with pytest.raises(DatabaseError, match="está cerrada"), transaction.atomic():
        ahorrar(persona, "10.00", clave="FA:tarde")
    ahorrar(persona, "10.00", quincena="2026-11-Q2")
    assert saldo(persona.pk) == D("20.00")


def test_un_periodo_cerrado_no_se_reabre(fondo):
    Periodo.objects.create(quincena=Q)
    cerrar_periodo(quincena=Q, instante=ahora())
    with pytest.raises(DatabaseError), transaction.atomic():
        Periodo.objects.filter(quincena=Q).update(estado="ABIERTO")


def test_el_reverso_deja_el_saldo_como_estaba(fondo, persona):
    poliza = ahorrar(persona, "55.50")
    reversar(poliza=poliza, clave=f"REV:{Q}:1", quincena=Q, concepto="Reverso")
    assert saldo(persona.pk) == 0
    assert Poliza.objects.count() == 2


def test_el_conjunto_asienta_varias_polizas_y_es_idempotente(fondo):
    personas = [persona_nueva(n) for n in range(5)]
    cuentas = dict(Cuenta.objects.filter(fondo=fondo).values_list("clave", "pk"))
    seleccion = """
        SELECT 'LOTE:' || p.id AS clave, NULL::bigint AS entidad_id, l.cuenta_id,
               CASE WHEN l.personal THEN p.id END AS persona_id, l.cargo, l.abono
          FROM afiliados_persona p,
               (VALUES (%(por_cobrar)s, false, 7.50, 0), (%(ahorro)s, true, 0, 7.50)) AS l (cuenta_id, personal, cargo, abono)
    """
    parametros = {"por_cobrar": cuentas["1101"], "ahorro": cuentas["2101"]}
    datos = {"fondo": fondo, "quincena": Q, "concepto": "Lote", "seleccion": seleccion, "parametros": parametros}
    hecho = asentar_conjunto(**datos)
    revisar_diferidas()
    assert (hecho.polizas, hecho.movimientos) == (5, 10)
    otra = asentar_conjunto(**datos)
    assert (otra.polizas, otra.movimientos) == (0, 0)
    assert list(SaldoPersona.objects.values_list("saldo", flat=True)) == [D("7.50")] * len(personas)
