"""What a guarantee holds and lets go, and a formula that the Ley took away."""

from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from derecho import calcular
from prestaciones.selectors.fondo_ahorro import disponible, saldo_y_comprometido
from prestamos.models import Aval
from prestamos.services.anticipar import anticipar
from registro.errores import Rechazo
from registro.models import Aviso, DecisionDeCriterio
from registro.selectors.criterios import criterio_de
from registro.services.criterios import proponer_decision
from registro.tiempo import hoy
from tests.contratos.conftest import empleado_nuevo
from tests.prestamos import pasos

pytestmark = pytest.mark.django_db
GARANTIA = "12500.00"
DEROGADA = {"criterio": "criterio-rpe-61bis-1", "alternativa": "cpp_por_factor"}


def _entregable(persona_id: int) -> str:
    """Rpe-45 with what the ledger says today."""
    fondo, comprometido = saldo_y_comprometido(persona_id)
    entradas = {
        "fondo": str(fondo), "garantias_vigentes": str(comprometido),
        "adeudos_instituto": "0.00", "responsabilidades_entidad": "0.00",
    }  # fmt: skip
    return str(calcular("rpe-45", entradas).salidas["entregable"])


def test_rpe_45_1_al_liquidar_el_prestamo_se_libera_la_garantia_y_se_avisa(solicitante, aval_listo, empleados):
    """It is freed by itself and the person is told. Its payment belongs to the return of the fondo (ley-190)."""
    garante = aval_listo.persona
    tramite = pasos.borrador_de(solicitante)
    aval = pasos.avalado(tramite, aval_listo, GARANTIA, solicitante)
    prestamo = pasos.pagado(pasos.ofrecido(pasos.enviado(tramite, solicitante), empleados), solicitante, empleados)
    assert disponible(garante.pk) == Decimal(GARANTIA)
    assert _entregable(garante.pk) == GARANTIA
    assert not Aviso.objects.filter(clave=f"aval:{aval.token}:liberada").exists()

    anticipar(prestamo=prestamo, importe=None, referencia="CAJA-1", autor=None, instante=timezone.now())

    aval.refresh_from_db()
    assert aval.estado == Aval.Estado.LIBERADA
    assert disponible(garante.pk) == Decimal("25000.00")
    assert _entregable(garante.pk) == "25000.00"
    aviso = Aviso.objects.get(clave=f"aval:{aval.token}:liberada")
    assert (aviso.destinatario, aviso.persona_id) == (garante.correo, garante.pk)
    assert "$12,500.00" in aviso.texto
    assert solicitante.persona.nombre_completo in aviso.texto


def test_rpe_61bis_1_la_formula_derogada_no_se_puede_configurar():
    autor = empleado_nuevo(31)
    with pytest.raises(Rechazo) as rechazo:
        proponer_decision(**DEROGADA, desde=hoy(), acuerdo="Acuerdo de la Junta 4/2026", autor=autor)
    assert rechazo.value.motivos == ["FORMULA_DEROGADA"]
    assert not DecisionDeCriterio.objects.exists()
    assert "cpp_por_factor" not in criterio_de(DEROGADA["criterio"]).alternativas


def test_rpe_61bis_1_la_pagina_dice_por_que(client: Client):
    client.force_login(empleado_nuevo(32, is_superuser=True))
    datos = {"lectura": "|".join(DEROGADA.values()), "acuerdo": "Acuerdo 4/2026", "desde": hoy().isoformat()}
    respuesta = client.post("/gestion/registro/decisiondecriterio/add/", datos)
    assert respuesta.status_code == 200
    assert list(respuesta.context["adminform"].form.errors) == ["lectura"]
    assert "Esa manera de calcular el interés moratorio ya no rige." in respuesta.content.decode()
    assert not DecisionDeCriterio.objects.exists()


def test_rpe_61bis_1_control_una_lectura_que_si_rige_se_configura(client: Client):
    client.force_login(empleado_nuevo(33, is_superuser=True))
    datos = {"lectura": "criterio-rpe-61bis-1|literal_mensual", "acuerdo": "Acuerdo 4/2026", "desde": hoy().isoformat()}
    assert client.post("/gestion/registro/decisiondecriterio/add/", datos).status_code == 302
    assert DecisionDeCriterio.objects.get().alternativa == "literal_mensual"
