"""CT-12, CT-23, CT-32 and CT-37: the factor, its limits, the block, and guesses in parallel."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from contratos.errores import ConFrases, DemasiadosCodigos
from contratos.models import ClaveFirma, CodigoFirma, EvidenciaFirma, Tramite
from contratos.services import borrador
from contratos.services.claves import establecer_clave
from contratos.services.codigos import enviar_codigo, gastar_codigo
from contratos.services.enviar import enviar
from contratos.services.firmar import FirmaFallida, firmar
from registro.errores import Rechazo
from registro.models import Aviso
from registro.services.transiciones import transitar
from tests.contratos.conftest import CLAVE, CONTRASENA, SESION, contrato_vigente_de, persona_nueva, usuario_de
from tests.contratos.pasos import borrador_listo, codigo_para


@pytest.fixture
def listo(usuario, persona, clave, con_oferta):
    tramite = borrador_listo(con_oferta, usuario, persona)
    borrador.preparar_documento(tramite=tramite, autor=usuario)
    return tramite


def intenta(tramite, usuario, clave, codigo, cuando=None):
    return enviar(
        tramite=tramite, usuario=usuario, sha256_mostrado=tramite.documento.sha256, clave=clave, codigo=codigo,
        sesion=SESION, instante=cuando or timezone.now(),
    )  # fmt: skip


def falla(tramite, usuario, clave, codigo, cuando=None):
    with pytest.raises(FirmaFallida) as fallo:
        intenta(tramite, usuario, clave, codigo, cuando)
    return fallo.value


def test_ct_12_cinco_fallos_bloquean_media_hora_aun_con_la_clave_buena(listo, usuario):
    inicio = timezone.now()
    codigo = codigo_para(listo, usuario)
    for quedan in (4, 3, 2, 1):
        fallo = falla(listo, usuario, "otra clave", codigo, inicio)
        assert fallo.motivos == ["CLAVE_FIRMA_INCORRECTA"]
        assert fallo.datos["intentos"] == quedan
    quinto = falla(listo, usuario, "otra clave", codigo, inicio)
    assert quinto.motivos == ["CLAVE_FIRMA_INCORRECTA", "FIRMA_BLOQUEADA_TEMPORAL"]
    assert quinto.datos["bloqueada_hasta"] == inicio + timedelta(minutes=30)
    un_segundo_antes = inicio + timedelta(minutes=30, seconds=-1)
    assert falla(listo, usuario, CLAVE, codigo, un_segundo_antes).motivos == ["FIRMA_BLOQUEADA_TEMPORAL"]
    listo.refresh_from_db()
    assert (listo.estado, listo.folio) == ("BORRADOR", "")
    assert EvidenciaFirma.objects.filter(resultado="FALLIDA").count() == 6
    assert Aviso.objects.filter(clave__startswith="firma-bloqueada:").count() == 1


def test_ct_12_pasada_la_media_hora_se_puede_firmar(listo, usuario):
    inicio = timezone.now()
    codigo_para(listo, usuario)
    for _ in range(5):
        falla(listo, usuario, "otra clave", "000000", inicio)
    despues = inicio + timedelta(minutes=30)
    enviar_codigo(usuario=usuario, acto="solicitud", objeto=listo, que="firmar", instante=despues)
    from tests.contratos.conftest import ultimo_codigo

    assert intenta(listo, usuario, CLAVE, ultimo_codigo(usuario.email), despues).folio
    assert ClaveFirma.objects.get().fallos == 0


def test_el_codigo_equivocado_cuenta_igual_que_la_clave(listo, usuario):
    codigo = codigo_para(listo, usuario)
    malo = "111111" if codigo != "111111" else "222222"
    for _ in range(4):
        assert falla(listo, usuario, CLAVE, malo).motivos == ["CODIGO_INCORRECTO"]
    assert falla(listo, usuario, CLAVE, malo).motivos == ["CODIGO_INCORRECTO", "FIRMA_BLOQUEADA_TEMPORAL"]


@pytest.mark.parametrize(("segundos", "vale"), [(599, True), (600, False)])
def test_el_codigo_vive_diez_minutos(listo, usuario, segundos, vale):
    codigo = codigo_para(listo, usuario)
    cuando = CodigoFirma.objects.get().creado + timedelta(seconds=segundos)
    if vale:
        assert intenta(listo, usuario, CLAVE, codigo, cuando).folio
    else:
        assert falla(listo, usuario, CLAVE, codigo, cuando).motivos == ["CODIGO_VENCIDO"]


def test_el_codigo_nuevo_mata_al_anterior(listo, usuario):
    viejo = codigo_para(listo, usuario)
    nuevo = codigo_para(listo, usuario)
    if viejo != nuevo:
        assert falla(listo, usuario, CLAVE, viejo).motivos == ["CODIGO_INCORRECTO"]
    assert intenta(listo, usuario, CLAVE, nuevo).folio


def test_el_codigo_de_un_acto_no_abre_otro(listo, usuario):
    codigo = codigo_para(listo, usuario, "aceptacion")
    assert falla(listo, usuario, CLAVE, codigo).motivos == ["CODIGO_VENCIDO"]


def test_no_se_piden_codigos_sin_fin(listo, usuario):
    for _ in range(6):
        codigo_para(listo, usuario)
    with pytest.raises(DemasiadosCodigos):
        codigo_para(listo, usuario)


def test_el_codigo_no_queda_a_la_vista(listo, usuario):
    codigo = codigo_para(listo, usuario)
    aviso = Aviso.objects.get(clave__startswith="codigo-firma:")
    assert aviso.texto == ""
    assert codigo not in aviso.texto_cifrado
    assert codigo not in CodigoFirma.objects.get().resumen
    assert aviso.vence == CodigoFirma.objects.get().vence


@pytest.mark.parametrize("estado", ["VIGENTE", "LIMITADO", "EN_RESCISION"])
def test_ct_23_y_37_el_bloqueo_por_robo_detiene_toda_firma_y_no_cambia_el_estado(
    usuario, persona, contrato, clave, sin_oferta, estado
):
    if estado != "VIGENTE":
        transitar(objeto=contrato, a=estado)
    tramite = borrador_listo(sin_oferta, usuario, persona)
    borrador.preparar_documento(tramite=tramite, autor=usuario)
    contrato.firma_bloqueada_desde = timezone.now() - timedelta(minutes=1)
    contrato.causa_bloqueo = "robo_extravio"
    contrato.save(update_fields=["firma_bloqueada_desde", "causa_bloqueo"])
    fallo = falla(tramite, usuario, CLAVE, codigo_para(tramite, usuario))
    contrato.refresh_from_db()
    assert fallo.motivos == ["FIRMA_BLOQUEADA"]
    assert contrato.estado == estado
    contrato.firma_bloqueada_hasta = timezone.now()
    contrato.save(update_fields=["firma_bloqueada_hasta"])
    assert intenta(tramite, usuario, CLAVE, codigo_para(tramite, usuario)).folio


def test_ct_38_cerrado_por_defuncion_no_firma(usuario, persona, contrato, clave, con_oferta):
    tramite = borrador_listo(con_oferta, usuario, persona)
    borrador.preparar_documento(tramite=tramite, autor=usuario)
    transitar(objeto=contrato, a="CERRADO_DEFUNCION")
    assert falla(tramite, usuario, CLAVE, codigo_para(tramite, usuario)).motivos == ["SIN_CONTRATO_VIGENTE"]


@pytest.mark.parametrize("elegida", ["corta12", CONTRASENA, "el-curp", "el-rfc"])
def test_las_cuatro_reglas_de_la_clave(usuario, persona, contrato, elegida):
    clave = {"el-curp": persona.curp.lower(), "el-rfc": persona.rfc}.get(elegida, elegida)
    with pytest.raises(ConFrases):
        establecer_clave(usuario=usuario, clave=clave, origen="segundo_factor", instante=timezone.now())
    assert not ClaveFirma.objects.exists()


def test_sin_contrato_no_hay_clave(usuario):
    with pytest.raises(Rechazo, match="SIN_CONTRATO_VIGENTE"):
        establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())


def test_la_clave_no_se_guarda_ni_se_cambia(usuario, clave):
    assert CLAVE not in clave.resumen
    with pytest.raises(Exception, match="Cannot update"):
        ClaveFirma.objects.filter(pk=clave.pk).update(resumen="x")


def test_firmar_fuera_de_su_transaccion_es_un_defecto(listo, usuario, monkeypatch):
    monkeypatch.setattr(type(connection), "in_atomic_block", False, raising=False)
    with pytest.raises(RuntimeError):
        firmar(
            usuario=usuario, acto="solicitud", objeto=listo, documentos=[listo.documento], clave=CLAVE, codigo="1",
            sesion=SESION, instante=timezone.now(),
        )  # fmt: skip


def en_paralelo(cuantos, hacer):
    """Runs `hacer(n)` in threads that start together; returns what each one answered."""
    salida, puerta = [None] * cuantos, threading.Barrier(cuantos)

    def uno(n):
        try:
            puerta.wait()
            salida[n] = hacer(n)
        except Exception as error:  # noqa: BLE001 - the answer of the thread is what is being tested
            salida[n] = error
        finally:
            connection.close()

    hilos = [threading.Thread(target=uno, args=(n,)) for n in range(cuantos)]
    for hilo in hilos:
        hilo.start()
    for hilo in hilos:
        hilo.join()
    return salida


@pytest.fixture
def historia(transactional_db, con_oferta):
    persona = persona_nueva()
    usuario = usuario_de(persona)
    contrato_vigente_de(persona)
    establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())
    tramite = borrador_listo(con_oferta, usuario, persona)
    borrador.preparar_documento(tramite=tramite, autor=usuario)
    return tramite, usuario


def test_doble_envio_en_paralelo_un_solo_folio(historia):
    tramite, usuario = historia
    codigo = codigo_para(tramite, usuario)
    salidas = en_paralelo(4, lambda _: intenta(tramite, usuario, CLAVE, codigo).folio)
    assert salidas == ["PCO-2026-000001"] * 4
    assert EvidenciaFirma.objects.filter(resultado="VALIDA").count() == 1
    assert Tramite.objects.count() == 1


def test_control_negativo_sin_el_candado_el_doble_envio_se_nota(historia, monkeypatch):
    """The same race with the lock of the draft removed: somebody is told that the code was spent."""
    from django.db.models.query import QuerySet

    tramite, usuario = historia
    codigo = codigo_para(tramite, usuario)
    sin_candado = QuerySet.select_for_update
    monkeypatch.setattr(
        QuerySet, "select_for_update",
        lambda self, *a, **k: self._chain() if self.model is Tramite else sin_candado(self, *a, **k),
    )  # fmt: skip
    salidas = en_paralelo(4, lambda _: intenta(tramite, usuario, CLAVE, codigo).folio)
    assert any(not isinstance(s, str) for s in salidas)


def test_doce_adivinanzas_en_paralelo_gastan_cinco(historia):
    tramite, usuario = historia
    codigo_para(tramite, usuario)
    salidas = en_paralelo(12, lambda n: intenta(tramite, usuario, "no es", f"{n:06d}"))
    motivos = [tuple(s.motivos) for s in salidas]
    assert motivos.count(("CLAVE_FIRMA_INCORRECTA",)) == 4
    assert motivos.count(("CLAVE_FIRMA_INCORRECTA", "FIRMA_BLOQUEADA_TEMPORAL")) == 1
    assert motivos.count(("FIRMA_BLOQUEADA_TEMPORAL",)) == 7
    assert ClaveFirma.objects.get().fallos == 5


def test_el_codigo_admite_cinco_intentos_exactos_en_paralelo(historia):
    tramite, usuario = historia
    bueno = codigo_para(tramite, usuario)
    malo = "999999" if bueno != "999999" else "888888"
    en_paralelo(
        12,
        lambda _: gastar_codigo(
            usuario=usuario, acto="solicitud", objeto=tramite, codigo=malo, instante=timezone.now()
        ),
    )
    assert CodigoFirma.objects.get().intentos == 5
    despues = gastar_codigo(usuario=usuario, acto="solicitud", objeto=tramite, codigo=bueno, instante=timezone.now())
    assert despues is None
    assert CodigoFirma.objects.get().usado_en is None


def test_ct_23_el_aviso_de_robo_bloquea_en_el_acto_y_cierra_las_sesiones(client, usuario, persona, contrato, clave):
    from allauth.usersessions.models import UserSession
    from django.test import Client

    otro_navegador = Client()
    for navegador in (client, otro_navegador):
        navegador.post("/cuenta/entrar/", {"login": persona.curp, "password": CONTRASENA})
        assert navegador.get("/mi/firma/").status_code == 200
    assert UserSession.objects.filter(user=usuario).count() == 2
    assert "Bloquear mi firma ahora" in client.get("/mi/firma/bloquear/").content.decode()
    pagina = client.post("/mi/firma/bloquear/").content.decode()
    assert 'Folio <span class="codigo">ROB-2026-000001</span>' in pagina
    assert "21 de noviembre de 2026" in pagina
    contrato.refresh_from_db()
    assert (contrato.estado, contrato.causa_bloqueo) == ("VIGENTE", "robo_extravio")
    assert contrato.firma_bloqueada(timezone.now())
    for navegador in (client, otro_navegador):
        assert navegador.get("/mi/firma/").url.startswith("/cuenta/entrar/")
    assert Aviso.objects.filter(asunto="Bloqueamos su firma").count() == 1


def test_repetir_el_aviso_conserva_el_primer_momento(usuario, contrato, clave):
    from contratos.services.bloquear import bloquear_firma

    primero = bloquear_firma(usuario=usuario, instante=timezone.now())
    segundo = bloquear_firma(usuario=usuario, instante=timezone.now() + timedelta(hours=1))
    assert segundo.desde == primero.desde
    assert segundo.efecto == segundo.desde.replace(second=0, microsecond=0) + timedelta(hours=24)


def test_sin_contrato_no_hay_que_bloquear(usuario):
    from contratos.services.bloquear import bloquear_firma

    with pytest.raises(Rechazo, match="SIN_CONTRATO_VIGENTE"):
        bloquear_firma(usuario=usuario, instante=timezone.now())


def test_ct_39_la_nueva_verificacion_levanta_el_bloqueo_y_acaba_con_la_clave(
    usuario, persona, contrato, clave, empleados
):
    from contratos.services.bloquear import bloquear_firma
    from contratos.services.cotejar import confirmar_cotejo, gastar_codigo_papel
    from tests.contratos.test_ct_contrato import capturado

    bloquear_firma(usuario=usuario, instante=timezone.now())
    cotejo = capturado(contrato, empleados[0])
    papel = confirmar_cotejo(cotejo=cotejo, testigo=empleados[1], instante=timezone.now())
    contrato.refresh_from_db()
    clave.refresh_from_db()
    assert contrato.estado == "VIGENTE"
    assert not contrato.firma_bloqueada(timezone.now())
    assert clave.revocada_en is not None
    assert gastar_codigo_papel(persona_id=persona.pk, codigo=papel, instante=timezone.now())
    nueva = establecer_clave(usuario=usuario, clave="otra luna roja", origen="codigo_papel", instante=timezone.now())
    assert ClaveFirma.objects.get(revocada_en=None) == nueva


def test_una_verificacion_fallida_no_toca_el_contrato_vigente(usuario, persona, contrato, clave, empleados):
    from tests.contratos.test_ct_contrato import capturado

    cotejo = capturado(contrato, empleados[0], cotejo_firma=False)
    contrato.refresh_from_db()
    assert (contrato.estado, cotejo.resultado) == ("VIGENTE", "RECHAZADO")
    assert ClaveFirma.objects.filter(revocada_en=None).exists()


def test_la_clave_no_se_cambia_sin_otra_verificacion(usuario, contrato, clave):
    from contratos.errores import ClaveYaExiste

    with pytest.raises(ClaveYaExiste):
        establecer_clave(usuario=usuario, clave="otra luna roja", origen="segundo_factor", instante=timezone.now())
    assert ClaveFirma.objects.get(revocada_en=None) == clave


def test_lo_que_no_se_envio_no_se_coteja(persona, usuario, empleados):
    from contratos.errores import NoEsperaCotejo
    from contratos.services import adherir
    from tests.contratos.test_ct_contrato import capturado

    with pytest.raises(NoEsperaCotejo):
        capturado(adherir.abrir_contrato(persona=persona), empleados[0])


def test_verificar_documentos_tiene_tope_por_red(client, db):
    for _ in range(60):
        assert client.get("/v/00000000000000000000/").status_code == 404
    assert client.get("/v/00000000000000000000/").status_code == 429
