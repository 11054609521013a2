"""The same peso is never pledged twice, however many ask at once."""

import threading
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection, transaction

from prestaciones.models import Fondo, Garantia, SaldoPersona
from prestaciones.selectors.fondo_ahorro import desglose, disponible
from prestaciones.services.fondos import cargar_fondo_de_ahorro
from prestaciones.services.garantias import comprometer, liberar
from registro.errores import Rechazo
from tests.conftest import como_dueno
from tests.prestaciones.conftest import Q, ahorrar, persona_nueva

D = Decimal
HILOS, RONDAS, CABEN = 16, 3, 3


@pytest.fixture
def ahorrador(fondo, persona):
    ahorrar(persona, "1000.00")
    return persona


def test_se_compromete_hasta_el_ultimo_centavo(ahorrador):
    comprometer(persona_id=ahorrador.pk, importe=D("999.99"), clave="G:1")
    comprometer(persona_id=ahorrador.pk, importe=D("0.01"), clave="G:2")
    assert disponible(ahorrador.pk) == 0


def test_un_centavo_de_mas_se_rechaza_con_lo_disponible(ahorrador):
    comprometer(persona_id=ahorrador.pk, importe=D("400.00"), clave="G:1")
    with pytest.raises(Rechazo) as rechazo:
        comprometer(persona_id=ahorrador.pk, importe=D("600.01"), clave="G:2")
    assert rechazo.value.motivos == ["DISPONIBILIDAD_INSUFICIENTE"]
    assert rechazo.value.datos == {"disponible": "600.00"}
    assert Garantia.objects.count() == 1


def test_quien_no_ahorra_no_garantiza(fondo, persona):
    with pytest.raises(Rechazo):
        comprometer(persona_id=persona.pk, importe=D("0.01"), clave="G:1")


def test_repetir_la_clave_no_compromete_otra_vez(ahorrador):
    comprometer(persona_id=ahorrador.pk, importe=D("700.00"), clave="G:1")
    comprometer(persona_id=ahorrador.pk, importe=D("700.00"), clave="G:1")
    assert disponible(ahorrador.pk) == D("300.00")
    with pytest.raises(Rechazo) as rechazo:
        comprometer(persona_id=ahorrador.pk, importe=D("1.00"), clave="G:1")
    assert rechazo.value.motivos == ["GARANTIA_OTRO_CONTENIDO"]


def test_se_libera_en_partes_y_nunca_de_mas(ahorrador):
    comprometer(persona_id=ahorrador.pk, importe=D("700.00"), clave="G:1")
    liberar(clave="G:1", importe=D("200.00"))
    assert disponible(ahorrador.pk) == D("500.00")
    liberar(clave="G:1", importe=D("9999.00"))
    liberar(clave="G:1")
    assert desglose(ahorrador.pk)["comprometido"] == 0


def test_lo_comprometido_no_se_retira(ahorrador):
    from django.db import IntegrityError

    from prestaciones.services.polizas import Linea, asentar

    def retirar(importe: str) -> None:
        lineas = [Linea("2101", ahorrador.pk, cargo=D(importe)), Linea("1102", abono=D(importe))]
        asentar(clave=f"RET:{Q}:{importe}", fondo="FA", quincena=Q, concepto="Retiro", lineas=lineas)

    comprometer(persona_id=ahorrador.pk, importe=D("700.00"), clave="G:1")
    with pytest.raises(IntegrityError, match="saldo_cubre_lo_comprometido"), transaction.atomic():
        retirar("300.01")
    retirar("300.00")
    assert disponible(ahorrador.pk) == 0


def _carrera(pedir: Callable[[int, str], None]) -> list[Decimal]:
    """Rounds in which many threads ask at once for 300 of a fondo of 1,000; what each round ended up pledging."""
    cargar_fondo_de_ahorro()
    comprometido = []
    for ronda in range(RONDAS):
        persona = persona_nueva(ronda)
        ahorrar(persona, "1000.00")
        salida = threading.Barrier(HILOS)

        def hilo(numero: int, persona_id: int = persona.pk, ronda: int = ronda, salida=salida) -> None:
            try:
                salida.wait()
                pedir(persona_id, f"G:{ronda}:{numero}")
            except Rechazo:
                pass
            finally:
                connection.close()

        hilos = [threading.Thread(target=hilo, args=(n,)) for n in range(HILOS)]
        [h.start() for h in hilos]
        [h.join() for h in hilos]
        comprometido.append(sum(Garantia.objects.filter(persona=persona).values_list("importe", flat=True), D(0)))
    return comprometido


@pytest.mark.django_db(transaction=True)
def test_muchos_hilos_no_comprometen_dos_veces():
    def pedir(persona_id: int, clave: str) -> None:
        comprometer(persona_id=persona_id, importe=D("300.00"), clave=clave)

    assert _carrera(pedir) == [D(300) * CABEN] * RONDAS
    assert set(SaldoPersona.objects.values_list("comprometido", flat=True)) == {D("900.00")}


@pytest.mark.django_db(transaction=True)
def test_control_sin_el_candado_la_misma_carrera_compromete_de_mas():
    """The same race without the lock, reading first and writing after: if this did not over-commit, the test above
    would prove nothing."""
    leyeron = threading.Barrier(HILOS)

    def pedir(persona_id: int, clave: str) -> None:
        fondo = Fondo.objects.get(clave="FA")
        pedido = sum(Garantia.objects.filter(persona_id=persona_id).values_list("importe", flat=True), D(0))
        leyeron.wait()
        if D(1000) - pedido >= D(300):
            Garantia.objects.create(clave=clave, fondo=fondo, persona_id=persona_id, importe=D("300.00"))

    with como_dueno(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE prestaciones_garantia DISABLE TRIGGER comprometer")
    try:
        assert all(total > D(1000) for total in _carrera(pedir))
    finally:
        with como_dueno(), connection.cursor() as cursor:
            cursor.execute("ALTER TABLE prestaciones_garantia ENABLE TRIGGER comprometer")
