"""What the database of the padrón refuses by itself, what history keeps, and who somebody is on a date."""

from datetime import date, timedelta
from decimal import Decimal

import pghistory
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from afiliados.identidad import digito_luhn
from afiliados.models import (
    Afiliado,
    CartaTestamentaria,
    CuentaClabe,
    Designacion,
    Licencia,
    OcupacionPlaza,
    Persona,
    SueldoBase,
)
from afiliados.selectors.personas import (
    carta_vigente,
    esta_vigente,
    historial_de_sueldos,
    ocupaciones_vigentes,
    persona_de,
    sueldo_base_mensual,
    tiempo_de_servicio,
)
from afiliados.services import cartas
from afiliados.services.cartas import Parte, capturar_carta, revocar_carta
from afiliados.services.clabe import registrar_clabe
from registro.errores import Rechazo
from registro.models import Evento, Usuario
from registro.tiempo import ahora
from tests.afiliados.conftest import dar_de_alta

pytestmark = pytest.mark.django_db
CURP, OTRA = "PUEA800115MASRJL96", "EEMB910228HASJST91"
HOY = date(2026, 11, 20)
T1, T2 = cartas.Testigo("MUXG880704MASSXM99", "Gama"), cartas.Testigo("MOPD751130MASDRL94", "Delta")


@pytest.fixture
def ocupacion(entidad):
    return dar_de_alta(entidad, curp=CURP, plaza="PZ-1", desde=date(2020, 1, 1), hasta=date(2022, 1, 1))


def revisar_diferidas() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


# The spells of a plaza


def test_una_plaza_se_ocupa_el_dia_siguiente_y_no_antes(ocupacion, entidad):
    with pytest.raises(IntegrityError, match="plaza_un_titular"), transaction.atomic():
        dar_de_alta(entidad, curp=OTRA, plaza="PZ-1", desde=date(2021, 12, 31))
    dar_de_alta(entidad, curp=OTRA, plaza="PZ-1", desde=date(2022, 1, 1))
    assert OcupacionPlaza.objects.filter(plaza__clave="PZ-1").count() == 2


def test_un_interino_cubre_al_titular_pero_no_a_otro_interino(ocupacion, entidad):
    otra = dar_de_alta(entidad, curp=OTRA, plaza="PZ-2").afiliado
    datos = {
        "afiliado": otra, "plaza": ocupacion.plaza, "calidad": "BASE", "centro_trabajo": "CT", "num_empleado": "E",
        "tipo_nombramiento": "INTERINO",
    }  # fmt: skip
    OcupacionPlaza.objects.create(**datos, periodo=DateRange(date(2021, 1, 1), date(2021, 6, 1)))
    with pytest.raises(IntegrityError, match="plaza_un_interino"), transaction.atomic():
        OcupacionPlaza.objects.create(**datos, periodo=DateRange(date(2021, 5, 31), date(2021, 7, 1)))


def test_un_sueldo_por_dia_y_nunca_mayor_que_el_bruto(ocupacion):
    with pytest.raises(IntegrityError, match="sueldo_uno_por_dia"), transaction.atomic():
        SueldoBase.objects.create(
            ocupacion=ocupacion, vigencia=DateRange(date(2021, 1, 1), None), mensual=1, bruto_mensual=1
        )
    vigencia = DateRange(date(2022, 1, 1), None)
    with pytest.raises(IntegrityError, match="cabe_en_el_bruto"), transaction.atomic():
        SueldoBase.objects.create(
            ocupacion=ocupacion, vigencia=vigencia, mensual=Decimal("10.01"), bruto_mensual=Decimal("10.00")
        )
    SueldoBase.objects.create(ocupacion=ocupacion, vigencia=vigencia, mensual=Decimal(10), bruto_mensual=Decimal(10))


def test_una_licencia_por_dia_pero_un_riesgo_si_coincide(ocupacion):
    periodo = DateRange(date(2021, 1, 1), date(2021, 2, 1))
    Licencia.objects.create(ocupacion=ocupacion, clase="LICENCIA", periodo=periodo)
    Licencia.objects.create(ocupacion=ocupacion, clase="RIESGO", periodo=periodo)
    with pytest.raises(IntegrityError, match="licencia_una_por_dia"), transaction.atomic():
        Licencia.objects.create(ocupacion=ocupacion, clase="SUSPENSION", periodo=periodo)


def test_nada_del_padron_se_borra(ocupacion):
    for fila in (ocupacion, ocupacion.plaza, ocupacion.afiliado, ocupacion.afiliado.persona):
        with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
            type(fila).objects.filter(pk=fila.pk)._raw_delete("default")


# The person


def test_la_clave_de_afiliacion_lleva_digito_y_no_cambia(ocupacion):
    afiliado = Afiliado.objects.get(pk=ocupacion.afiliado_id)
    clave = afiliado.clave_afiliacion
    assert len(clave) == 10
    assert clave[9] == digito_luhn(clave[:9])
    with pytest.raises(DatabaseError), transaction.atomic():
        Afiliado.objects.filter(pk=afiliado.pk).update(clave_afiliacion="0000000000")


@pytest.mark.parametrize(
    ("cambio", "restriccion"),
    [
        ({"fecha_nacimiento": date(1980, 1, 16)}, "persona_curp_nacimiento_y_sexo"),
        ({"sexo": "H"}, "persona_curp_nacimiento_y_sexo"),
        ({"curp": "puea800115MASRJL96"}, "persona_curp_con_forma"),
        ({"fecha_defuncion": date(1979, 1, 1)}, "persona_defuncion_despues_de_nacer"),
    ],
)
def test_la_curp_dice_nacimiento_y_sexo(cambio, restriccion):
    datos = {"curp": CURP, "nombres": "A", "apellido1": "B", "fecha_nacimiento": date(1980, 1, 15), "sexo": "M"}
    with pytest.raises(IntegrityError, match=restriccion), transaction.atomic():
        Persona.objects.create(**datos | cambio)
    Persona.objects.create(**datos)


def test_el_orden_pone_la_ene_despues_de_la_n_y_no_ve_acentos():
    nombres = ["NZU", "ÑANDU", "OCA", "NAVA", "ÁVILA", "AVILES", "ÉBANO"]
    for n, apellido in enumerate(nombres):
        Persona.objects.create(
            curp=f"PUEA800115MASRJL{n}6",
            nombres="ANA",
            apellido1=apellido,
            sexo="M",
            fecha_nacimiento=date(1980, 1, 15),
        )
    ordenados = list(Persona.objects.order_by("nombre_orden").values_list("apellido1", flat=True))
    assert ordenados == ["ÁVILA", "AVILES", "ÉBANO", "NAVA", "NZU", "ÑANDU", "OCA"]


def test_cada_cambio_deja_su_renglon_en_la_historia_que_nadie_edita(ocupacion):
    persona = ocupacion.afiliado.persona
    persona.telefono = "4490000000"
    persona.save(update_fields=["telefono"])
    Persona.objects.filter(pk=persona.pk).update(colonia="CENTRO")
    eventos = pghistory.models.Events.objects.tracks(persona).order_by("pgh_created_at", "pgh_slug")
    assert sorted(e.pgh_label for e in eventos) == ["insert", "update", "update"]
    modelo = Persona.pgh_event_models["update"]
    with pytest.raises(DatabaseError), transaction.atomic():
        modelo.objects.update(colonia="OTRA")


# CLABE


def test_la_clabe_se_valida_y_la_nueva_releva_a_la_anterior(ocupacion):
    persona = ocupacion.afiliado.persona
    buena, otra = "002010077777777771", "032180000118359719"
    registrar_clabe(persona=persona, clabe="002 010 077777777771", autor=None, instante=ahora())
    misma = registrar_clabe(persona=persona, clabe=buena, autor=None, instante=ahora())
    assert CuentaClabe.objects.get() == misma
    registrar_clabe(persona=persona, clabe=otra, autor=None, instante=ahora())
    assert list(CuentaClabe.objects.order_by("id").values_list("clabe", "vigente")) == [(buena, False), (otra, True)]


@pytest.mark.parametrize(
    ("clabe", "motivo"),
    [("002010077777777772", "CLABE_DIGITO"), ("00201007777777777", "CLABE_FORMATO"), ("x" * 18, "CLABE_FORMATO")],
)
def test_la_clabe_mala_se_rechaza_en_el_servicio_y_en_la_base(clabe, motivo, ocupacion):
    with pytest.raises(Rechazo) as rechazo:
        registrar_clabe(persona=ocupacion.afiliado.persona, clabe=clabe, autor=None, instante=ahora())
    assert rechazo.value.motivos == [motivo]
    with pytest.raises(IntegrityError, match="cuenta_clabe_digito"), transaction.atomic():
        CuentaClabe.objects.create(persona=ocupacion.afiliado.persona, clabe=clabe)


# Carta testamentaria


def carta_de(afiliado, *partes, fecha=HOY, t1=T1, t2=T2):
    designaciones = [Parte(f"P{n}", "Hija", Decimal(p)) for n, p in enumerate(partes)]
    return capturar_carta(
        afiliado=afiliado, designaciones=designaciones, testigo1=t1, testigo2=t2, autor=None, fecha=fecha
    )


@pytest.mark.parametrize("partes", [("100",), ("50", "50"), ("33.3333", "33.3333", "33.3334")])
def test_las_partes_que_suman_cien_entran(partes, ocupacion):
    carta = carta_de(ocupacion.afiliado, *partes)
    revisar_diferidas()
    assert carta_vigente(ocupacion.afiliado_id) == carta
    assert Evento.objects.filter(tipo="carta_capturada").count() == 1


@pytest.mark.parametrize("partes", [("99.9999",), ("50", "50.0001"), (), ("100", "0")])
def test_las_que_no_suman_cien_se_rechazan(partes, ocupacion):
    with pytest.raises(Rechazo) as rechazo:
        carta_de(ocupacion.afiliado, *partes)
    assert "CARTA_NO_SUMA_CIEN" in rechazo.value.motivos
    assert rechazo.value.textos()


def test_la_base_tambien_exige_cien_al_terminar(ocupacion):
    def por_fuera(*partes: str) -> None:
        carta = CartaTestamentaria.objects.create(
            afiliado=ocupacion.afiliado, fecha=HOY, testigo1_curp=T1.curp, testigo1_nombre="a",
            testigo2_curp=T2.curp, testigo2_nombre="b",
        )  # fmt: skip
        for parte in partes:
            Designacion.objects.create(carta=carta, nombre="x", parentesco="Hija", porcentaje=Decimal(parte))
        revisar_diferidas()

    for malas in (("60", "39.9999"), ("60", "40.0001"), ()):
        with pytest.raises(IntegrityError, match="100 por ciento"), transaction.atomic():
            por_fuera(*malas)
    por_fuera("60", "40")


@pytest.mark.parametrize(
    ("t1", "t2", "motivo"),
    [
        (T1, T1, "CARTA_TESTIGOS_DISTINTOS"),
        (T1, cartas.Testigo(CURP, "La misma"), "CARTA_TESTIGOS_DISTINTOS"),
        (T1, cartas.Testigo("", "Sin CURP"), "CARTA_TESTIGOS_DISTINTOS"),
    ],
)
def test_los_testigos_son_dos_y_son_otros(t1, t2, motivo, ocupacion):
    with pytest.raises(Rechazo) as rechazo:
        carta_de(ocupacion.afiliado, "100", t1=t1, t2=t2)
    assert motivo in rechazo.value.motivos


def test_un_testigo_no_es_beneficiario(ocupacion):
    with pytest.raises(Rechazo) as rechazo:
        capturar_carta(
            afiliado=ocupacion.afiliado, designaciones=[Parte("Gama", "Hija", Decimal(100), T1.curp)],
            testigo1=T1, testigo2=T2, autor=None, fecha=HOY,
        )  # fmt: skip
    assert rechazo.value.motivos == ["CARTA_TESTIGO_BENEFICIARIO"]


def test_la_ultima_manda_y_revocarla_no_revive_la_anterior(ocupacion):
    afiliado = ocupacion.afiliado
    carta_de(afiliado, "100", fecha=HOY - timedelta(days=9))
    ultima = carta_de(afiliado, "40", "60")
    assert carta_vigente(afiliado.pk) == ultima
    revocar_carta(afiliado=afiliado, autor=None, instante=ahora())
    assert carta_vigente(afiliado.pk) is None
    with pytest.raises(Rechazo):
        revocar_carta(afiliado=afiliado, autor=None, instante=ahora())


# On a date


def test_sueldo_vigencia_y_plazas_en_una_fecha(ocupacion, entidad):
    afiliado = ocupacion.afiliado_id
    segunda = dar_de_alta(entidad, curp=CURP, plaza="PZ-9", mensual="8000.50", desde=date(2021, 12, 1))
    assert sueldo_base_mensual(afiliado, date(2019, 12, 31)) == 0
    assert sueldo_base_mensual(afiliado, date(2020, 1, 1)) == Decimal("12000.00")
    assert sueldo_base_mensual(afiliado, date(2021, 12, 31)) == Decimal("20000.50")
    assert sueldo_base_mensual(afiliado, date(2022, 1, 1)) == Decimal("8000.50")
    assert [o.plaza.clave for o in ocupaciones_vigentes(afiliado, date(2021, 12, 31))] == ["PZ-1", "PZ-9"]
    assert [h["plaza"] for h in historial_de_sueldos(afiliado)] == ["PZ-1", "PZ-9"]
    assert historial_de_sueldos(afiliado)[0]["hasta"] == date(2021, 12, 31)
    assert esta_vigente(afiliado, HOY)
    OcupacionPlaza.objects.filter(pk=segunda.pk).update(periodo=DateRange(date(2021, 12, 1), HOY))
    assert esta_vigente(afiliado, HOY - timedelta(days=1))
    assert not esta_vigente(afiliado, HOY)
    Afiliado.objects.filter(pk=afiliado).update(tipo="pensionado")
    assert esta_vigente(afiliado, HOY)


def test_el_tiempo_de_servicio_une_plazas_y_descuenta_licencias(ocupacion, entidad):
    afiliado = ocupacion.afiliado_id
    assert tiempo_de_servicio(afiliado, HOY) == {"anios": 2, "meses": 0, "dias": 0, "anios_computables": 2}
    # A second plaza over the same years counts once.
    dar_de_alta(entidad, curp=CURP, plaza="PZ-9", desde=date(2021, 1, 1), hasta=date(2022, 7, 1))
    assert tiempo_de_servicio(afiliado, HOY) == {"anios": 2, "meses": 6, "dias": 0, "anios_computables": 2}
    Licencia.objects.create(
        ocupacion=ocupacion, clase="LICENCIA", periodo=DateRange(date(2020, 3, 1), date(2020, 4, 1))
    )
    assert tiempo_de_servicio(afiliado, HOY) == {"anios": 2, "meses": 5, "dias": 0, "anios_computables": 2}


def test_la_persona_de_una_cuenta(ocupacion):
    persona = ocupacion.afiliado.persona
    con = Usuario.objects.create_user(CURP, "x", curp=CURP, persona_id=persona.pk)
    sin = Usuario.objects.create_user("a@b.example", "x", tipo="instituto")
    assert persona_de(con) == persona
    assert persona_de(sin) is None
