"""Accounts: activation, login, limits, the same answer for everybody, the second factor, mail and broker down."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.urls import reverse
from django.utils import timezone
from freezegun import freeze_time

from contratos.models import Activacion
from contratos.services.activar import comprobar_codigo, solicitar
from registro.models import Aviso, Usuario
from tests.contratos.conftest import CONTRASENA, empleado_nuevo, persona_nueva, ultimo_codigo, usuario_de
from tests.contratos.test_ct_firma import en_paralelo

CREAR, CODIGO, CONTRASENA_URL = "/cuenta/crear/", "/cuenta/crear/codigo/", "/cuenta/crear/contrasena/"


def _sin_ficha(html: bytes) -> bytes:
    """The page without its CSRF token, the only thing that may differ."""
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", html)


def pide(client, curp, clave, correo=""):
    return client.post(CREAR, {"curp": curp, "clave_afiliacion": clave, "correo": correo}, follow=True)


def entra(client, login, contrasena=CONTRASENA, **extra):
    return client.post("/cuenta/entrar/", {"login": login, "password": contrasena, **extra})


def test_activar_con_el_correo_del_padron(client, persona):
    pide(client, persona.curp.lower(), persona.afiliado.clave_afiliacion, "otro@correo.mx")
    respuesta = client.post(CODIGO, {"codigo": ultimo_codigo(persona.correo)})
    assert respuesta.url == CONTRASENA_URL
    respuesta = client.post(CONTRASENA_URL, {"contrasena": CONTRASENA})
    assert respuesta.url == "/mi/"
    usuario = Usuario.objects.get()
    assert (usuario.username, usuario.email, usuario.acreditado) == (persona.curp, persona.correo, True)
    assert client.get("/cuenta/seguridad/").status_code == 200


def test_sin_correo_en_el_padron_la_cuenta_espera_el_cotejo(client, db):
    persona = persona_nueva(correo="")
    pide(client, persona.curp, persona.afiliado.clave_afiliacion, "mio@correo.mx")
    client.post(CODIGO, {"codigo": ultimo_codigo("mio@correo.mx")})
    client.post(CONTRASENA_URL, {"contrasena": CONTRASENA})
    usuario = Usuario.objects.get()
    assert (usuario.email, usuario.acreditado) == ("mio@correo.mx", False)


def test_la_cuenta_sin_acreditar_ve_su_contrato_y_su_cita_y_nada_mas(client, db):
    persona = persona_nueva(correo="mio@correo.mx")
    usuario = usuario_de(persona)
    Usuario.objects.filter(pk=usuario.pk).update(acreditado=False)
    client.force_login(usuario)
    assert client.get("/mi/contrato/").status_code == 200
    assert client.get("/mi/contrato/cita/").status_code == 200
    assert client.get("/mi/tramites/").url == "/mi/contrato/"
    assert client.get("/mi/").url == "/mi/contrato/"


def test_la_misma_respuesta_exista_o_no_la_persona(client, persona, django_assert_max_num_queries):
    clave = persona.afiliado.clave_afiliacion
    otra = persona_nueva(1)
    otra_curp = otra.curp
    casos = [(persona.curp, clave), (persona.curp, "9999999999"), (otra_curp, clave)]
    paginas = {_sin_ficha(pide(client, curp, c).content) for curp, c in casos}
    assert len(paginas) == 1
    assert Aviso.objects.count() == 1
    assert Activacion.objects.count() == 3


def test_quien_ya_tiene_cuenta_lo_sabe_solo_por_correo(client, persona, usuario):
    existente = _sin_ficha(pide(client, persona.curp, persona.afiliado.clave_afiliacion).content)
    otra = persona_nueva(2)
    nadie = _sin_ficha(pide(client, otra.curp, "9999999999").content)
    assert existente == nadie
    assert Aviso.objects.get().asunto == "Ya tiene una cuenta"


def test_el_correo_ajeno_nunca_recibe_el_aviso_de_cuenta_existente(client, db):
    persona = persona_nueva(correo="")
    Usuario.objects.create_user(persona.curp, "x", curp=persona.curp, persona_id=persona.pk, tipo="afiliado")
    pide(client, persona.curp, persona.afiliado.clave_afiliacion, "extrano@correo.mx")
    assert not Aviso.objects.exists()


@pytest.mark.parametrize(
    ("curp", "frase"),
    [("PEAA800115MASRJL", "usted escribió 16"), ("PEAA800115MASRJL09", "revise el último dígito")],
)
def test_la_curp_mal_escrita_se_dice(client, db, curp, frase):
    assert frase in pide(client, curp, "1").content.decode()
    assert not Activacion.objects.exists()


def test_cinco_intentos_de_codigo_exactos(persona):
    activacion = solicitar(
        curp=persona.curp, clave=persona.afiliado.clave_afiliacion, correo="", ip="127.0.0.1", instante=timezone.now()
    )
    bueno = ultimo_codigo(persona.correo)
    malo = "000000" if bueno != "000000" else "111111"
    for _ in range(4):
        assert not comprobar_codigo(activacion_id=activacion.pk, codigo=malo, instante=timezone.now())
    assert comprobar_codigo(activacion_id=activacion.pk, codigo=bueno, instante=timezone.now())


def test_al_quinto_fallo_el_codigo_muere(persona):
    activacion = solicitar(
        curp=persona.curp, clave=persona.afiliado.clave_afiliacion, correo="", ip="127.0.0.1", instante=timezone.now()
    )
    bueno = ultimo_codigo(persona.correo)
    malo = "000000" if bueno != "000000" else "111111"
    for _ in range(5):
        comprobar_codigo(activacion_id=activacion.pk, codigo=malo, instante=timezone.now())
    assert not comprobar_codigo(activacion_id=activacion.pk, codigo=bueno, instante=timezone.now())


def test_en_paralelo_tampoco_pasan_de_cinco(transactional_db):
    persona = persona_nueva()
    activacion = solicitar(
        curp=persona.curp, clave=persona.afiliado.clave_afiliacion, correo="", ip="127.0.0.1", instante=timezone.now()
    )
    en_paralelo(12, lambda n: comprobar_codigo(activacion_id=activacion.pk, codigo="x", instante=timezone.now()))
    activacion.refresh_from_db()
    assert activacion.intentos == 5


def test_una_persona_no_recibe_codigos_sin_fin(persona):
    for _ in range(7):
        solicitar(
            curp=persona.curp, clave=persona.afiliado.clave_afiliacion, correo="", ip="127.0.0.1",
            instante=timezone.now(),
        )  # fmt: skip
    assert Aviso.objects.count() == 5


def test_el_codigo_vence_a_los_diez_minutos(persona):
    inicio = timezone.now()
    activacion = solicitar(
        curp=persona.curp, clave=persona.afiliado.clave_afiliacion, correo="", ip="127.0.0.1", instante=inicio
    )
    codigo = ultimo_codigo(persona.correo)
    assert not comprobar_codigo(activacion_id=activacion.pk, codigo=codigo, instante=inicio + timedelta(minutes=10))


def test_no_se_llega_a_la_contrasena_sin_codigo(client, persona):
    pide(client, persona.curp, persona.afiliado.clave_afiliacion)
    assert client.post(CONTRASENA_URL, {"contrasena": CONTRASENA}).url == CREAR
    assert not Usuario.objects.exists()


@pytest.mark.parametrize("como", ["curp", "curp_minusculas", "correo"])
def test_entrar_por_curp_o_correo(client, persona, usuario, como):
    login = {"curp": persona.curp, "curp_minusculas": persona.curp.lower(), "correo": persona.correo}[como]
    assert entra(client, login).url == "/mi/"


def test_cinco_intentos_y_la_misma_frase_para_quien_no_existe(client, persona, usuario):
    def frases(login):
        return [re.search(r"Los datos no coinciden[^<]*|Demasiados[^<]*", entra(client, login, "mala").content.decode())[0]
                for _ in range(6)]  # fmt: skip

    reales = frases(persona.curp)
    inventadas = frases("XXXX800115MASRJL00")
    assert reales == inventadas
    assert "Le quedan 4 intentos" in reales[0]
    assert reales[4].startswith("Los datos no coinciden. Espere")
    assert reales[5].startswith("Demasiados intentos")
    assert entra(client, persona.curp).status_code == 200


def test_pasada_la_pausa_se_entra(client, persona, usuario):
    for _ in range(6):
        entra(client, persona.curp, "mala")
    with freeze_time(timezone.now() + timedelta(minutes=6), tick=True):
        assert entra(client, persona.curp).status_code == 302


def test_el_correo_caido_no_tumba_la_recuperacion(client, persona, usuario, settings):
    settings.EMAIL_BACKEND, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", 1
    conocido = client.post("/cuenta/recuperar/", {"email": persona.correo})
    desconocido = client.post("/cuenta/recuperar/", {"email": "nadie@correo.mx"})
    assert (conocido.status_code, desconocido.status_code) == (302, 302)
    assert conocido.url == desconocido.url == "/cuenta/recuperar/codigo/"
    assert Aviso.objects.filter(destinatario=persona.correo).exclude(texto_cifrado="").exists()


def test_recuperar_la_contrasena_con_codigo(client, persona, usuario):
    client.post("/cuenta/recuperar/", {"email": persona.correo})
    aviso = Aviso.objects.get(destinatario=persona.correo)
    from registro.cifrado import descifrar

    codigo = re.search(r"es: (\S+)", descifrar(aviso.texto_cifrado))[1]
    assert client.post("/cuenta/recuperar/codigo/", {"code": codigo}).url == "/cuenta/recuperar/nueva/"
    nueva = {"password1": "otra frase larga", "password2": "otra frase larga"}
    client.post("/cuenta/recuperar/nueva/", nueva)
    client.logout()
    assert entra(client, persona.curp, "otra frase larga").status_code == 302


def test_sin_redis_se_entra(client, persona, usuario, settings):
    settings.CELERY_BROKER_URL = settings.REDIS_URL = "redis://127.0.0.1:1/0"
    assert entra(client, persona.curp).status_code == 302


def test_el_secreto_del_segundo_factor_va_cifrado_y_se_pide_al_entrar(client, persona, usuario):
    secreto = generate_totp_secret()
    TOTP.activate(usuario, secreto)
    assert secreto not in str(Authenticator.objects.get().data)
    assert entra(client, persona.curp).url == reverse("mfa_authenticate")
    codigo = format_hotp_value(hotp_value(secreto, int(timezone.now().timestamp()) // 30))
    assert client.post("/cuenta/2fa/entrar/", {"code": codigo}).url == "/mi/"


def test_el_personal_no_trabaja_sin_segundo_factor(client, db):
    empleado = empleado_nuevo(1)
    Authenticator.objects.all().delete()
    client.force_login(empleado)
    assert client.get("/gestion/").url == reverse("mfa_activate_totp")


def test_el_personal_no_puede_quitar_su_ultimo_factor(client, db, rf):
    from contratos.cuentas import AdaptadorDeSegundoFactor

    empleado = empleado_nuevo(1)
    unico = Authenticator.objects.get(user=empleado)
    assert not AdaptadorDeSegundoFactor().can_delete_authenticator(unico)


PAGINAS = [
    "/cuenta/seguridad/", "/cuenta/2fa/", "/cuenta/2fa/llaves/", "/cuenta/sesiones/", "/cuenta/salir/",
]  # fmt: skip


@pytest.mark.parametrize("ruta", PAGINAS)
def test_las_paginas_de_la_cuenta_son_de_la_casa(client, persona, usuario, ruta):
    entra(client, persona.curp)
    html = client.get(ruta).content.decode()
    assert html.count("<h1") == 1
    assert "ISSSSPENET" in html


CONFIRMADAS = ["/cuenta/2fa/app/", "/cuenta/contrasena/", "/cuenta/correo/", "/cuenta/2fa/llaves/agregar/"]


@pytest.mark.parametrize("ruta", CONFIRMADAS)
def test_las_paginas_delicadas_responden_recien_entrado(client, persona, usuario, ruta):
    entra(client, persona.curp)
    respuesta = client.get(ruta, follow=True)
    assert respuesta.status_code == 200
    assert respuesta.content.decode().count("<h1") == 1


@pytest.mark.parametrize("ruta", ["/cuenta/entrar/", "/cuenta/crear/", "/cuenta/recuperar/"])
def test_las_paginas_sin_sesion(client, db, ruta):
    html = client.get(ruta).content.decode()
    assert html.count("<h1") == 1
    assert "style=" not in html


def test_el_registro_libre_no_existe(client, db):
    assert client.get("/cuenta/registro/").url == CREAR


def test_con_segundo_paso_la_clave_se_crea_sin_codigo_impreso(client, persona, usuario, contrato):
    secreto = generate_totp_secret()
    TOTP.activate(usuario, secreto)
    entra(client, persona.curp)
    client.post(
        "/cuenta/2fa/entrar/", {"code": format_hotp_value(hotp_value(secreto, int(timezone.now().timestamp()) // 30))}
    )
    datos = {"clave": "cinco lunas azules", "otra_vez": "cinco lunas azules"}
    assert client.post("/mi/firma/activar/", datos).url == "/mi/firma/"


def test_sin_segundo_paso_ni_codigo_impreso_no_hay_clave(client, persona, usuario, contrato):
    entra(client, persona.curp)
    datos = {"clave": "cinco lunas azules", "otra_vez": "cinco lunas azules"}
    assert client.post("/mi/firma/activar/", datos).status_code == 200
    assert not persona.claves_firma.exists()


def test_el_correo_de_otra_cuenta_no_abre_una_segunda(client, persona, usuario):
    pareja = persona_nueva(1, correo=persona.correo.upper())
    pide(client, pareja.curp, pareja.afiliado.clave_afiliacion)
    assert Aviso.objects.get().asunto == "Ya tiene una cuenta"
    assert not Aviso.objects.exclude(texto_cifrado="").exists()


def test_dos_activaciones_confirmadas_abren_una_sola_cuenta(persona):
    from contratos.services.activar import abrir_cuenta

    activaciones = []
    for _ in range(2):
        activacion = solicitar(
            curp=persona.curp, clave=persona.afiliado.clave_afiliacion, correo="", ip="127.0.0.1",
            instante=timezone.now(),
        )  # fmt: skip
        codigo = ultimo_codigo(persona.correo)
        assert comprobar_codigo(activacion_id=activacion.pk, codigo=codigo, instante=timezone.now())
        activaciones.append(activacion)
    abiertas = [abrir_cuenta(activacion_id=a.pk, contrasena=CONTRASENA, instante=timezone.now()) for a in activaciones]
    assert abiertas[0] is not None
    assert abiertas[1] is None
    assert Usuario.objects.count() == 1


def test_la_contrasena_no_se_parece_a_la_curp(client, persona):
    pide(client, persona.curp, persona.afiliado.clave_afiliacion)
    client.post(CODIGO, {"codigo": ultimo_codigo(persona.correo)})
    assert client.post(CONTRASENA_URL, {"contrasena": persona.curp}).status_code == 200
    assert not Usuario.objects.exists()


def test_los_contadores_viejos_se_olvidan(db):
    from contratos.models import Limite
    from contratos.services.limites import consumir
    from contratos.tasks import olvidar_limites

    ayer = timezone.now() - timedelta(days=1, minutes=1)
    consumir("viejo", maximo=5, ventana=timedelta(minutes=5), instante=ayer)
    consumir("nuevo", maximo=5, ventana=timedelta(minutes=5), instante=timezone.now())
    olvidar_limites()
    assert list(Limite.objects.values_list("clave", flat=True)) == ["nuevo"]


@pytest.fixture
def con_app(client, persona, usuario):
    """Inside, with password and application of codes."""
    secreto = generate_totp_secret()
    TOTP.activate(usuario, secreto)
    entra(client, persona.curp)
    codigo = format_hotp_value(hotp_value(secreto, int(timezone.now().timestamp()) // 30))
    client.post("/cuenta/2fa/entrar/", {"code": codigo})
    return confirma(client)


def confirma(client):
    """Proves again who it is, as every delicate page asks."""
    client.post("/cuenta/confirmar/", {"password": CONTRASENA})
    return client


def test_los_codigos_de_recuperacion_se_hacen_y_se_ven(con_app, django_capture_on_commit_callbacks):
    assert "Hacer códigos nuevos" in con_app.get("/cuenta/2fa/codigos/nuevos/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        con_app.post("/cuenta/2fa/codigos/nuevos/")
    pagina = con_app.get("/cuenta/2fa/codigos/").content.decode()
    assert "Le quedan 10 de 10" in pagina
    assert pagina.count("<li>") > 10
    assert con_app.get("/cuenta/2fa/codigos/bajar/").status_code == 200
    assert Aviso.objects.filter(asunto="Nuevos códigos de recuperación").exists()


def test_quitar_la_aplicacion_de_codigos(con_app, usuario):
    assert "Quitar" in con_app.get("/cuenta/2fa/app/quitar/").content.decode()
    con_app.post("/cuenta/2fa/app/quitar/")
    assert not Authenticator.objects.filter(user=usuario, type="totp").exists()
    assert Aviso.objects.filter(asunto="Quitó su segundo paso").exists()


def test_activar_la_aplicacion_de_codigos(client, persona, usuario):
    entra(client, persona.curp)
    confirma(client)
    pagina = client.get("/cuenta/2fa/app/").content.decode()
    secreto = re.search(r'id="authenticator_secret">([A-Z2-7]+)<', pagina)[1]
    malo = client.post("/cuenta/2fa/app/", {"code": "000000"})
    assert malo.content.decode().count("<h1") == 1
    client.post(
        "/cuenta/2fa/app/", {"code": format_hotp_value(hotp_value(secreto, int(timezone.now().timestamp()) // 30))}
    )
    assert Authenticator.objects.filter(user=usuario, type="totp").exists()


def test_cambiar_el_correo_pide_un_codigo(client, persona, usuario):
    entra(client, persona.curp)
    confirma(client)
    client.post("/cuenta/correo/", {"email": "nuevo@correo.mx", "action_add": ""})
    from registro.cifrado import descifrar

    aviso = Aviso.objects.get(destinatario="nuevo@correo.mx")
    codigo = re.search(r"es: (\S+)", descifrar(aviso.texto_cifrado))[1]
    assert "Escriba su código" in client.get("/cuenta/correo/codigo/").content.decode()
    client.post("/cuenta/correo/codigo/", {"code": codigo})
    usuario.refresh_from_db()
    assert usuario.email == "nuevo@correo.mx"


def test_cambiar_la_contrasena(client, persona, usuario):
    entra(client, persona.curp)
    confirma(client)
    datos = {"oldpassword": CONTRASENA, "password1": "otra frase larga", "password2": "otra frase larga"}
    client.post("/cuenta/contrasena/", datos)
    client.logout()
    assert entra(client, persona.curp, "otra frase larga").status_code == 302


def test_confirmar_con_el_segundo_paso(con_app):
    sesion = con_app.session
    for registro in sesion["account_authentication_methods"]:
        registro["at"] -= 3600
    sesion.save()
    lejos = con_app.get("/cuenta/contrasena/", follow=True)
    assert "Confirme que es usted" in con_app.get("/cuenta/2fa/confirmar/").content.decode()
    assert lejos.status_code == 200
