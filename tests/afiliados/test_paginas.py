"""E1 to E8 and A30: own things only, the whole way of a file, what each page says."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from afiliados.models import Afiliado, Carga, DesignacionEnlace, EntidadPatronal
from afiliados.services.cargas.archivo import NAVEGADOR
from derecho.quincena import Quincena
from prestaciones import conceptos
from prestaciones.models import OrdenDescuento
from prestaciones.services.fondos import cargar_fondo_de_ahorro
from prestaciones.services.ordenes import ordenar_descuentos
from prestaciones.services.polizas import Linea, asentar
from registro.models import Usuario
from registro.tiempo import hoy
from tests.afiliados.conftest import MUESTRAS, con_muestras, dar_de_alta

pytestmark = pytest.mark.django_db
CURP = "PUEA800115MASRJL96"


def enlace_de(entidad: EntidadPatronal, *, vence: date | None = None) -> Client:
    correo = f"{entidad.clave.lower()}@entidad.example"
    usuario = Usuario.objects.create_user(correo, "x", tipo="enlace", email=correo, nombre="Enlace de prueba")
    Authenticator.objects.create(user=usuario, type=Authenticator.Type.TOTP, data={"secret": "x"})
    vigencia = DateRange(date(2020, 1, 1), vence)
    DesignacionEnlace.objects.create(usuario=usuario, entidad=entidad, oficio="OF-1", vigencia=vigencia)
    cliente = Client()
    cliente.force_login(usuario)
    # As the second factor leaves the session: what is signed there counts (contratos.services.firma_de_carga).
    sesion = cliente.session
    sesion["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": 0}]
    sesion["account_authentication_methods_user"] = str(usuario.pk)
    sesion.save()
    return cliente


@pytest.fixture
def enlace(entidad: EntidadPatronal) -> Client:
    cargar_fondo_de_ahorro()
    return enlace_de(entidad)


def enviar(cliente: Client, nombre: str, layout: str = "movimientos") -> Any:
    archivo = SimpleUploadedFile(nombre, (MUESTRAS / nombre).read_bytes())
    datos = {"layout": layout, "quincena": "2026-11-Q1", "archivo": archivo}
    return cliente.post("/entidad/cargas/nueva/", datos, follow=True)


def test_el_inicio_dice_que_toca_y_cabe_en_pocas_consultas(enlace, entidad, consultas):
    with consultas:
        respuesta = enlace.get("/entidad/")
    texto = respuesta.content.decode()
    assert respuesta.status_code == 200
    assert entidad.nombre in texto
    assert "Hoy toca" in texto
    assert "Límite de pago" in texto
    assert len([q for q in consultas if "SAVEPOINT" not in q["sql"]]) <= 20


@con_muestras
def test_del_archivo_al_acuse(enlace, padron_de_muestra):
    respuesta = enviar(enlace, "movimientos_2026-11-Q1_ejemplo.csv")
    carga = Carga.objects.get()
    assert respuesta.redirect_chain[-1][0] == f"/entidad/cargas/{carga.pk}/filas/"
    assert "25 filas: 25 correctas" in respuesta.content.decode()
    cambios = enlace.get(f"/entidad/cargas/{carga.pk}/cambios/").content.decode()
    assert "Baja" in cambios
    assert "$14,400.00" in cambios
    firmar = f"/entidad/cargas/{carga.pk}/firmar/"
    assert enlace.get(firmar).url.startswith("/cuenta/confirmar/")
    enlace.post(reverse("account_reauthenticate"), {"password": "x"})
    assert carga.sha256 in enlace.get(firmar).content.decode()
    sin_declarar = enlace.post(firmar)
    assert "Debe declarar" in sin_declarar.content.decode()
    assert Carga.objects.get().estado == "REVISADA"
    acuse = enlace.post(firmar, {"responsable": "on"}, follow=True)
    assert Carga.objects.get().folio in acuse.content.decode()
    otra_vez = enlace.post(firmar, {"responsable": "on"}, follow=True)
    assert otra_vez.redirect_chain[-1][0] == f"/entidad/cargas/{carga.pk}/acuse/"
    assert Carga.objects.count() == 1


@con_muestras
def test_los_errores_se_ven_con_su_linea_su_letra_y_como_corregir(enlace, entidad):
    texto = enviar(enlace, "movimientos_con_errores.csv").content.decode()
    assert "20 filas: 0 correctas, 1 con aviso, 19 con error." in texto
    assert "La CURP tiene 17 caracteres; deben ser 18." in texto
    assert "D, <span" in texto
    assert "EAEG640502HASRJM9" not in texto
    carga = Carga.objects.get()
    solo_avisos = enlace.get(f"/entidad/cargas/{carga.pk}/filas/?ver=A").content.decode()
    assert "art. 221" in solo_avisos
    assert "CURP tiene 17" not in solo_avisos
    devuelto = enlace.get(f"/entidad/cargas/{carga.pk}/devolver/")
    assert "que_corregir" in devuelto.content.decode("utf-8-sig")


def test_un_archivo_que_no_es_se_explica_y_no_escribe_nada(enlace, entidad):
    archivo = SimpleUploadedFile("nomina.xlsx", b"%PDF-1.7 nada")
    datos = {"layout": "nomina", "quincena": "2026-11-Q1", "archivo": archivo}
    respuesta = enlace.post("/entidad/cargas/nueva/", datos | {"quincena": str(Quincena.de_fecha(hoy()))}, follow=True)
    assert "No pudimos leer su archivo" in respuesta.content.decode()
    assert Carga.objects.get().estado == "RECHAZADA"


def test_sin_archivo_se_dice_que_falta(enlace):
    respuesta = enlace.post("/entidad/cargas/nueva/", {"layout": "nomina"})
    assert "Elija el archivo" in respuesta.content.decode()


@con_muestras
def test_lo_de_otra_entidad_no_existe(enlace, entidad):
    enviar(enlace, "movimientos_con_errores.csv")
    carga = Carga.objects.get()
    otra = EntidadPatronal.objects.create(clave="EJ02", nombre="Otra")
    ajeno = enlace_de(otra)
    for pagina in ("", "filas/", "devolver/", "cambios/", "firmar/", "acuse/"):
        assert ajeno.get(f"/entidad/cargas/{carga.pk}/{pagina}").status_code == 404
    assert ajeno.post(f"/entidad/cargas/{carga.pk}/firmar/", {"responsable": "on"}).status_code == 404


@con_muestras
def test_con_nombramiento_vencido_se_consulta_y_no_se_envia(entidad):
    vencido = enlace_de(entidad, vence=hoy() - timedelta(days=1))
    assert "Su nombramiento venció" in vencido.get("/entidad/").content.decode()
    enviar(vencido, "movimientos_con_errores.csv")
    assert not Carga.objects.exists()


@pytest.mark.parametrize("ruta", ["/entidad/", "/entidad/cargas/nueva/", "/entidad/descuentos/", "/mi/cuentas/fondo/"])
def test_cada_quien_lo_suyo(ruta, entidad):
    assert Client().get(ruta).status_code == 302
    usuario = Usuario.objects.create_user("persona@x.example", "x", tipo="instituto", email="persona@x.example")
    Authenticator.objects.create(user=usuario, type=Authenticator.Type.TOTP, data={"secret": "x"})
    cliente = Client()
    cliente.force_login(usuario)
    assert cliente.get(ruta).status_code == 404


@pytest.mark.parametrize("formato", ["csv", "xlsx"])
@pytest.mark.parametrize("layout", ["movimientos", "nomina"])
def test_la_plantilla_se_descarga_y_el_lector_la_reconoce(layout, formato, enlace):
    respuesta = enlace.get(f"/entidad/plantillas/{layout}.{formato}")
    archivo = SimpleUploadedFile(f"p.{formato}", respuesta.content)
    datos = {"layout": layout, "quincena": str(Quincena.de_fecha(hoy())), "archivo": archivo}
    enlace.post("/entidad/cargas/nueva/", datos)
    codigo = Carga.objects.get().defectos[0]["codigo"]
    assert codigo in {"SIN_FILAS", "QUINCENA_NO_RECONOCIDA"}


@pytest.fixture
def con_orden(entidad: EntidadPatronal, monkeypatch: Any) -> Quincena:
    ocupacion = dar_de_alta(entidad, curp=CURP, plaza="PZ-1")
    debido = [(ocupacion.afiliado_id, "PCP-1/1", Decimal("857.18"))]
    concepto = conceptos.Concepto("prueba", "Prueba", "FA", lambda q: debido, lambda q, r: 0)
    monkeypatch.setattr("prestaciones.services.ordenes.conceptos", {"prueba": concepto})
    quincena = Quincena.de_fecha(hoy())
    ordenar_descuentos(quincena=quincena)
    return quincena


def test_la_orden_se_ve_y_se_descarga(con_orden, enlace):
    texto = enlace.get("/entidad/descuentos/").content.decode()
    assert "$857.18" in texto
    assert "1 nuevos, 0 terminan, 0 bajan" in texto
    csv = enlace.get(f"/entidad/descuentos/{con_orden}/archivo.csv").content.decode("utf-8-sig")
    assert csv.splitlines()[1].split(",")[3] == CURP
    assert ",857.18," in csv
    assert enlace.get(f"/entidad/descuentos/{con_orden}/archivo.xlsx").content.startswith(b"PK")
    assert OrdenDescuento.objects.get().vista_en is not None
    assert enlace.get("/entidad/descuentos/2026-13-Q1/").status_code == 404
    assert enlace.post(f"/entidad/descuentos/{con_orden}/actualizar/").status_code == 302


def test_el_fondo_separa_lo_suyo_lo_de_la_entidad_y_lo_comprometido(entidad, consultas):
    from prestaciones.services.garantias import comprometer

    cargar_fondo_de_ahorro()
    persona = dar_de_alta(entidad, curp=CURP, plaza="PZ-1").afiliado.persona
    for q in ("2026-10-Q2", "2026-11-Q1"):
        lineas = [
            Linea("1101", cargo=Decimal("675.00")),
            Linea("2101", persona.pk, abono=Decimal("450.00")),
            Linea("2102", persona.pk, abono=Decimal("225.00")),
        ]
        asentar(clave=f"FA:{q}:EJ01:x:2", fondo="FA", quincena=q, concepto="Aportaciones", lineas=lineas)
    comprometer(persona_id=persona.pk, importe=Decimal("300.00"), clave="G:1")
    usuario = Usuario.objects.create_user(CURP, "x", tipo="afiliado", curp=CURP, persona_id=persona.pk)
    cliente = Client()
    cliente.force_login(usuario)
    cliente.get("/mi/cuentas/fondo/")
    with consultas:
        texto = cliente.get("/mi/cuentas/fondo/").content.decode()
    for cifra in ("$1,350.00", "$900.00", "$450.00", "$300.00", "$1,050.00"):
        assert cifra in texto
    assert 'role="img"' in texto
    assert len([q for q in consultas if "SAVEPOINT" not in q["sql"]]) <= 12
    assert "Mi fondo de ahorro" in cliente.get("/mi/").content.decode()


def test_sin_movimientos_el_fondo_lo_dice(entidad):
    persona = dar_de_alta(entidad, curp=CURP, plaza="PZ-1").afiliado.persona
    usuario = Usuario.objects.create_user(CURP, "x", tipo="afiliado", curp=CURP, persona_id=persona.pk)
    cliente = Client()
    cliente.force_login(usuario)
    assert "Aún no hay movimientos" in cliente.get("/mi/cuentas/fondo/").content.decode()
    assert Afiliado.objects.count() == 1


@con_muestras
def test_firmar_pide_probar_otra_vez_quien_es(enlace, padron_de_muestra):
    enviar(enlace, "movimientos_2026-11-Q1_ejemplo.csv")
    respuesta = enlace.post(f"/entidad/cargas/{Carga.objects.get().pk}/firmar/", {"responsable": "on"})
    assert respuesta.url.startswith("/cuenta/confirmar/")
    assert Carga.objects.get().estado == "REVISADA"


@con_muestras
def test_un_archivo_revisado_se_puede_descartar_y_deja_pasar_la_nomina(enlace, padron_de_muestra):
    from prestaciones.services.nomina_padron import requisitos

    enviar(enlace, "movimientos_2026-11-Q1_ejemplo.csv")
    carga = Carga.objects.get()
    nomina = Carga(entidad=carga.entidad, layout="nomina", quincena=carga.quincena)
    assert requisitos(nomina) == ["MOVIMIENTOS_PENDIENTES"]
    ajeno = enlace_de(EntidadPatronal.objects.create(clave="EJ02", nombre="Otra"))
    assert ajeno.post(f"/entidad/cargas/{carga.pk}/descartar/").status_code == 404
    assert enlace.post(f"/entidad/cargas/{carga.pk}/descartar/").status_code == 302
    assert requisitos(nomina) == []
    assert "no usar este archivo" in enlace.get(f"/entidad/cargas/{carga.pk}/", follow=True).content.decode()


def test_un_archivo_mayor_de_20_mb_se_rechaza_antes_de_leerlo(enlace, monkeypatch):
    monkeypatch.setattr("afiliados.forms.cargas.NAVEGADOR", NAVEGADOR.__class__(bytes=10, desempacado=10, filas=1))
    archivo = SimpleUploadedFile("n.csv", b"x" * 11)
    datos = {"layout": "nomina", "quincena": str(Quincena.de_fecha(hoy())), "archivo": archivo}
    assert "El archivo pesa" in enlace.post("/entidad/cargas/nueva/", datos).content.decode()
    assert not Carga.objects.exists()
