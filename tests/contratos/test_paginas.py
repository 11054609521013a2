"""Pages of the afiliado: the whole path by plain POSTs, own data only, refusals in words, nothing lost."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from contratos.models import Calculo, Cita, ContratoAdhesion, EvidenciaFirma, Horario, OrdenPago, Tramite
from contratos.selectors.arbol import en_palabras
from contratos.services.calculos import guardar_calculo
from contratos.services.cotejar import confirmar_cotejo
from tests.contratos.conftest import (
    CLAVE,
    CONTRASENA,
    PDF,
    contrato_vigente_de,
    persona_nueva,
    ultimo_codigo,
    usuario_de,
)
from tests.contratos.pasos import aceptado, borrador_listo, enviado, resuelto
from tests.contratos.test_ct_contrato import DATOS, capturado
from tests.contratos.test_ct_contrato import enviado as contrato_enviado

NUEVO = "/mi/tramites/nuevo/con-oferta/"


@pytest.fixture
def cliente(client, usuario):
    client.force_login(usuario)
    return client


def texto(respuesta):
    return re.sub(r"\s+", " ", respuesta.content.decode())


def sube(nombre="c.pdf"):
    return SimpleUploadedFile(nombre, PDF, content_type="application/pdf")


def firma(cliente, persona, ruta=NUEVO + "firmar/", **cambios):
    """Fills the page of signature with what it showed."""
    html = cliente.get(ruta).content.decode()
    ocultos = dict(re.findall(r'type="hidden" name="(token|sha256)" value="([^"]*)"', html))
    datos = {"clave": CLAVE, "codigo": ultimo_codigo(persona.correo), **ocultos, **cambios}
    return cliente.post(ruta, datos)


def hasta_firmar(cliente, monto="500.00"):
    cliente.post(NUEVO + "paso/monto/", {"monto": monto})
    cliente.post(NUEVO + "documentos/", {"medio_pago": "cheque", "doc-comprobante": sube()})
    return cliente.post(NUEVO + "revisar/")


def test_de_la_primera_pagina_al_acuse(cliente, persona, clave, con_oferta):
    assert cliente.get(NUEVO).url == NUEVO + "paso/monto/"
    assert cliente.post(NUEVO + "paso/monto/", {"monto": "500.00"}).url == NUEVO + "requisitos/"
    assert "Cumple los requisitos" in texto(cliente.get(NUEVO + "requisitos/"))
    datos = {"medio_pago": "cheque", "doc-comprobante": sube()}
    assert cliente.post(NUEVO + "documentos/", datos).url == NUEVO + "revisar/"
    revision = texto(cliente.get(NUEVO + "revisar/"))
    assert "Todavía no ha enviado nada" in revision
    assert cliente.post(NUEVO + "revisar/").url == NUEVO + "firmar/"
    acuse = firma(cliente, persona)
    tramite = Tramite.objects.get()
    assert acuse.url == f"/mi/tramites/{tramite.folio}/acuse/"
    pagina = texto(cliente.get(acuse.url))
    assert tramite.folio in pagina
    assert EvidenciaFirma.objects.get().hoja in pagina
    assert cliente.get(f"/documentos/{tramite.acuse_id or Tramite.objects.get().acuse_id}/").status_code == 200


def test_v15_repetir_el_post_y_regresar_muestran_el_mismo_acuse(cliente, persona, clave, con_oferta):
    hasta_firmar(cliente)
    html = cliente.get(NUEVO + "firmar/").content.decode()
    ocultos = dict(re.findall(r'type="hidden" name="(token|sha256)" value="([^"]*)"', html))
    datos = {"clave": CLAVE, "codigo": ultimo_codigo(persona.correo), **ocultos}
    primero, segundo = cliente.post(NUEVO + "firmar/", datos), cliente.post(NUEVO + "firmar/", datos)
    assert primero.url == segundo.url
    assert cliente.get(NUEVO + "firmar/").url == primero.url
    assert Tramite.objects.count() == 1
    otro = cliente.post(NUEVO + "firmar/", {**datos, "sha256": "f" * 64})
    assert otro.status_code == 409


def test_la_sesion_que_vence_al_firmar_conserva_el_borrador_y_regresa(cliente, persona, clave, con_oferta):
    hasta_firmar(cliente)
    cliente.logout()
    respuesta = cliente.post(NUEVO + "firmar/", {"clave": CLAVE, "codigo": "1"})
    assert respuesta.url == f"/cuenta/entrar/?next={NUEVO}firmar/"
    assert Tramite.objects.get().estado == "BORRADOR"
    entrada = cliente.post(respuesta.url, {"login": persona.curp, "password": CONTRASENA, "next": NUEVO + "firmar/"})
    assert entrada.url == NUEVO + "firmar/"
    assert firma(cliente, persona).url.endswith("/acuse/")


def test_la_clave_equivocada_se_dice_con_los_intentos_y_no_se_repite_en_la_pagina(cliente, persona, clave, con_oferta):
    hasta_firmar(cliente)
    respuesta = firma(cliente, persona, clave="no-es-esta-clave")
    assert respuesta.status_code == 422
    assert "Le quedan 4 intentos" in texto(respuesta)
    assert "no-es-esta-clave" not in respuesta.content.decode()
    assert "<title>Error:" in respuesta.content.decode()


def test_ct_01_sin_contrato_la_pagina_dice_que_hacer(cliente, con_oferta):
    respuesta = cliente.get(NUEVO)
    assert respuesta.status_code == 403
    assert "/mi/contrato/" in respuesta.content.decode()
    assert cliente.post(NUEVO + "paso/monto/", {"monto": "5"}).status_code == 403
    assert not Tramite.objects.exists()


def test_lo_que_falta_impide_continuar_y_conserva_lo_capturado(cliente, clave, con_oferta):
    cliente.post(NUEVO + "paso/monto/", {"monto": "5000.00"})
    requisitos = texto(cliente.get(NUEVO + "requisitos/"))
    assert "Falta un requisito" in requisitos
    assert "Continuar" not in requisitos
    assert 'value="5000.00"' in cliente.get(NUEVO + "paso/monto/").content.decode()
    error = cliente.post(NUEVO + "paso/monto/", {"monto": "abc"})
    assert "Hay un dato por corregir" in texto(error)
    assert "<title>Error:" in error.content.decode()
    assert 'value="abc"' in error.content.decode()


def test_un_archivo_que_no_es_lo_que_dice(cliente, clave, con_oferta):
    cliente.post(NUEVO + "paso/monto/", {"monto": "500.00"})
    falso = SimpleUploadedFile("acta.pdf", b"MZ\x90 esto es un programa", content_type="application/pdf")
    respuesta = cliente.post(NUEVO + "documentos/", {"medio_pago": "cheque", "doc-comprobante": falso})
    assert "El archivo no es PDF, JPG ni PNG" in texto(respuesta)
    assert not Tramite.objects.get().documentos.exists()


def test_la_clabe_mala_se_dice_junto_a_su_campo(cliente, clave, con_oferta):
    cliente.post(NUEVO + "paso/monto/", {"monto": "500.00"})
    datos = {"medio_pago": "deposito", "clabe": "012345678901234567", "doc-comprobante": sube()}
    respuesta = cliente.post(NUEVO + "documentos/", datos)
    assert respuesta.status_code == 200
    assert "La CLABE tiene un dígito equivocado" in texto(respuesta)
    assert Tramite.objects.get().medio_pago == ""


AJENAS = ["", "acuse/", "condiciones/", "firmar/", "aceptacion/", "desistir/", "cuenta/", "documentos/comprobante/"]


@pytest.mark.parametrize("pagina", AJENAS)
def test_el_folio_ajeno_no_existe(client, usuario, persona, clave, con_oferta, pagina):
    tramite = enviado(con_oferta, usuario, persona)
    otra = persona_nueva(1)
    client.force_login(usuario_de(otra))
    assert client.get(f"/mi/tramites/{tramite.folio}/{pagina}").status_code == 404


def test_el_documento_y_la_cifra_ajenos_no_existen(client, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    calculo = guardar_calculo(
        regla="calendario-plazos", persona_id=persona.pk,
        entradas={"operacion": "dias_naturales", "fecha": "2026-01-10", "cantidad": 60},
    )  # fmt: skip
    client.force_login(usuario_de(persona_nueva(1)))
    assert client.get(f"/documentos/{tramite.documento_id}/").status_code == 404
    assert client.get(f"/mi/cifra/{calculo.publico}/").status_code == 404


def test_de_las_condiciones_al_acuse_de_aceptacion(cliente, usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    base = f"/mi/tramites/{tramite.folio}/"
    assert "La oferta vence el" in texto(cliente.get(base))
    assert "Acepto, continuar a firmar" in texto(cliente.get(base + "condiciones/"))
    tramite.refresh_from_db()
    assert tramite.leido_en is not None
    assert cliente.post(base + "condiciones/").url == base + "firmar/"
    assert "Firmar 2 documentos" in texto(cliente.get(base + "firmar/"))
    assert firma(cliente, persona, base + "firmar/").url == base + "aceptacion/"
    acuse = texto(cliente.get(base + "aceptacion/"))
    assert "Contrato de mutuo" in acuse
    assert "Pagaré" in acuse
    assert cliente.get(base + "firmar/").url == base + "aceptacion/"
    assert "Le entregamos $500.00 a más tardar el" in texto(cliente.get(base))


def test_no_aceptar_y_desistir_tienen_su_pagina(cliente, usuario, persona, clave, con_oferta, empleados):
    tramite = enviado(con_oferta, usuario, persona)
    assert "Desistir del trámite" in texto(cliente.get(f"/mi/tramites/{tramite.folio}/desistir/"))
    resuelto(tramite, empleados)
    cliente.post(f"/mi/tramites/{tramite.folio}/no-aceptar/")
    tramite.refresh_from_db()
    assert tramite.estado == "NO_ACEPTADA"
    assert cliente.get(f"/mi/tramites/{tramite.folio}/desistir/").url == f"/mi/tramites/{tramite.folio}/"


def test_la_negativa_se_lee_con_su_articulo(cliente, usuario, persona, clave, sin_oferta, empleados):
    tramite = enviado(sin_oferta, usuario, persona)
    resuelto(tramite, empleados, "NIEGA", ("SOLO_TITULAR",))
    pagina = texto(cliente.get(f"/mi/tramites/{tramite.folio}/condiciones/"))
    assert "Procedimientos del Instituto (Ley 10-XIX, 30-IX)" in pagina
    assert "RAV" not in pagina


def test_reponer_un_documento(cliente, usuario, persona, clave, sin_oferta, empleados):
    from contratos.services.revision import pedir_documento, tomar

    tramite = enviado(sin_oferta, usuario, persona)
    tomar(tramite=tramite, autor=empleados[0])
    pedir_documento(
        tramite=tramite, slug="comprobante", motivo="No se lee.", antes_de=timezone.now().date() + timedelta(days=9),
        autor=empleados[0], instante=timezone.now(),
    )  # fmt: skip
    base = f"/mi/tramites/{tramite.folio}/"
    assert "No se lee." in texto(cliente.get(base))
    assert cliente.post(base + "documentos/comprobante/", {"archivo": sube()}).url == base
    tramite.refresh_from_db()
    assert tramite.estado == "EN_REVISION"


def test_el_deposito_devuelto_se_corrige(cliente, usuario, persona, clave, con_oferta, empleados):
    from contratos.services.pagar import devolver_pago

    tramite = enviado(con_oferta, usuario, persona)
    resuelto(tramite, empleados)
    orden = aceptado(tramite, usuario)
    devolver_pago(orden=orden, motivo="Cuenta cancelada", autor=empleados[2], instante=timezone.now())
    base = f"/mi/tramites/{tramite.folio}/"
    assert "Cuenta cancelada" in texto(cliente.get(base + "cuenta/"))
    assert cliente.post(base + "cuenta/", {"medio_pago": "cheque"}).url == base
    assert OrdenPago.objects.get().estado == "ORDENADA"


def test_mis_tramites_en_tres_grupos_y_pocas_consultas(
    cliente, usuario, persona, clave, con_oferta, django_assert_max_num_queries
):
    enviado(con_oferta, usuario, persona)
    borrador_listo(con_oferta, usuario, persona)
    with django_assert_max_num_queries(14):
        pagina = texto(cliente.get("/mi/tramites/"))
    assert pagina.index("Le toca a usted") < pagina.index("En curso") < pagina.index("Pedir algo nuevo")
    assert "No encontramos ese folio" in texto(cliente.get("/mi/tramites/?folio=NADA-1"))


def test_descartar_un_borrador(cliente, usuario, persona, clave, con_oferta):
    borrador_listo(con_oferta, usuario, persona)
    cliente.post(NUEVO + "descartar/")
    assert not Tramite.objects.exists()


def test_el_contrato_pagina_por_pagina(cliente, persona):
    assert "Leer el contrato" in texto(cliente.get("/mi/contrato/"))
    lectura = texto(cliente.get("/mi/contrato/leer/"))
    assert lectura.count("En pocas palabras") == 17
    assert cliente.post("/mi/contrato/leer/").url == "/mi/contrato/datos/"
    assert "Aviso de privacidad" in texto(cliente.get("/mi/contrato/datos/"))
    cliente.post("/mi/contrato/datos/", {"leido": "on"})
    malo = cliente.post("/mi/contrato/datos/", {**DATOS, "telefono": "123"})
    assert "El teléfono tiene 10 dígitos" in texto(malo)
    assert cliente.post("/mi/contrato/datos/", DATOS).url == "/mi/contrato/declarar/"
    sin_marcar = cliente.post("/mi/contrato/declarar/", {"enviar": "1"})
    assert "Hay 3 datos por corregir" in texto(sin_marcar)
    declaradas = {"protesta": "on", "correo_exclusivo": "on", "capacidad": "on"}
    assert cliente.post("/mi/contrato/declarar/", declaradas).url == "/mi/contrato/cita/"
    assert ContratoAdhesion.objects.get().estado == "ENVIADO"


def test_no_viene_nada_marcado(cliente, persona):
    cliente.post("/mi/contrato/leer/")
    cliente.post("/mi/contrato/datos/", {"leido": "on"})
    cliente.post("/mi/contrato/datos/", DATOS)
    assert "checked" not in cliente.get("/mi/contrato/declarar/").content.decode()


def test_la_cita_se_reserva_se_baja_y_se_cancela(cliente, persona):
    horario = Horario.objects.create(sede="Centro", inicio=timezone.now() + timedelta(days=1))
    cliente.post("/mi/contrato/cita/", {"horario": horario.pk})
    cita = Cita.objects.get()
    calendario = cliente.get(f"/citas/{cita.folio}/calendario.ics")
    assert calendario["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in calendario.content
    assert cita.folio in texto(cliente.get("/mi/contrato/cita/"))
    cliente.post(f"/citas/{cita.folio}/cancelar/")
    cita.refresh_from_db()
    assert cita.estado == "CANCELADA"


def test_la_clave_con_el_codigo_impreso(cliente, usuario, persona, empleados):
    contrato = contrato_enviado(persona, usuario)
    papel = confirmar_cotejo(cotejo=capturado(contrato, empleados[0]), testigo=empleados[1], instante=timezone.now())
    ruta = "/mi/firma/activar/"
    sin_papel = cliente.post(ruta, {"clave": CLAVE, "otra_vez": CLAVE})
    assert "El código no es correcto o ya se usó" in texto(sin_papel)
    distintas = cliente.post(ruta, {"papel": papel, "clave": CLAVE, "otra_vez": "otra"})
    assert "Las dos claves no son iguales" in texto(distintas)
    assert cliente.post(ruta, {"papel": papel, "clave": CLAVE, "otra_vez": CLAVE}).url == "/mi/firma/"
    assert "activa" in texto(cliente.get("/mi/firma/"))


def test_la_clave_no_se_activa_hacia_fuera(cliente, persona, clave):
    respuesta = cliente.get("/mi/firma/activar/?next=https://malo.example/")
    assert respuesta.status_code == 200


def test_sin_clave_revisar_lleva_a_crearla(cliente, usuario, persona, contrato, con_oferta):
    borrador_listo(con_oferta, usuario, persona)
    assert cliente.post(NUEVO + "revisar/").url == f"/mi/firma/activar/?next={NUEVO}firmar/"


def test_la_cifra_se_explica_y_guarda_su_dia(cliente, persona):
    calculo = guardar_calculo(
        regla="calendario-plazos", persona_id=persona.pk,
        entradas={"operacion": "dias_naturales", "fecha": "2026-01-10", "cantidad": 60},
    )  # fmt: skip
    pagina = texto(cliente.get(f"/mi/cifra/{calculo.publico}/"))
    assert "11 de marzo de 2026" in pagina
    assert persona.curp not in calculo.publico
    assert Calculo.objects.get().salidas == {"fecha_limite": "2026-03-11", "surte_consecuencia": "2026-03-12"}


@pytest.mark.parametrize(
    ("regla", "figuras"),
    [
        ("ley-145", ["$857.18", "$858.02", "$11,592.80", "$61,717.80"]),
        ("rpe-28", ["17 de noviembre de 2026"]),
        ("calendario-plazos", ["16/03/2026", "17/03/2026"]),
    ],
)
def test_v18_los_ejemplos_publicos_llevan_sus_cifras(client, db, regla, figuras):
    pagina = texto(client.get(f"/cifra/{regla}/"))
    for figura in figuras:
        assert figura in pagina


def test_una_regla_que_no_existe_no_tiene_pagina(client, db):
    assert client.get("/cifra/ley-999/").status_code == 404


def test_verificar_no_dice_nombres_ni_montos(client, usuario, persona, clave, con_oferta):
    tramite = enviado(con_oferta, usuario, persona)
    evidencia = EvidenciaFirma.objects.get()
    pagina = texto(client.get(f"/v/{evidencia.hoja[:20]}/"))
    assert "Auténtico" in pagina
    assert tramite.documento.sha256[:8] in pagina
    for dato in (persona.curp, persona.nombres, "500.00", tramite.folio):
        assert dato not in pagina
    assert client.get("/v/00000000000000000000/").status_code == 404


PROPIAS = ["/mi/contrato/", "/mi/firma/", "/mi/tramites/", "/citas/", "/mi/contrato/cita/", "/mi/contrato/leer/"]


@pytest.mark.parametrize("ruta", PROPIAS)
def test_las_paginas_piden_sesion_y_tienen_un_solo_titulo(client, usuario, contrato, ruta):
    assert client.get(ruta).url.startswith("/cuenta/entrar/")
    client.force_login(usuario)
    html = client.get(ruta).content.decode()
    assert html.count("<h1") == 1
    assert "style=" not in html
    assert "onclick" not in html


def test_un_empleado_no_entra_a_lo_del_afiliado(client, jefes, con_oferta):
    client.force_login(jefes[0])
    assert client.get("/mi/tramites/").status_code == 404
    assert client.get("/mi/firma/activar/").status_code == 404


def test_quien_no_esta_en_el_padron_no_rompe_nada(client, db, con_oferta):
    from registro.models import Usuario

    suelto = Usuario.objects.create_user("PEAA800115MASRJL07", "x", curp="PEAA800115MASRJL07", tipo="afiliado")
    client.force_login(suelto)
    assert client.get(NUEVO).status_code == 404
    assert client.get("/mi/contrato/").status_code == 404


def test_contrato_bloqueado_lo_dice(cliente, persona):
    contrato = contrato_vigente_de(persona, firma_bloqueada_desde=timezone.now() - timedelta(hours=1))
    assert contrato.firma_bloqueada(timezone.now())
    assert "Su firma está bloqueada desde el" in texto(cliente.get("/mi/firma/"))


def test_las_citas_se_ven_por_dia(cliente, persona):
    manana, pasado = timezone.now() + timedelta(days=1), timezone.now() + timedelta(days=2)
    for ventanilla in (1, 2):
        Horario.objects.create(sede="Centro", inicio=manana, ventanilla=ventanilla)
    otro = Horario.objects.create(sede="Centro", inicio=pasado)
    primero = cliente.get("/citas/").content.decode()
    assert primero.count('name="horario"') == 1
    assert f'value="{otro.pk}"' not in primero
    assert f'value="{otro.pk}"' in cliente.get(f"/citas/?dia={pasado.date().isoformat()}").content.decode()
    assert cliente.get("/citas/?dia=nada").status_code == 200


def test_mirar_otra_vez_la_misma_cifra_no_la_guarda_dos_veces(persona):
    entradas = {"operacion": "dias_naturales", "fecha": "2026-01-10", "cantidad": 60}
    uno = guardar_calculo(regla="calendario-plazos", persona_id=persona.pk, entradas=entradas)
    assert guardar_calculo(regla="calendario-plazos", persona_id=persona.pk, entradas=entradas) == uno
    de_otro = guardar_calculo(regla="calendario-plazos", persona_id=persona.pk + 1, entradas=entradas)
    otra = guardar_calculo(regla="calendario-plazos", persona_id=persona.pk, entradas={**entradas, "cantidad": 61})
    assert len({uno.pk, de_otro.pk, otra.pk}) == 3


def test_la_cifra_pública_dice_el_renglón_de_la_tabla_y_no_la_tabla_entera(client, db):
    página = client.get(reverse("cifra_publica", args=["ley-101"])).content.decode()
    assert "tabla del artículo 101, renglón 15: 50" in página
    assert "(14 renglones)" in página


@pytest.mark.parametrize(
    ("valor", "unidad", "palabras"),
    [
        ("18500/1", "dinero", "$18,500.00"),
        ("-37/2", "dinero", "-$18.50"),
        ("1/3", "dinero", "$0.333333…"),
        ("1/8", None, "0.125"),
        ("1/8", "dinero", "$0.125"),
    ],
)
def test_una_razón_exacta_se_lee_en_centavos_solo_si_cabe_en_ellos(valor, unidad, palabras):
    assert en_palabras(valor, unidad) == palabras
