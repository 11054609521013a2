"""Consent: who may sign, what a signature leaves behind, and what silence means."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from afiliados.models import Persona
from contratos.models import ContratoAdhesion, EvidenciaFirma, Tramite
from contratos.services import adherir, borrador
from contratos.services.enviar import enviar
from registro.errores import Rechazo
from registro.models import Eslabon, Evento, Usuario
from registro.services.bitacora import registrar_evento
from registro.services.encadenar import encadenar
from registro.services.relojes import vencer_relojes
from tests.contratos.conftest import SESION, instante, persona_nueva
from tests.contratos.pasos import enviado, resuelto
from tests.contratos.test_ct_contrato import borrador_completo
from tests.contratos.test_verificar import altera

pytestmark = pytest.mark.django_db


def _motivos(contrato: ContratoAdhesion, usuario: Usuario) -> list[str]:
    """Every reason for which the contract is not received; it stays a draft."""
    with pytest.raises(Rechazo) as rechazo:
        adherir.enviar_contrato(contrato=contrato, usuario=usuario, instante=timezone.now())
    contrato.refresh_from_db()
    assert (contrato.estado, contrato.folio) == ("BORRADOR", "")
    return rechazo.value.motivos


def test_contrato_declaracion_1_1_la_curp_de_la_cuenta_no_es_la_del_padron(persona, usuario):
    """The CURP is typed to enter, as the name of the account; on the contract it is read-only, from the padrón."""
    suya = persona.curp
    usuario.username = usuario.curp = persona_nueva(1).curp
    usuario.save(update_fields=["username", "curp"])
    assert _motivos(borrador_completo(persona), usuario) == ["CURP_NO_COINCIDE"]
    assert Persona.objects.get(pk=persona.pk).curp == suya


def test_contrato_declaracion_1_2_la_fecha_del_rfc_no_es_la_de_la_curp(persona, usuario):
    Persona.objects.filter(pk=persona.pk).update(rfc="PERA800116AB1")
    persona.refresh_from_db()
    assert _motivos(borrador_completo(persona), usuario) == ["RFC_CURP_DISCREPA"]


def test_contrato_declaracion_1_3_quien_no_tiene_capacidad_legal_no_firma(persona, usuario):
    contrato = borrador_completo(persona)
    adherir.declarar(contrato=contrato, protesta=True, correo_exclusivo=True, capacidad=False)
    assert _motivos(contrato, usuario) == ["SIN_CAPACIDAD"]


def test_contrato_clausula_primera_1_sin_contrato_vigente_no_se_pide_nada(persona, usuario, con_oferta):
    assert adherir.abrir_contrato(persona=persona).estado == "BORRADOR"
    with pytest.raises(Rechazo) as rechazo:
        borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now())
    assert rechazo.value.motivos == ["SIN_CONTRATO_VIGENTE"]
    assert not Tramite.objects.exists()


def test_contrato_clausula_primera_2_firmar_deja_su_evidencia(persona, usuario, contrato, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    evidencia = EvidenciaFirma.objects.get()
    assert (evidencia.acto, evidencia.resultado, evidencia.objeto_id) == ("solicitud", "VALIDA", str(tramite.pk))
    assert evidencia.sha256_documento == tramite.documento.sha256


@pytest.mark.django_db(transaction=True)
def test_contrato_clausula_primera_3_el_renglon_7_alterado_se_nombra_primero():
    usuario = Usuario.objects.create_user("ana@issssspea.example", tipo="instituto")
    for n in range(10):
        registrar_evento(tipo="prueba", objeto=usuario, datos={"n": n})
    assert encadenar() == 10
    call_command("verificar", "--todo", stdout=StringIO())
    septimo, noveno = (Eslabon.objects.get(numero=n).fuente_id for n in (7, 9))
    altera("registro_evento", "UPDATE registro_evento SET tipo = 'otro' WHERE id IN (%s, %s)", septimo, noveno)
    with pytest.raises(CommandError, match=r"\b7\b") as error:
        call_command("verificar", "--todo", stdout=StringIO())
    assert str(septimo) in str(error.value)
    assert Evento.objects.count() == 10


def test_contrato_septima_b_1_la_hora_de_presentacion_es_la_del_servidor(persona, usuario, clave, con_oferta):
    """Nothing of the browser's clock travels: the instant comes from the server, a Saturday one minute past midnight."""
    servidor = instante("2026-06-06T00:01")
    tramite = enviado(con_oferta, usuario, persona, servidor)
    assert tramite.presentada_en == servidor
    assert EvidenciaFirma.objects.get().instante == servidor


def test_contrato_septima_b_2_dos_envios_del_mismo_borrador_son_una_solicitud(persona, usuario, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    repetido = enviar(
        tramite=tramite, usuario=usuario, sha256_mostrado=tramite.documento.sha256, clave="no importa",
        codigo="000000", sesion=SESION, instante=timezone.now(),
    )  # fmt: skip
    assert repetido.folio == tramite.folio != ""
    assert Tramite.objects.count() == EvidenciaFirma.objects.count() == 1


def test_contrato_septima_e_3_treinta_dias_de_silencio_no_firman(persona, usuario, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    vencer_relojes(fecha=timezone.localdate() + timedelta(days=30))
    tramite.refresh_from_db()
    assert tramite.estado == "OFERTA_CADUCADA"
    assert list(EvidenciaFirma.objects.values_list("acto", flat=True)) == ["solicitud"]
    assert not tramite.por_firmar.exclude(evidencia=None).exists()
