"""CT-01 to CT-22, CT-30 and CT-41: the gate, the folio, the answer, the acceptance and the money."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from contratos import tramites
from contratos.errores import AutorizoElPago, EsParte, PreparoLaPropuesta
from contratos.models import EvidenciaFirma, OrdenPago, ServicioEnLinea, Tramite
from contratos.services import borrador
from contratos.services.aceptar import aceptar, desistir, no_aceptar
from contratos.services.enviar import ContenidoDistinto, enviar
from contratos.services.firmar import FirmaFallida
from contratos.services.pagar import confirmar_pago, corregir_cuenta, devolver_pago, limite_de_entrega, reintentar_orden
from contratos.services.resolver import autorizar, proponer
from contratos.services.revision import pedir_documento, reponer_documento, tomar, validar_documentos
from registro.errores import Rechazo
from registro.evidencia import canonico, sha256
from registro.models import Aviso, DiaInhabil, Evento, Reloj
from registro.services.relojes import vencer_relojes
from registro.services.transiciones import TransicionNoPermitida
from tests.contratos.conftest import CLAVE, PDF, SESION, contrato_vigente_de, instante, persona_nueva, usuario_de
from tests.contratos.pasos import aceptado, borrador_listo, codigo_para, enviado, resuelto


def test_ct_01_sin_contrato_no_hay_borrador(usuario, persona, con_oferta):
    with pytest.raises(Rechazo) as rechazo:
        borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now())
    assert rechazo.value.motivos == ["SIN_CONTRATO_VIGENTE"]
    assert not Tramite.objects.exists()


def test_ct_02_contrato_enviado_tampoco(usuario, persona, con_oferta):
    contrato_vigente_de(persona, estado="ENVIADO")
    with pytest.raises(Rechazo, match="SIN_CONTRATO_VIGENTE"):
        borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now())


def test_ct_11_lo_firmado_es_el_documento_mostrado(usuario, persona, clave, con_oferta, testigo):
    tramite = enviado(con_oferta, usuario, persona)
    evidencia = EvidenciaFirma.objects.get(objeto_id=str(tramite.pk), resultado="VALIDA")
    assert tramite.folio == "PCO-2026-000001"
    assert tramite.estado == "RECIBIDA"
    with tramite.documento.archivo.open("rb") as archivo:
        assert sha256(archivo.read()) == evidencia.sha256_documento == tramite.documento.sha256
    assert sha256(canonico(evidencia.acto_firmado)) == evidencia.sha256_acto
    assert evidencia.acto_firmado["documentos"][0]["sha256"] == evidencia.sha256_documento
    assert testigo.llamadas == ["recibir"]


def test_ct_13_el_mismo_token_da_el_mismo_folio(usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    otra_vez = enviar(
        tramite=tramite, usuario=usuario, sha256_mostrado=tramite.documento.sha256, clave="no importa",
        codigo="000000", sesion=SESION, instante=timezone.now(),
    )  # fmt: skip
    assert otra_vez.folio == tramite.folio
    assert EvidenciaFirma.objects.count() == 1


def test_ct_13_el_mismo_token_con_otro_contenido_no_pasa(usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    with pytest.raises(ContenidoDistinto):
        enviar(
            tramite=tramite, usuario=usuario, sha256_mostrado="f" * 64, clave=CLAVE, codigo="000000",
            sesion=SESION, instante=timezone.now(),
        )  # fmt: skip


def test_un_borrador_que_cambio_en_otra_pestana_no_se_firma(usuario, persona, clave, con_oferta):
    tramite = borrador_listo(con_oferta, usuario, persona)
    visto = borrador.preparar_documento(tramite=tramite, autor=usuario).sha256
    borrador.guardar_paso(tramite=tramite, paso="monto", limpios={"monto": "600.00"})
    with pytest.raises(ContenidoDistinto):
        enviar(
            tramite=tramite, usuario=usuario, sha256_mostrado=visto, clave=CLAVE,
            codigo=codigo_para(tramite, usuario), sesion=SESION, instante=timezone.now(),
        )  # fmt: skip
    tramite.refresh_from_db()
    assert tramite.estado == "BORRADOR"


def test_ct_14_la_fecha_de_presentacion_es_del_servidor(usuario, persona, clave, con_oferta):
    cuando = timezone.now()
    tramite = enviado(con_oferta, usuario, persona, cuando)
    assert tramite.presentada_en == cuando
    assert EvidenciaFirma.objects.get().instante == cuando


def test_ct_15_y_16_el_acuse_no_depende_del_correo(usuario, persona, clave, con_oferta, settings):
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    tramite = enviado(con_oferta, usuario, persona)
    aviso = Aviso.objects.get(clave=f"tramite:{tramite.pk}:recibida:")
    evidencia = EvidenciaFirma.objects.get()
    assert tramite.acuse is not None
    assert aviso.destinatario == persona.correo
    assert tramite.folio in aviso.texto
    assert evidencia.sha256_documento in aviso.texto
    assert evidencia.hoja in aviso.texto


def test_ct_17_la_negativa_lleva_articulo_y_texto_y_nunca_dice_rav(usuario, persona, clave, sin_oferta, empleados):
    tramite = enviado(sin_oferta, usuario, persona)
    resolucion = resuelto(tramite, empleados, "NIEGA", ("SOLO_TITULAR", "PLAZO_EXCEDIDO"))
    assert tramite.estado == "NEGADA"
    assert [m["codigo"] for m in resolucion.motivos] == ["PLAZO_EXCEDIDO", "SOLO_TITULAR"]
    aviso = Aviso.objects.get(clave=f"tramite:{tramite.pk}:negada:")
    for motivo in resolucion.motivos:
        assert motivo["texto"] in aviso.texto
        assert motivo["articulo"] in aviso.texto
    assert "RAV" not in aviso.texto


def test_negar_sin_motivo_lo_impide_la_base(usuario, persona, clave, sin_oferta, empleados):
    tramite = enviado(sin_oferta, usuario, persona)
    with pytest.raises(IntegrityError), transaction.atomic():
        proponer(tramite=tramite, sentido="NIEGA", autor=empleados[0])


def test_ct_18_la_aceptacion_firma_cada_documento(usuario, persona, clave, con_oferta, empleados, testigo):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    assert tramite.estado == "OFRECIDA"
    cuando = timezone.now()
    orden = aceptado(tramite, usuario, cuando)
    actos = list(EvidenciaFirma.objects.filter(resultado="VALIDA").order_by("pk").values_list("acto", flat=True))
    assert actos == ["solicitud", "contrato_mutuo", "pagare"]
    assert all(uno.evidencia_id for uno in tramite.por_firmar.all())
    assert tramite.perfeccionado_en == cuando
    assert (tramite.estado, orden.estado) == ("ORDENADA", "ORDENADA")
    assert testigo.llamadas == ["recibir", "resolver", "aceptar"]
    assert tramite.acuse_aceptacion is not None


def test_aceptar_dos_veces_no_repite_nada(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    aceptado(tramite, usuario)
    aceptar(tramite=tramite, usuario=usuario, clave="x", codigo="0", sesion=SESION, instante=timezone.now())
    assert EvidenciaFirma.objects.filter(acto="pagare").count() == 1
    assert OrdenPago.objects.count() == 1


def test_ct_19_el_silencio_nunca_firma(usuario, persona, clave, con_oferta, empleados, testigo):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    limite = tramite.oferta_hasta
    assert vencer_relojes(fecha=limite) == 0
    vencer_relojes(fecha=limite + timedelta(days=1))
    tramite.refresh_from_db()
    assert tramite.estado == "OFERTA_CADUCADA"
    assert testigo.llamadas[-1] == "desistir"
    assert Aviso.objects.filter(clave=f"tramite:{tramite.pk}:caducada:").exists()


def test_ct_19_aceptar_tarde_la_caduca_aunque_el_trabajo_nocturno_no_haya_pasado(
    usuario, persona, clave, con_oferta, empleados
):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    tarde = timezone.now() + timedelta(days=12)
    with pytest.raises(Rechazo, match="OFERTA_CADUCADA"):
        aceptado(tramite, usuario, tarde)
    tramite.refresh_from_db()
    assert tramite.estado == "OFERTA_CADUCADA"
    assert not EvidenciaFirma.objects.filter(acto="pagare").exists()


@pytest.mark.parametrize(
    ("aceptada", "limite"),
    [("2026-11-13T17:40", date(2026, 11, 17)), ("2026-11-13T09:00", date(2026, 11, 17))],
    ids=["ct_21_viernes_por_la_tarde", "ct_41_cheque_sin_cuenta"],
)
def test_ct_21_y_ct_41_el_limite_de_entrega_salta_el_inhabil(usuario, persona, clave, con_oferta, aceptada, limite):
    DiaInhabil.objects.get_or_create(fecha=date(2026, 11, 16), defaults={"motivo": "Revolución", "fuente": "LFT 74"})
    tramite = enviado(con_oferta, usuario, persona)
    tramite.perfeccionado_en = instante(aceptada)
    assert limite_de_entrega(tramite) == limite


def test_ct_41_el_deposito_sin_cuenta_verificada_no_se_ordena(usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    tramite.perfeccionado_en, tramite.medio_pago = instante("2026-11-13T09:00"), "deposito"
    with pytest.raises(Rechazo, match="CUENTA_NO_VERIFICADA"):
        limite_de_entrega(tramite)


def test_ct_22_sin_aceptacion_no_hay_pago(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    with pytest.raises(Rechazo, match="FALTA_ACEPTACION"):
        limite_de_entrega(tramite)
    assert not OrdenPago.objects.exists()


def test_quien_autoriza_no_es_quien_propuso_ni_en_la_base(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resolucion = proponer(tramite=tramite, sentido="CONCEDE", autor=empleados[0])
    with pytest.raises(PreparoLaPropuesta):
        autorizar(resolucion=resolucion, autor=empleados[0], instante=timezone.now())
    with pytest.raises(IntegrityError, match="resolucion_autoriza_otra_persona"), transaction.atomic():
        type(resolucion).objects.filter(pk=resolucion.pk).update(autorizo_curp=empleados[0].curp)


def test_quien_paga_no_es_quien_autorizo_ni_en_la_base(usuario, persona, clave, con_oferta, empleados, testigo):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    orden = aceptado(tramite, usuario)
    with pytest.raises(AutorizoElPago):
        confirmar_pago(orden=orden, referencia="SPEI 1", autor=empleados[1], instante=timezone.now())
    with pytest.raises(IntegrityError, match="orden_paga_otra_persona"), transaction.atomic():
        OrdenPago.objects.filter(pk=orden.pk).update(pago_curp=empleados[1].curp)
    confirmar_pago(orden=orden, referencia="SPEI 1", autor=empleados[2], instante=timezone.now())
    confirmar_pago(orden=orden, referencia="SPEI 1", autor=empleados[2], instante=timezone.now())
    tramite.refresh_from_db()
    assert tramite.estado == "PAGADA"
    assert testigo.llamadas.count("pagar") == 1


def test_nadie_resuelve_lo_suyo(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    yo_mismo = empleados[0]
    yo_mismo.curp = persona.curp
    with pytest.raises(EsParte):
        proponer(tramite=tramite, sentido="CONCEDE", autor=yo_mismo)


def test_a10_el_deposito_devuelto_conserva_la_fecha_de_la_aceptacion(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    orden = aceptado(tramite, usuario)
    perfeccionado = tramite.perfeccionado_en
    devolver_pago(orden=orden, motivo="Cuenta cancelada", autor=empleados[2], instante=timezone.now())
    tramite.refresh_from_db()
    assert tramite.estado == "DEVUELTA"
    corregir_cuenta(tramite=tramite, persona=persona, medio="cheque", clabe="", autor=usuario, instante=timezone.now())
    tramite.refresh_from_db()
    assert (tramite.estado, tramite.perfeccionado_en) == ("ORDENADA", perfeccionado)


def test_la_otra_forma_no_visita_los_estados_que_no_necesita(usuario, persona, clave, sin_oferta, empleados, testigo):
    tramite = enviado(sin_oferta, usuario, persona)
    tomar(tramite=tramite, autor=empleados[0])
    validar_documentos(tramite=tramite, autor=empleados[0], instante=timezone.now())
    resuelto(tramite, empleados)
    visitados = [e.datos["a"] for e in Evento.objects.filter(tipo="transicion", objeto_id=str(tramite.pk)).order_by("pk")
                 if e.objeto_tipo == "contratos.tramite"]  # fmt: skip
    assert visitados == ["RECIBIDA", "EN_REVISION", "ACEPTADA"]
    assert testigo.llamadas == ["recibir", "resolver", "aceptar"]
    assert Reloj.objects.get(nombre="resolucion-prueba").estado == "CUMPLIDO"
    assert not OrdenPago.objects.exists()


def test_el_documento_que_falta_detiene_el_reloj_y_reponerlo_lo_reanuda(usuario, persona, clave, sin_oferta, empleados):
    tramite = enviado(sin_oferta, usuario, persona)
    tomar(tramite=tramite, autor=empleados[0])
    validar_documentos(tramite=tramite, autor=empleados[0], instante=instante("2026-11-20T10:00"))
    reloj = Reloj.objects.get(nombre="resolucion-prueba")
    assert (reloj.inicio, reloj.limite) == (date(2026, 11, 20), date(2027, 1, 19))
    pedir_documento(
        tramite=tramite, slug="comprobante", motivo="No se lee", antes_de=date(2026, 12, 10), autor=empleados[0],
        instante=instante("2026-11-25T10:00"),
    )  # fmt: skip
    reloj.refresh_from_db()
    assert (tramite.estado, reloj.estado) == ("FALTA_DOCUMENTO", "PAUSADO")
    reponer_documento(
        tramite=tramite, slug="comprobante", contenido=PDF, nombre="b.pdf", autor=usuario,
        instante=instante("2026-11-30T10:00"),
    )  # fmt: skip
    reloj.refresh_from_db()
    tramite.refresh_from_db()
    assert (tramite.estado, reloj.estado) == ("EN_REVISION", "CORRE")
    assert reloj.limite == date(2027, 1, 24)


def test_ct_30_apagar_el_servicio_no_toca_lo_recibido(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    ServicioEnLinea.objects.create(slug="con-oferta", habilitado=False, motivo="Mantenimiento")
    with pytest.raises(Rechazo) as rechazo:
        borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now())
    assert rechazo.value.motivos == ["SERVICIO_NO_DISPONIBLE_EN_LINEA"]
    resuelto(tramite, empleados)
    assert tramite.estado == "OFRECIDA"


def test_ct_34_el_contrato_limitado_firma_para_su_pension_y_no_para_un_prestamo(
    usuario, persona, contrato, clave, con_oferta, sin_oferta
):
    from registro.services.transiciones import transitar

    transitar(objeto=contrato, a="LIMITADO")
    with pytest.raises(Rechazo) as rechazo:
        borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now())
    assert rechazo.value.motivos == ["CONTRATO_LIMITADO"]
    assert enviado(sin_oferta, usuario, persona).folio == "PSO-2026-000001"


@pytest.mark.parametrize("estado", ["RECIBIDA", "EN_REVISION", "OFRECIDA"])
def test_desistir_antes_de_aceptar(usuario, persona, clave, con_oferta, empleados, testigo, estado):
    tramite = enviado(con_oferta, usuario, persona)
    if estado != "RECIBIDA":
        tomar(tramite=tramite, autor=empleados[0])
    if estado == "OFRECIDA":
        resuelto(tramite, empleados)
    desistir(tramite=tramite, usuario=usuario, instante=timezone.now())
    tramite.refresh_from_db()
    assert tramite.estado == "DESISTIDA"
    assert testigo.llamadas[-1] == "desistir"


def test_despues_de_aceptar_ya_no_se_desiste(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    aceptado(tramite, usuario)
    with pytest.raises(TransicionNoPermitida):
        desistir(tramite=tramite, usuario=usuario, instante=timezone.now())


def test_no_aceptar_no_obliga_a_nada(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    no_aceptar(tramite=tramite, usuario=usuario, instante=timezone.now())
    tramite.refresh_from_db()
    assert tramite.estado == "NO_ACEPTADA"
    assert not EvidenciaFirma.objects.filter(acto="pagare").exists()


def test_los_requisitos_y_lo_que_falta_se_dicen_juntos(usuario, persona, clave, con_oferta):
    tramite = borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now())
    borrador.guardar_paso(tramite=tramite, paso="monto", limpios={"monto": "5000.00"})
    assert borrador.pendientes(tramite) == ["EXCEDE_TOPE_MAXIMO", "EXPEDIENTE_INCOMPLETO"]
    with pytest.raises(Rechazo) as rechazo:
        enviar(
            tramite=tramite, usuario=usuario, sha256_mostrado="", clave=CLAVE, codigo="1", sesion=SESION,
            instante=timezone.now(),
        )  # fmt: skip
    assert rechazo.value.motivos == ["EXCEDE_TOPE_MAXIMO", "EXPEDIENTE_INCOMPLETO"]
    assert not EvidenciaFirma.objects.exists()


def test_recibida_ya_no_se_edita_ni_por_sql(usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    with pytest.raises(Exception, match="Cannot update"), transaction.atomic():
        Tramite.objects.filter(pk=tramite.pk).update(datos={"monto": {"monto": "9.00"}})


def test_sin_firma_no_sale_de_borrador(usuario, persona, contrato, con_oferta):
    tramite = borrador_listo(con_oferta, usuario, persona)
    documento = borrador.preparar_documento(tramite=tramite, autor=usuario)
    with pytest.raises(FirmaFallida, match="FALTA_FIRMA"):
        enviar(
            tramite=tramite, usuario=usuario, sha256_mostrado=documento.sha256, clave=CLAVE,
            codigo=codigo_para(tramite, usuario), sesion=SESION, instante=timezone.now(),
        )  # fmt: skip
    tramite.refresh_from_db()
    assert (tramite.estado, tramite.folio) == ("BORRADOR", "")


def test_el_borrador_de_otro_no_se_mezcla(usuario, persona, clave, con_oferta):
    otra = persona_nueva(1)
    usuario_de(otra)
    contrato_vigente_de(otra)
    mio = borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now())
    suyo = borrador.abrir_borrador(cual=con_oferta, persona=otra, instante=timezone.now())
    assert mio.pk != suyo.pk
    assert borrador.abrir_borrador(cual=con_oferta, persona=persona, instante=timezone.now()).pk == mio.pk


@contextmanager
def cambiado(servicio, **cambios):
    """The same service with another answer, while the block runs."""
    tramites.retirar(servicio.slug)
    tramites.registrar(replace(servicio, **cambios))
    try:
        yield
    finally:
        tramites.retirar(servicio.slug)
        tramites.registrar(servicio)


def test_sin_fondo_espera_su_turno_y_despues_se_ordena(usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    with cambiado(con_oferta, hay_fondo=lambda *_: False):
        aceptar(
            tramite=tramite, usuario=usuario, clave=CLAVE, codigo=codigo_para(tramite, usuario, "aceptacion"),
            sesion=SESION, instante=timezone.now(),
        )  # fmt: skip
        tramite.refresh_from_db()
        assert tramite.estado == "FONDO_SIN_DISPONIBILIDAD"
        assert reintentar_orden(tramite=tramite, instante=timezone.now(), autor=empleados[0]) is None
    assert Aviso.objects.filter(clave=f"tramite:{tramite.pk}:sin_fondo:").count() == 1
    assert reintentar_orden(tramite=tramite, instante=timezone.now(), autor=empleados[0]) is not None
    tramite.refresh_from_db()
    assert tramite.estado == "ORDENADA"


def test_lo_que_el_gancho_rechaza_deshace_el_acto_y_conserva_el_borrador(usuario, persona, clave, con_oferta):
    def no(**_):
        raise Rechazo("DISPONIBILIDAD_INSUFICIENTE")

    tramite = borrador_listo(con_oferta, usuario, persona)
    documento = borrador.preparar_documento(tramite=tramite, autor=usuario)
    with cambiado(con_oferta, al_recibir=no), pytest.raises(Rechazo, match="DISPONIBILIDAD_INSUFICIENTE"):
        enviar(
            tramite=tramite, usuario=usuario, sha256_mostrado=documento.sha256, clave=CLAVE,
            codigo=codigo_para(tramite, usuario), sesion=SESION, instante=timezone.now(),
        )  # fmt: skip
    tramite.refresh_from_db()
    assert (tramite.estado, tramite.folio) == ("BORRADOR", "")
    assert not EvidenciaFirma.objects.exists()
    assert not Aviso.objects.filter(clave__startswith="tramite:").exists()
