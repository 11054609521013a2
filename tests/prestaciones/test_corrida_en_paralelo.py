"""Several workers share the lotes of a corrida, one is killed without warning, and the ledger ends the same."""

import os
import signal
import subprocess
import sys
import threading
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from afiliados.models import Carga, EntidadPatronal
from derecho.quincena import Quincena
from issssspenet.servicios import urls
from prestaciones.models import Corrida, Lote, Movimiento, Periodo, Poliza, RenglonNomina, SaldoPersona
from prestaciones.selectors.mayor import huella_mayor
from prestaciones.services.correr_quincena import correr_quincena
from prestaciones.services.fondos import cargar_fondo_de_ahorro
from prestaciones.services.lotes import hacer_pendientes, planear
from tests.conftest import como_dueno
from tests.prestaciones.conftest import Q, persona_nueva

PERSONAS, TAMANO = 60, 2
RAIZ = Path(__file__).resolve().parents[2]


@pytest.fixture
def corrida(transactional_db: None) -> Corrida:
    """A payroll applied, split in thirty lotes."""
    cargar_fondo_de_ahorro()
    entidad = EntidadPatronal.objects.create(clave="EJ01", nombre="Ejemplo")
    carga = Carga.objects.create(
        entidad=entidad, layout="nomina", quincena=Q, nombre="n.csv", sha256="a" * 64, estado="APLICADA",
        folio="CAR-2026-999999", aplicada_en=timezone.now(),
    )  # fmt: skip
    RenglonNomina.objects.bulk_create(
        RenglonNomina(carga=carga, linea=n + 2, veredicto="C", persona=persona_nueva(n), base=Decimal(7500 + n))
        for n in range(PERSONAS)
    )
    Periodo.objects.create(quincena=Q)
    corrida = Corrida.objects.create(quincena=Q)
    assert planear(corrida, TAMANO) == PERSONAS // TAMANO
    return corrida


def _comprobar(huella: str) -> None:
    assert set(Lote.objects.values_list("estado", flat=True)) == {"HECHO"}
    assert Poliza.objects.count() == PERSONAS // TAMANO
    assert Movimiento.objects.filter(persona__isnull=False).count() == PERSONAS * 2
    esperado = [Decimal(7500 + n) * Decimal("0.05") + (Decimal(7500 + n) * Decimal("0.025")) for n in range(PERSONAS)]
    saldos = sorted(SaldoPersona.objects.values_list("saldo", flat=True))
    assert all(abs(uno - otro) <= Decimal("0.01") for uno, otro in zip(saldos, sorted(esperado), strict=True))
    assert huella_mayor(Q) == huella


def _de_un_jalon(corrida: Corrida) -> str:
    """The hash that one worker alone leaves; everything is undone."""
    from django.db import transaction

    with transaction.atomic():
        hacer_pendientes(corrida)
        huella = huella_mayor(Q)
        transaction.set_rollback(True)
    assert not Poliza.objects.exists()
    return huella


def test_cuatro_trabajadores_se_reparten_los_lotes(corrida):
    huella, nuevos = _de_un_jalon(corrida), []

    def trabajar() -> None:
        try:
            nuevos.append(hacer_pendientes(corrida))
        finally:
            connection.close()

    hilos = [threading.Thread(target=trabajar) for _ in range(4)]
    [hilo.start() for hilo in hilos]
    [hilo.join() for hilo in hilos]
    assert sum(nuevos) == Movimiento.objects.count()
    _comprobar(huella)


# A worker that takes its time inside each lote: it dies in the middle of one.
LENTO = """
import django; django.setup()
import time
from prestaciones.models import Corrida
from prestaciones.services import lotes
real = lotes.asentar_conjunto
def despacio(**datos):
    hecho = real(**datos)
    print("dentro", flush=True)
    time.sleep(0.4)
    return hecho
lotes.asentar_conjunto = despacio
lotes.hacer_pendientes(Corrida.objects.get())
"""


def _trabajador() -> "subprocess.Popen[str]":
    base = urls(connection.settings_dict["NAME"])
    entorno: dict[str, Any] = {**os.environ, **base, "DJANGO_SETTINGS_MODULE": "issssspenet.settings"}
    entorno.pop("ISSSSPENET_ROL", None)
    return subprocess.Popen([sys.executable, "-c", LENTO], cwd=RAIZ, env=entorno, stdout=subprocess.PIPE, text=True)


def test_matar_al_trabajador_a_medio_lote_no_pierde_ni_repite(corrida):
    huella = _de_un_jalon(corrida)
    trabajador = _trabajador()
    for _ in range(3):
        assert trabajador.stdout is not None
        assert trabajador.stdout.readline().strip() == "dentro"
    os.kill(trabajador.pid, signal.SIGKILL)
    trabajador.wait(10)
    for _ in range(50):
        if not _abiertas():
            break
        time.sleep(0.1)
    hechos = Lote.objects.filter(estado="HECHO").count()
    assert 2 <= hechos < PERSONAS // TAMANO
    assert Poliza.objects.count() == hechos
    with como_dueno():
        Lote.objects.filter(estado="PENDIENTE").update(arriendo_vence=timezone.now())
    dicho = correr_quincena(quincena=Quincena.leer(Q), instante=timezone.now(), tamano=TAMANO)
    assert dicho["estado"] == "TERMINADA"
    _comprobar(huella)


def _abiertas() -> int:
    """Other sessions still inside a transaction on this database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
            "AND usename = 'portal' AND xact_start IS NOT NULL"
        )
        return int(cursor.fetchone()[0])
