"""The back office: two witnesses, two authors, who looked, and what nobody may do (CT-07, CT-22, CT-32, CT-36, V28)."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import get_resolver
from django.utils import timezone

from contratos.models import Horario, OrdenPago, Resolucion, ServicioEnLinea, Tramite, VersionContrato
from contratos.services.resolver import proponer
from contratos.services.version import texto_propio
from derecho import motivo
from registro.models import Acceso, Documento, Evento
from registro.services.grupos import asegurar_grupos
from tests.contratos.conftest import PDF, empleado_nuevo
from tests.contratos.pasos import aceptado, borrador_listo, enviado, resuelto
from tests.contratos.test_ct_contrato import enviado as contrato_enviado


def texto(respuesta):
    return re.sub(r"\s+", " ", respuesta.content.decode())


@pytest.fixture
def personal(db):
    """One person per group, as an institute has them."""
    asegurar_grupos()
    personas = {}
    for numero, grupo in enumerate(["Ventanilla", "Análisis", "Autorización", "Tesorería"], start=11):
        personas[grupo] = empleado_nuevo(numero)
        personas[grupo].groups.add(Group.objects.get(name=grupo))
    personas["Ventanilla 2"] = empleado_nuevo(17)
    personas["Ventanilla 2"].groups.add(Group.objects.get(name="Ventanilla"))
    return personas


@pytest.fixture
def como(client, personal):
    def entrar(grupo):
        client.force_login(personal[grupo])
        return client

    return entrar


def expediente(tramite):
    return f"/gestion/contratos/tramite/{tramite.pk}/change/"


def hoja(nombre):
    return SimpleUploadedFile(nombre, PDF, content_type="application/pdf")


def datos_de_cotejo(**cambios):
    return {
        "identificacion_tipo": "INE", "identificacion_numero": "123", "cotejo_firma": "si", "cotejo_nombre": "si",
        "cotejo_domicilio": "si", "contrato_firmado": hoja("c.pdf"), "constancia_firmada": hoja("v.pdf"), **cambios,
    }  # fmt: skip


def test_el_cotejo_por_dos_cuentas_imprime_el_codigo_una_vez(como, persona, usuario):
    contrato = contrato_enviado(persona, usuario)
    ruta = f"/gestion/contratos/contratoadhesion/{contrato.pk}/cotejo/"
    assert (
        como("Ventanilla").get(f"/gestion/contratos/contratoadhesion/{contrato.pk}/imprimir/").content[:5] == b"%PDF-"
    )
    assert como("Ventanilla").post(ruta, datos_de_cotejo()).url == ruta
    repetido = como("Ventanilla").post(ruta)
    assert repetido.status_code == 422
    contrato.refresh_from_db()
    assert contrato.estado == "ENVIADO"
    pagina = como("Ventanilla 2").post(ruta)
    assert re.search(r'id="codigo-impreso">[2-9A-Z]{10}<', pagina.content.decode())
    contrato.refresh_from_db()
    assert contrato.estado == "VIGENTE"
    assert "codigo-impreso" not in como("Ventanilla 2").get(ruta).content.decode()


def test_el_cotejo_sin_hojas_firmadas_no_guarda_nada(como, persona, usuario):
    contrato = contrato_enviado(persona, usuario)
    ruta = f"/gestion/contratos/contratoadhesion/{contrato.pk}/cotejo/"
    datos = datos_de_cotejo()
    del datos["constancia_firmada"]
    assert motivo("FALTA_FIRMA").texto in texto(como("Ventanilla").post(ruta, datos))
    assert not contrato.cotejos.exists()
    assert not Documento.objects.filter(objeto_id=str(contrato.pk)).exists()


def test_de_la_cola_al_pago_con_cuatro_personas(como, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    cola = como("Análisis").get("/gestion/contratos/tramite/")
    assert tramite.folio in texto(cola)
    assert "Requisitos" in texto(como("Análisis").get(expediente(tramite)))
    como("Análisis").post(expediente(tramite), {"accion": "tomar"})
    como("Análisis").post(expediente(tramite), {"accion": "validar"})
    proponer_ = f"/gestion/contratos/tramite/{tramite.pk}/proponer/"
    assert "Lo que conceden las reglas" in texto(como("Análisis").get(proponer_))
    como("Análisis").post(proponer_, {"sentido": "CONCEDE"})
    autorizar = f"/gestion/contratos/tramite/{tramite.pk}/autorizar/"
    assert como("Análisis").get(autorizar).status_code == 404
    assert "Regresar con motivo" in texto(como("Autorización").get(autorizar))
    como("Autorización").post(autorizar, {"autorizar": "1"})
    tramite.refresh_from_db()
    assert tramite.estado == "OFRECIDA"
    orden = aceptado(tramite, usuario)
    pagar = f"/gestion/contratos/ordenpago/{orden.pk}/pagar/"
    assert como("Autorización").get(pagar).status_code == 404
    como("Tesorería").post(pagar, {"confirmar": "1", "referencia": "SPEI 9"})
    tramite.refresh_from_db()
    assert tramite.estado == "PAGADA"


def test_v28_quien_preparo_lee_que_autoriza_otra_persona(client, jefes, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    client.force_login(jefes[0])
    client.post(f"/gestion/contratos/tramite/{tramite.pk}/proponer/", {"sentido": "CONCEDE"})
    ruta = f"/gestion/contratos/tramite/{tramite.pk}/autorizar/"
    assert "Usted preparó esta propuesta; la autoriza otra persona" in texto(client.get(ruta))
    assert client.post(ruta, {"autorizar": "1"}).status_code == 422
    assert Resolucion.objects.get().estado == "PROPUESTA"


def test_v28_quien_es_parte_no_abre_su_expediente(client, jefes, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    type(jefes[0]).objects.filter(pk=jefes[0].pk).update(curp=persona.curp)
    jefes[0].refresh_from_db()
    client.force_login(jefes[0])
    respuesta = client.get(expediente(tramite))
    assert respuesta.status_code == 422
    assert "No puede abrir este expediente porque usted es parte" in texto(respuesta)
    assert persona.nombres not in respuesta.content.decode()


def test_regresar_con_motivo_y_volver_a_proponer(como, usuario, persona, clave, con_oferta, personal):
    tramite = enviado(con_oferta, usuario, persona)
    proponer(tramite=tramite, sentido="CONCEDE", autor=personal["Análisis"])
    autorizar = f"/gestion/contratos/tramite/{tramite.pk}/autorizar/"
    como("Autorización").post(autorizar, {"regresar": "1", "motivo": "Falta el oficio"})
    assert Resolucion.objects.get().estado == "REGRESADA"
    proponer(tramite=tramite, sentido="CONCEDE", autor=personal["Análisis"])
    assert Resolucion.objects.filter(estado="PROPUESTA").count() == 1


def test_no_hay_dos_propuestas_a_la_vez(como, usuario, persona, clave, con_oferta, personal):
    tramite = enviado(con_oferta, usuario, persona)
    proponer(tramite=tramite, sentido="CONCEDE", autor=personal["Análisis"])
    respuesta = como("Análisis").post(f"/gestion/contratos/tramite/{tramite.pk}/proponer/", {"sentido": "CONCEDE"})
    assert "ya tiene una propuesta" in texto(respuesta)


def test_negar_sin_motivo_no_se_guarda(como, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    respuesta = como("Análisis").post(f"/gestion/contratos/tramite/{tramite.pk}/proponer/", {"sentido": "NIEGA"})
    assert "Negar exige al menos un motivo" in texto(respuesta)
    assert not Resolucion.objects.exists()


def test_pedir_un_documento_desde_el_expediente(como, usuario, persona, clave, sin_oferta):
    tramite = enviado(sin_oferta, usuario, persona)
    como("Análisis").post(expediente(tramite), {"accion": "tomar"})
    limite = (timezone.now() + timedelta(days=9)).date().isoformat()
    datos = {"accion": "pedir", "slug": "comprobante", "motivo": "No se lee", "antes_de": limite}
    como("Análisis").post(expediente(tramite), datos)
    tramite.refresh_from_db()
    assert tramite.estado == "FALTA_DOCUMENTO"


def test_una_accion_fuera_de_su_estado_no_rompe_nada(como, usuario, persona, clave, sin_oferta, empleados):
    tramite = enviado(sin_oferta, usuario, persona)
    limite = (timezone.now() + timedelta(days=9)).date().isoformat()
    datos = {"accion": "pedir", "slug": "comprobante", "motivo": "No se lee", "antes_de": limite}
    respuesta = como("Análisis").post(expediente(tramite), datos, follow=True)
    assert "El trámite cambió mientras lo veía" in texto(respuesta)
    tramite.refresh_from_db()
    assert tramite.estado == "RECIBIDA"
    assert not tramite.documentos.filter(estado="POR_REPONER").exists()


def test_ct_36_abrir_un_expediente_deja_quien_cuando_y_para_que(como, personal, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    como("Análisis").get(expediente(tramite))
    acceso = Acceso.objects.get()
    assert (acceso.usuario, acceso.persona_id) == (personal["Análisis"], persona.pk)
    assert acceso.proposito == "revisión del trámite"
    assert acceso.instante is not None


def test_el_borrador_ajeno_no_esta_en_la_cola(como, usuario, persona, clave, con_oferta):
    borrador = borrador_listo(con_oferta, usuario, persona)
    assert como("Análisis").get(expediente(borrador)).status_code == 404


def test_ct_32_nadie_del_instituto_puede_firmar_por_un_afiliado(client, jefes, usuario, persona, clave, con_oferta):
    """No address of gestión touches a clave, and the pages of the afiliado do not exist for staff."""
    nombres = {str(r.pattern) for r in get_resolver().url_patterns}
    assert nombres
    client.force_login(jefes[0])
    for modelo in ("clavefirma", "codigofirma"):
        assert client.get(f"/gestion/contratos/{modelo}/").status_code == 404
    assert client.post("/mi/firma/activar/", {"clave": "x", "otra_vez": "x"}).status_code == 404


def test_la_devolucion_del_banco(como, usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    orden = aceptado(tramite, usuario)
    como("Tesorería").post(f"/gestion/contratos/ordenpago/{orden.pk}/pagar/", {"devolver": "1", "motivo": "Cancelada"})
    assert OrdenPago.objects.get().estado == "DEVUELTA"
    assert Tramite.objects.get().estado == "DEVUELTA"


def test_cargar_el_texto_oficial(client, jefes):
    client.force_login(jefes[0])
    oficial = texto_propio().replace('version: "1"', 'version: "2"').replace("oficial: false", "oficial: true")
    archivo = SimpleUploadedFile("contrato.yaml", oficial.encode())
    client.post("/gestion/contratos/versioncontrato/cargar/", {"archivo": archivo})
    assert VersionContrato.objects.get(version="2").oficial
    malo = client.post(
        "/gestion/contratos/versioncontrato/cargar/", {"archivo": SimpleUploadedFile("c.yaml", b"partes: []")}
    )
    assert "Al texto le faltan estas partes" in texto(malo)


def test_abrir_horarios_y_apagar_un_servicio(client, jefes):
    client.force_login(jefes[0])
    client.post("/gestion/contratos/horario/abrir/", {"dias": "5"})
    assert Horario.objects.exists()
    datos = {"slug": "con-oferta", "motivo": "Mantenimiento"}
    client.post("/gestion/contratos/servicioenlinea/add/", datos)
    assert not ServicioEnLinea.objects.get().habilitado
    assert Evento.objects.filter(tipo="servicio_en_linea").exists()


LISTAS = [
    "versioncontrato", "servicioenlinea", "horario", "cita", "contratoadhesion", "cotejo", "evidenciafirma", "tramite",
    "ordenpago",
]  # fmt: skip


@pytest.mark.parametrize("modelo", LISTAS)
def test_las_listas_abren_con_renglones(client, jefes, usuario, persona, clave, con_oferta, empleados, modelo):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    aceptado(tramite, usuario)
    client.force_login(jefes[0])
    assert client.get(f"/gestion/contratos/{modelo}/").status_code == 200


DETALLES = ["contratoadhesion", "evidenciafirma", "tramite", "ordenpago"]


@pytest.mark.parametrize("modelo", DETALLES)
def test_los_detalles_abren(client, jefes, usuario, persona, clave, con_oferta, empleados, modelo):
    from django.apps import apps

    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    aceptado(tramite, usuario)
    client.force_login(jefes[0])
    fila = apps.get_model("contratos", modelo).objects.first()
    assert client.get(f"/gestion/contratos/{modelo}/{fila.pk}/change/").status_code == 200


@pytest.mark.parametrize("con_segundo_factor", [True, False])
def test_la_carga_de_un_enlace_exige_el_segundo_factor_y_deja_evidencia(db, con_segundo_factor):
    from afiliados.models import Carga, EntidadPatronal
    from afiliados.registros import exigir_firma
    from contratos.models import EvidenciaFirma
    from contratos.services.firmar import FirmaFallida, acto_firmado
    from registro.models import Usuario
    from registro.services.documentos import guardar_documento
    from registro.sesion import Sesion

    enlace = Usuario.objects.create_user("enlace@entidad.mx", "x", tipo="enlace", email="enlace@entidad.mx")
    entidad = EntidadPatronal.objects.create(clave="SEFI", nombre="Finanzas")
    archivo = guardar_documento(contenido=PDF, nombre="c.pdf", slug="carga", autor=enlace)
    carga = Carga.objects.create(
        entidad=entidad, layout="movimientos", quincena="2026-11-Q1", nombre="c.csv", sha256=archivo.sha256,
        documento=archivo,
    )  # fmt: skip
    sesion = Sesion("0" * 64, "127.0.0.1", "pytest", con_segundo_factor)
    if con_segundo_factor:
        with acto_firmado():
            exigir_firma(enlace, carga, sesion)
    else:
        with pytest.raises(FirmaFallida, match="FALTA_FIRMA"), acto_firmado():
            exigir_firma(enlace, carga, sesion)
    evidencia = EvidenciaFirma.objects.get()
    assert (evidencia.acto, evidencia.usuario, evidencia.persona) == ("carga", enlace, None)
    assert evidencia.resultado == ("VALIDA" if con_segundo_factor else "FALLIDA")
    assert evidencia.sha256_documento == carga.sha256


def test_la_linea_de_ordenes_aplica_sin_firma(db):
    from afiliados.registros import exigir_firma
    from contratos.models import EvidenciaFirma

    exigir_firma(None, None, None)
    assert not EvidenciaFirma.objects.exists()


def test_quien_revisa_abre_la_explicacion_y_queda_dicho(como, personal, persona):
    from contratos.services.calculos import guardar_calculo

    calculo = guardar_calculo(
        regla="calendario-plazos", persona_id=persona.pk,
        entradas={"operacion": "dias_naturales", "fecha": "2026-01-10", "cantidad": 60},
    )  # fmt: skip
    assert como("Análisis").get(f"/mi/cifra/{calculo.publico}/").status_code == 200
    assert Acceso.objects.get().proposito == "explicación de una cifra"
    assert como("Tesorería").get(f"/mi/cifra/{calculo.publico}/").status_code == 404


def test_la_mesa_muestra_a_cada_quien_sus_colas_por_plazo(como, personal, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    analisis = texto(como("Análisis").get("/gestion/"))
    assert "Solicitudes en revisión" in analisis
    assert "Nada por vencer hoy" in analisis
    assert "Órdenes de pago</a></th>" not in analisis
    resuelto(tramite, [personal["Análisis"], personal["Autorización"]])
    orden = aceptado(tramite, usuario)
    limite = orden.limite - timedelta(days=1)
    from contratos.selectors.mesa import colas_de

    tesoreria = type(usuario).objects.get(pk=personal["Tesorería"].pk)
    (cola,) = colas_de(tesoreria, limite)
    assert (cola.vencido, cola.hoy, cola.pronto) == (0, 0, 1)
    (cola,) = colas_de(tesoreria, orden.limite)
    assert (cola.vencido, cola.hoy) == (0, 1)
    (cola,) = colas_de(tesoreria, orden.limite + timedelta(days=1))
    assert (cola.vencido, cola.urge) == (1, True)


def test_la_cola_no_pregunta_renglon_por_renglon(como, usuario, persona, clave, sin_oferta, consultas):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    original = enviado(sin_oferta, usuario, persona)
    como("Análisis").post(expediente(original), {"accion": "tomar"})
    como("Análisis").post(expediente(original), {"accion": "validar"})
    cliente = como("Análisis")
    with CaptureQueriesContext(connection) as una:
        pagina = texto(cliente.get("/gestion/contratos/tramite/"))
    assert "19/01/2027 (corre)" in pagina
    Tramite.objects.bulk_create(
        Tramite(
            servicio="sin-oferta", folio=f"PSO-2026-9000{n:02d}", persona=persona, estado="RECIBIDA",
            presentada_en=timezone.now(),
        )
        for n in range(20)
    )  # fmt: skip
    with CaptureQueriesContext(connection) as veinte:
        cliente.get("/gestion/contratos/tramite/")
    assert len(veinte) <= len(una)
