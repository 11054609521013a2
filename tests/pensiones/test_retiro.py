"""Pensión de retiro through the one trámite: no offer, no payment order, a legal clock with pause and day 61."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from afiliados.models import OcupacionPlaza, SueldoBase
from contratos.models import OrdenPago
from contratos.services import borrador
from contratos.services.claves import establecer_clave
from contratos.services.enviar import enviar
from contratos.services.resolver import autorizar, proponer
from contratos.services.revision import pedir_documento, reponer_documento, tomar, validar_documentos
from contratos.tramites import servicio
from pensiones.models import Pension
from pensiones.selectors.camino import camino_de
from registro.errores import Rechazo
from registro.models import Aviso, Evento, Reloj
from registro.services.relojes import vencer_relojes
from tests.contratos.conftest import (
    CLAVE,
    PDF,
    SESION,
    contrato_vigente_de,
    persona_nueva,
    usuario_de,
)
from tests.prestamos.pasos import codigo_para

pytestmark = pytest.mark.django_db
HOY = date(2026, 11, 20)
MENSUAL = "20000.00"


def _persona(nacimiento: date, ingreso: date):
    persona = persona_nueva(5, nacimiento=nacimiento)
    ocupacion = OcupacionPlaza.objects.get(afiliado=persona.afiliado)
    OcupacionPlaza.objects.filter(pk=ocupacion.pk).update(periodo=DateRange(ingreso, None))
    SueldoBase.objects.create(
        ocupacion=ocupacion, vigencia=DateRange(ingreso, None), mensual=Decimal(MENSUAL), bruto_mensual=Decimal(MENSUAL)
    )
    return persona


@pytest.fixture
def jubilable(db):
    """66 years old, 22 of service."""
    persona = _persona(date(1960, 1, 15), date(2004, 11, 21))
    usuario = usuario_de(persona)
    contrato_vigente_de(persona)
    establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())
    usuario.persona = persona
    return usuario


def _enviada(usuario, baja="2026-11-20"):
    tramite = borrador.abrir_borrador(cual=servicio("pension-retiro"), persona=usuario.persona, instante=timezone.now())
    borrador.guardar_paso(tramite=tramite, paso="baja", limpios={"fecha_baja": baja})
    for slug in (
        "acta-nacimiento-certificada",
        "constancia-servicios-antiguedad",
        "constancia-tipo-puesto",
        "fotografias-infantil",
    ):
        borrador.adjuntar(tramite=tramite, slug=slug, contenido=PDF, nombre=f"{slug}.pdf", autor=usuario)
    documento = borrador.preparar_documento(tramite=tramite, autor=usuario)
    return enviar(
        tramite=tramite, usuario=usuario, sha256_mostrado=documento.sha256, clave=CLAVE,
        codigo=codigo_para(tramite, usuario, "solicitud"), sesion=SESION, instante=timezone.now(),
    )  # fmt: skip


def test_reconoce_la_pensión_sin_oferta_ni_orden_de_pago(jubilable, empleados):
    tramite = _enviada(jubilable)
    tomar(tramite=tramite, autor=empleados[0])
    validar_documentos(tramite=tramite, autor=empleados[0], instante=timezone.now())
    resolucion = proponer(tramite=tramite, sentido="CONCEDE", autor=empleados[0])
    autorizar(resolucion=resolucion, autor=empleados[1], instante=timezone.now())
    tramite.refresh_from_db()
    pension = Pension.objects.get(tramite=tramite)
    # 22 computable years: 76 % of 20,000.00 (artículo 101), in two halves that add up (artículo 55).
    assert (pension.anios_computables, pension.porcentaje, pension.mensual) == (22, 76, Decimal("15200.00"))
    assert pension.primera_quincena + pension.segunda_quincena == pension.mensual
    assert (tramite.estado, OrdenPago.objects.count()) == ("ACEPTADA", 0)
    estados = [
        e.datos["a"]
        for e in Evento.objects.filter(
            tipo="transicion", objeto_id=str(tramite.pk), objeto_tipo="contratos.tramite"
        ).order_by("pk")
    ]
    assert estados == ["RECIBIDA", "EN_REVISION", "ACEPTADA"]


def test_sin_los_años_se_niega_con_artículo_y_todas_las_razones(db, empleados):
    persona = _persona(date(1970, 1, 15), date(2015, 1, 1))
    usuario = usuario_de(persona)
    contrato_vigente_de(persona)
    establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())
    usuario.persona = persona
    tramite = _enviada(usuario)
    tomar(tramite=tramite, autor=empleados[0])
    with pytest.raises(Rechazo) as rechazo:
        proponer(tramite=tramite, sentido="CONCEDE", autor=empleados[0])
    razones = ["APORTACION_INSUFICIENTE", "EDAD_INSUFICIENTE", "SERVICIO_INSUFICIENTE"]
    assert rechazo.value.motivos == razones
    resolucion = proponer(tramite=tramite, sentido="NIEGA", autor=empleados[0], codigos=razones)
    autorizar(resolucion=resolucion, autor=empleados[1], instante=timezone.now())
    tramite.refresh_from_db()
    assert tramite.estado == "NEGADA"
    assert [m["codigo"] for m in resolucion.motivos] == razones
    assert all(m["articulo"] and m["texto"] for m in resolucion.motivos)
    assert Aviso.objects.filter(persona_id=persona.pk, asunto__contains=tramite.folio).exists()
    assert Pension.objects.count() == 0


def test_el_reloj_corre_desde_la_validación_y_se_pausa_si_falta_algo(jubilable, empleados):
    tramite = _enviada(jubilable)
    tomar(tramite=tramite, autor=empleados[0])
    assert not Reloj.objects.exists()
    validar_documentos(tramite=tramite, autor=empleados[0], instante=timezone.now())
    reloj = Reloj.objects.get()
    assert (reloj.inicio, reloj.limite) == (HOY, HOY + timedelta(days=60))
    pedir_documento(
        tramite=tramite, slug="constancia-tipo-puesto", motivo="No se lee.", antes_de=date(2026, 12, 5),
        autor=empleados[0], instante=timezone.now(),
    )  # fmt: skip
    reloj.refresh_from_db()
    assert reloj.estado == "PAUSADO"
    reponer_documento(
        tramite=tramite, slug="constancia-tipo-puesto", contenido=PDF, nombre="otra.pdf", autor=jubilable,
        instante=timezone.now() + timedelta(days=5),
    )  # fmt: skip
    reloj.refresh_from_db()
    assert (reloj.estado, reloj.limite) == ("CORRE", HOY + timedelta(days=65))


@pytest.mark.parametrize(
    ("nacimiento", "subestado"), [(date(1960, 1, 15), "AFIRMATIVA_FICTA"), (date(1970, 1, 15), "VENCIDO_SIN_FICTA")]
)
def test_el_día_61_reconoce_sólo_a_quien_le_corresponde(nacimiento, subestado, empleados, db):
    persona = _persona(nacimiento, date(2004, 11, 21))
    usuario = usuario_de(persona)
    contrato_vigente_de(persona)
    establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())
    usuario.persona = persona
    tramite = _enviada(usuario)
    tomar(tramite=tramite, autor=empleados[0])
    validar_documentos(tramite=tramite, autor=empleados[0], instante=timezone.now())
    assert vencer_relojes(fecha=HOY + timedelta(days=60)) == 0
    assert vencer_relojes(fecha=HOY + timedelta(days=61)) == 1
    tramite.refresh_from_db()
    assert tramite.subestado == subestado


def test_la_fecha_más_temprana_es_la_primera_que_cumple(db):
    persona = _persona(date(1961, 12, 20), date(2012, 1, 1))
    camino = camino_de(persona.afiliado, HOY, HOY)
    # 65 years on 2026-12-20; with 14 years, 11 months and 20 days, the fraction already counts as 15.
    assert (camino.procede, camino.mas_temprana) == (False, date(2026, 12, 31))
    assert camino_de(persona.afiliado, HOY, date(2026, 12, 31)).procede
