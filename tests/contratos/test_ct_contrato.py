"""CT-03 to CT-10, CT-34 and CT-40: the adhesion, the appointment and the cotejo."""

import threading
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from afiliados.models import Persona
from contratos.errores import CitaRepetida, ConFrases, FaltaAvisoPrivacidad, HorarioOcupado
from contratos.models import Cita, ContratoAdhesion, Cotejo, Horario, VersionContrato
from contratos.services import adherir, citas
from contratos.services.cotejar import DatosDeCotejo, capturar_cotejo, confirmar_cotejo, gastar_codigo_papel
from contratos.services.version import PARTES, cargar_version, texto_propio
from registro.errores import Rechazo
from registro.evidencia import sha256
from registro.services.documentos import guardar_documento
from tests.contratos.conftest import PDF, contrato_vigente_de, empleado_nuevo, persona_nueva, usuario_de

DATOS = {
    "clave_elector": "PRALAA80011501M100",
    "calle_numero": "Calle 1",
    "colonia": "Centro",
    "municipio": "Aguascalientes",
    "telefono": "4490000000",
}


def borrador_completo(persona):
    contrato = adherir.abrir_contrato(persona=persona)
    adherir.marcar_leido(contrato=contrato, instante=timezone.now())
    adherir.reconocer_privacidad(contrato=contrato, instante=timezone.now())
    adherir.guardar_datos(contrato=contrato, **DATOS)
    adherir.declarar(contrato=contrato, protesta=True, correo_exclusivo=True, capacidad=True)
    return contrato


def enviado(persona, usuario):
    return adherir.enviar_contrato(contrato=borrador_completo(persona), usuario=usuario, instante=timezone.now())


def motivos_al_enviar(persona, usuario):
    with pytest.raises(Rechazo) as rechazo:
        enviado(persona, usuario)
    assert ContratoAdhesion.objects.get(persona=persona).estado == "BORRADOR"
    return rechazo.value.motivos


def papel(autor, contrato, slug="contrato-firmado-escaneado"):
    return guardar_documento(
        contenido=PDF, nombre="hoja.pdf", slug=slug, persona_id=contrato.persona_id, objeto=contrato, autor=autor
    )


def datos_de_cotejo(autor, contrato, **cambios):
    datos = {
        "identificacion_tipo": "INE", "identificacion_numero": "1234567890", "cotejo_firma": True,
        "cotejo_nombre": True, "cotejo_domicilio": True, "contrato_firmado": papel(autor, contrato),
        "constancia_firmada": papel(autor, contrato, "constancia-firmada"),
    }  # fmt: skip
    return DatosDeCotejo(**{**datos, **cambios})


def capturado(contrato, testigo, **cambios):
    datos = datos_de_cotejo(testigo, contrato, **cambios)
    return capturar_cotejo(contrato=contrato, datos=datos, testigo=testigo, instante=timezone.now())


def test_el_texto_propio_cubre_cada_declaracion_y_clausula(db):
    version = cargar_version(texto_propio())
    assert tuple(p["clave"] for p in version.contenido["partes"]) == PARTES
    assert all(p["resumen"] and p["texto"] for p in version.contenido["partes"])
    assert cargar_version(texto_propio()).pk == version.pk


def test_un_texto_incompleto_no_se_carga(db):
    sin_septima = texto_propio().replace("clave: septima", "clave: otra")
    with pytest.raises(ConFrases) as rechazo:
        cargar_version(sin_septima)
    assert "septima" in rechazo.value.textos()[0]
    assert not VersionContrato.objects.exists()


@pytest.mark.parametrize(("nacimiento", "pasa"), [(date(2008, 11, 20), True), (date(2008, 11, 21), False)])
def test_ct_03_dieciocho_anios_el_dia_de_la_firma(db, nacimiento, pasa):
    joven = persona_nueva(nacimiento=nacimiento)
    usuario = usuario_de(joven)
    if pasa:
        assert enviado(joven, usuario).estado == "ENVIADO"
    else:
        assert motivos_al_enviar(joven, usuario) == ["MENOR_DE_EDAD"]


def test_ct_04_la_fecha_del_rfc_no_es_la_de_la_curp(persona, usuario):
    Persona.objects.filter(pk=persona.pk).update(rfc="PERA810115AB1")
    persona.refresh_from_db()
    assert motivos_al_enviar(persona, usuario) == ["RFC_CURP_DISCREPA"]


def test_ct_05_el_correo_de_otro_contrato(persona, usuario):
    otra = persona_nueva(1, correo=persona.correo.upper())
    contrato_vigente_de(otra)
    assert motivos_al_enviar(persona, usuario) == ["CORREO_EN_USO"]


def test_ct_05_el_correo_repetido_tampoco_pasa_en_la_base(persona):
    otra = persona_nueva(1, correo=persona.correo)
    contrato_vigente_de(persona)
    with pytest.raises(IntegrityError, match="contrato_correo_unico"), transaction.atomic():
        contrato_vigente_de(otra)


def test_ct_06_sin_aviso_de_privacidad_no_se_guarda_nada(persona):
    contrato = adherir.abrir_contrato(persona=persona)
    with pytest.raises(FaltaAvisoPrivacidad):
        adherir.guardar_datos(contrato=contrato, **DATOS)
    contrato.refresh_from_db()
    assert contrato.clave_elector == ""


def test_ct_06_sin_aviso_de_privacidad_no_sale_de_borrador_ni_por_sql(persona):
    contrato = adherir.abrir_contrato(persona=persona)
    with pytest.raises(IntegrityError, match="contrato_declarado"), transaction.atomic():
        ContratoAdhesion.objects.filter(pk=contrato.pk).update(estado="ENVIADO")


def test_el_correo_sin_verificar_y_las_declaraciones_se_dicen_juntos(persona):
    usuario = usuario_de(persona, verificado=False)
    contrato = borrador_completo(persona)
    adherir.declarar(contrato=contrato, protesta=False, correo_exclusivo=False, capacidad=False)
    with pytest.raises(Rechazo) as rechazo:
        adherir.enviar_contrato(contrato=contrato, usuario=usuario, instante=timezone.now())
    assert rechazo.value.motivos == [
        "CORREO_NO_VERIFICADO", "FALTA_DECLARACION_CORREO", "FALTA_PROTESTA", "SIN_CAPACIDAD",
    ]  # fmt: skip


def test_sin_plaza_activa_no_se_adhiere(persona, usuario):
    persona.afiliado.ocupaciones.update(periodo=(date(2015, 1, 1), date(2026, 1, 1)))
    assert motivos_al_enviar(persona, usuario) == ["AFILIACION_NO_VIGENTE"]


def test_enviar_dos_veces_da_el_mismo_folio(persona, usuario):
    contrato = enviado(persona, usuario)
    otra_vez = adherir.enviar_contrato(contrato=contrato, usuario=usuario, instante=timezone.now())
    assert otra_vez.folio == contrato.folio == "CON-2026-000001"
    assert contrato.entidad_adscripcion == "Secretaría de Finanzas"


def test_ct_07_el_mismo_testigo_dos_veces(persona, usuario, empleados):
    contrato = enviado(persona, usuario)
    cotejo = capturado(contrato, empleados[0])
    with pytest.raises(Rechazo) as rechazo:
        confirmar_cotejo(cotejo=cotejo, testigo=empleados[0], instante=timezone.now())
    assert rechazo.value.motivos == ["TESTIGO_REPETIDO"]
    contrato.refresh_from_db()
    assert contrato.estado == "ENVIADO"


def test_ct_07_el_mismo_testigo_con_otra_cuenta_tampoco(persona, usuario, empleados):
    cotejo = capturado(enviado(persona, usuario), empleados[0])
    empleados[1].curp = empleados[0].curp
    with pytest.raises(Rechazo, match="TESTIGO_REPETIDO"):
        confirmar_cotejo(cotejo=cotejo, testigo=empleados[1], instante=timezone.now())
    with pytest.raises(IntegrityError, match="cotejo_testigos_distintos"), transaction.atomic():
        Cotejo.objects.filter(pk=cotejo.pk).update(testigo2_curp=empleados[0].curp)


def test_ct_08_el_afiliado_no_es_su_propio_testigo(persona, usuario, empleados):
    contrato = enviado(persona, usuario)
    empleados[0].curp = persona.curp
    with pytest.raises(Rechazo, match="TESTIGO_ES_AFILIADO"):
        capturado(contrato, empleados[0])
    assert not Cotejo.objects.exists()


@pytest.mark.parametrize(
    ("campo", "codigo"),
    [
        ("cotejo_domicilio", "DOMICILIO_NO_COINCIDE"),
        ("cotejo_nombre", "NOMBRE_NO_COINCIDE"),
        ("cotejo_firma", "FIRMA_NO_COINCIDE"),
    ],
)
def test_ct_09_un_cotejo_que_falla_rechaza_y_se_puede_volver_a_empezar(persona, usuario, empleados, campo, codigo):
    contrato = enviado(persona, usuario)
    cotejo = capturado(contrato, empleados[0], **{campo: False})
    contrato.refresh_from_db()
    assert (contrato.estado, cotejo.motivos) == ("RECHAZADO", [codigo])
    nuevo = adherir.abrir_contrato(persona=persona)
    assert (nuevo.estado, nuevo.calle_numero) == ("BORRADOR", "Calle 1")
    assert nuevo.pk != contrato.pk


def test_ct_10_cotejo_valido_contrato_vigente_y_pdf_congelado(persona, usuario, empleados):
    contrato = enviado(persona, usuario)
    confirmar_cotejo(cotejo=capturado(contrato, empleados[0]), testigo=empleados[1], instante=timezone.now())
    contrato.refresh_from_db()
    lecturas = []
    for _ in range(2):
        with contrato.documento.archivo.open("rb") as archivo:
            lecturas.append(sha256(archivo.read()))
    assert contrato.estado == "VIGENTE"
    assert contrato.fecha_firma == date(2026, 11, 20)
    assert lecturas == [contrato.documento.sha256] * 2
    persona.refresh_from_db()
    assert persona.clave_elector == DATOS["clave_elector"]


def test_ct_40_sin_firma_en_la_constancia_sigue_enviado(persona, usuario, empleados):
    contrato = enviado(persona, usuario)
    with pytest.raises(Rechazo) as rechazo:
        capturado(contrato, empleados[0], constancia_firmada=None, identificacion_numero="")
    assert rechazo.value.motivos == ["FALTA_FIRMA", "FALTA_IDENTIFICACION"]
    contrato.refresh_from_db()
    assert contrato.estado == "ENVIADO"


def test_el_cotejo_acredita_la_cuenta_y_atiende_la_cita(persona, usuario, empleados):
    usuario.acreditado = False
    usuario.save()
    contrato = enviado(persona, usuario)
    horario = Horario.objects.create(sede="Centro", inicio=timezone.now() + timedelta(days=1))
    cita = citas.reservar(persona=persona, horario=horario, tema="cotejo", instante=timezone.now())
    confirmar_cotejo(cotejo=capturado(contrato, empleados[0]), testigo=empleados[1], instante=timezone.now())
    usuario.refresh_from_db()
    cita.refresh_from_db()
    assert usuario.acreditado
    assert cita.estado == "ATENDIDA"


def test_el_codigo_de_papel_sirve_una_vez_y_admite_cinco_intentos(persona, usuario, empleados):
    cotejo = capturado(enviado(persona, usuario), empleados[0])
    papel_ = confirmar_cotejo(cotejo=cotejo, testigo=empleados[1], instante=timezone.now())
    prueba = {"persona_id": persona.pk, "instante": timezone.now()}
    for _ in range(4):
        assert not gastar_codigo_papel(codigo="AAAAAAAAAA", **prueba)
    assert gastar_codigo_papel(codigo=papel_.lower(), **prueba)
    assert not gastar_codigo_papel(codigo=papel_, **prueba)


def test_al_quinto_intento_el_codigo_de_papel_muere(persona, usuario, empleados):
    cotejo = capturado(enviado(persona, usuario), empleados[0])
    papel_ = confirmar_cotejo(cotejo=cotejo, testigo=empleados[1], instante=timezone.now())
    prueba = {"persona_id": persona.pk, "instante": timezone.now()}
    for _ in range(5):
        gastar_codigo_papel(codigo="AAAAAAAAAA", **prueba)
    assert not gastar_codigo_papel(codigo=papel_, **prueba)


def test_los_horarios_saltan_fines_de_semana_e_inhabiles(db):
    citas.abrir_horarios(desde=date(2026, 11, 20), dias=4, ventanillas=1)
    citas.abrir_horarios(desde=date(2026, 11, 20), dias=4, ventanillas=1)
    dias = {h.inicio.astimezone(timezone.get_current_timezone()).date() for h in Horario.objects.all()}
    assert dias == {date(2026, 11, 20), date(2026, 11, 23)}
    assert Horario.objects.count() == 48


def test_cancelar_libera_la_hora(persona, usuario):
    horario = Horario.objects.create(sede="Centro", inicio=timezone.now() + timedelta(days=1))
    cita = citas.reservar(persona=persona, horario=horario, tema="cotejo", instante=timezone.now())
    with pytest.raises(HorarioOcupado):
        citas.reservar(persona=persona_nueva(1), horario=horario, tema="cotejo", instante=timezone.now())
    citas.cancelar(cita=cita, autor=usuario)
    otra = citas.reservar(persona=persona, horario=horario, tema="cotejo", instante=timezone.now())
    assert f"UID:{otra.folio}@" in citas.ics(otra)


def test_una_cita_por_asunto(persona):
    hora = timezone.now() + timedelta(days=1)
    uno, dos = (Horario.objects.create(sede="Centro", inicio=hora, ventanilla=v) for v in (1, 2))
    citas.reservar(persona=persona, horario=uno, tema="cotejo", instante=timezone.now())
    with pytest.raises(CitaRepetida):
        citas.reservar(persona=persona, horario=dos, tema="cotejo", instante=timezone.now())


def test_dos_personas_la_misma_hora_solo_una_la_tiene(transactional_db):
    horario = Horario.objects.create(sede="Centro", inicio=timezone.now() + timedelta(days=1))
    personas, salidas = [persona_nueva(n) for n in range(6)], []

    def pide(persona):
        try:
            salidas.append(citas.reservar(persona=persona, horario=horario, tema="cotejo", instante=timezone.now()))
        except HorarioOcupado:
            salidas.append(None)
        finally:
            connection.close()

    hilos = [threading.Thread(target=pide, args=(p,)) for p in personas]
    for hilo in hilos:
        hilo.start()
    for hilo in hilos:
        hilo.join()
    assert len([s for s in salidas if s]) == 1
    assert Cita.objects.count() == 1


def test_un_empleado_sin_curp_no_atestigua(persona, usuario):
    sin_curp = empleado_nuevo(9)
    sin_curp.curp = ""
    contrato = enviado(persona, usuario)
    cotejo = capturado(contrato, empleado_nuevo(8))
    with pytest.raises(Rechazo, match="FALTA_TESTIGO"):
        confirmar_cotejo(cotejo=cotejo, testigo=sin_curp, instante=timezone.now())


def test_ct_34_la_baja_limita_el_contrato_y_el_reingreso_lo_devuelve(persona):
    from afiliados.models import OcupacionPlaza, Plaza
    from afiliados.registros import surtir_baja
    from contratos.services.limitar import actualizar_por_afiliacion

    contrato = contrato_vigente_de(persona)
    ocupacion = persona.afiliado.ocupaciones.get()
    ocupacion.periodo = (date(2015, 1, 1), date(2026, 11, 16))
    ocupacion.save()
    surtir_baja(persona.afiliado.pk, date(2026, 11, 15))
    contrato.refresh_from_db()
    assert contrato.estado == "LIMITADO"
    surtir_baja(persona.afiliado.pk, date(2026, 11, 15))
    plaza = Plaza.objects.create(entidad=ocupacion.plaza.entidad, clave="P9999")
    OcupacionPlaza.objects.create(
        afiliado=persona.afiliado, plaza=plaza, calidad="BASE", periodo=(date(2026, 12, 1), None)
    )
    actualizar_por_afiliacion(persona=persona, fecha=date(2026, 11, 30))
    contrato.refresh_from_db()
    assert contrato.estado == "LIMITADO"
    actualizar_por_afiliacion(persona=persona, fecha=date(2026, 12, 1))
    contrato.refresh_from_db()
    assert contrato.estado == "VIGENTE"


def test_la_baja_de_una_plaza_de_dos_no_limita(persona):
    from afiliados.models import OcupacionPlaza, Plaza
    from afiliados.registros import surtir_baja

    contrato = contrato_vigente_de(persona)
    una = persona.afiliado.ocupaciones.get()
    otra = Plaza.objects.create(entidad=una.plaza.entidad, clave="P8888")
    OcupacionPlaza.objects.create(
        afiliado=persona.afiliado, plaza=otra, calidad="BASE", periodo=(date(2016, 1, 1), None)
    )
    una.periodo = (date(2015, 1, 1), date(2026, 11, 16))
    una.save()
    surtir_baja(persona.afiliado.pk, date(2026, 11, 15))
    contrato.refresh_from_db()
    assert contrato.estado == "VIGENTE"


def test_ct_34_ya_pensionado_sigue_limitado_y_no_se_adhiere_en_linea(persona, usuario):
    from contratos.services.limitar import actualizar_por_afiliacion

    persona.afiliado.ocupaciones.update(periodo=(date(2015, 1, 1), date(2026, 1, 1)))
    persona.afiliado.tipo = "pensionado"
    persona.afiliado.save()
    assert motivos_al_enviar(persona, usuario) == ["AFILIACION_NO_VIGENTE"]
    ContratoAdhesion.objects.filter(persona=persona).delete()
    contrato = contrato_vigente_de(persona)
    actualizar_por_afiliacion(persona=persona, fecha=date(2026, 11, 20))
    contrato.refresh_from_db()
    assert contrato.estado == "LIMITADO"
