"""The sample files of movements: verdicts, preview, applying, and the same file twice."""

from datetime import date
from decimal import Decimal

import pghistory
import pytest

from afiliados.models import (
    Afiliado,
    Carga,
    Licencia,
    OcupacionPlaza,
    Persona,
    RenglonMovimiento,
    SueldoBase,
)  # fmt: skip
from afiliados.services.cargas.aplicar import aplicar_carga
from afiliados.services.cargas.movimientos_padron import cambios
from afiliados.services.cargas.recibir import recibir_carga
from registro.errores import Rechazo
from registro.models import Aviso, Evento
from registro.tiempo import ahora
from tests.afiliados.conftest import MUESTRAS, con_muestras, leer_muestra

pytestmark = [pytest.mark.django_db, con_muestras]


def recibir(entidad, nombre):
    return recibir_carga(
        entidad=entidad, contenido=(MUESTRAS / nombre).read_bytes(), nombre=nombre, autor=None, instante=ahora()
    )


def test_cada_error_de_la_muestra_y_ninguno_mas(entidad):
    carga = recibir(entidad, "movimientos_con_errores.csv")
    hallados = [
        (str(renglon.linea), p["columna"], p["codigo"], p["texto"])
        for renglon in RenglonMovimiento.objects.filter(carga=carga).order_by("linea")
        for p in renglon.problemas
    ]
    esperados = [tuple(fila.values()) for fila in leer_muestra("movimientos_con_errores.esperado.csv")]
    assert hallados == esperados
    assert (carga.estado, carga.quincena) == ("REVISADA", "2026-11-Q1")
    assert (carga.filas, carga.correctas, carga.con_aviso, carga.con_error) == (20, 0, 1, 19)


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_la_muestra_buena_no_tiene_errores(extension, padron_de_muestra):
    carga = recibir(padron_de_muestra, f"movimientos_2026-11-Q1_ejemplo.{extension}")
    malos = RenglonMovimiento.objects.filter(carga=carga, veredicto="E").values_list("linea", "problemas")
    assert (list(malos), carga.defectos) == ([], [])
    assert (carga.filas, carga.con_error) == (25, 0)


def test_el_xlsx_dice_lo_mismo_que_el_csv(padron_de_muestra):
    del_csv = recibir(padron_de_muestra, "movimientos_2026-11-Q1_ejemplo.csv")
    del_xlsx = recibir(padron_de_muestra, "movimientos_2026-11-Q1_ejemplo.xlsx")
    columnas = [
        "linea",
        "veredicto",
        "problemas",
        "curp",
        "fecha",
        "base_mensual",
        "bruto_mensual",
        "fecha_fin",
        "nombres",
    ]
    unos, otros = (
        list(RenglonMovimiento.objects.filter(carga=c).order_by("linea").values_list(*columnas))
        for c in (del_csv, del_xlsx)
    )
    assert unos == otros


def test_revisar_no_escribe_en_el_padron(padron_de_muestra):
    antes = Persona.objects.count(), OcupacionPlaza.objects.count(), SueldoBase.objects.count()
    recibir(padron_de_muestra, "movimientos_2026-11-Q1_ejemplo.csv")
    assert (Persona.objects.count(), OcupacionPlaza.objects.count(), SueldoBase.objects.count()) == antes


@pytest.fixture
def aplicada(padron_de_muestra):
    carga = recibir(padron_de_muestra, "movimientos_2026-11-Q1_ejemplo.csv")
    return aplicar_carga(carga=carga, autor=None, instante=ahora())


def _ocupacion(plaza):
    return OcupacionPlaza.objects.filter(plaza__clave=plaza).latest("periodo")


def test_aplicar_cambia_cada_cosa_una_vez(aplicada):
    assert (aplicada.estado, aplicada.folio[:9]) == ("APLICADA", "CAR-2026-")
    alta = Persona.objects.get(curp="PUEA800115MASRJL96").afiliado
    assert (alta.tipo, alta.fecha_ingreso, len(alta.clave_afiliacion)) == ("activo", date(2026, 11, 1), 10)
    assert _ocupacion("PZ-0003").periodo.upper == date(2027, 5, 6)
    assert _ocupacion("PZ-0009").periodo.upper == date(2026, 11, 6)
    assert Persona.objects.get(curp="SUMM901020HASPDN92").fecha_defuncion == date(2026, 11, 9)
    assert Afiliado.objects.get(persona__curp="FIEK681212HASCJP98").tipo == "baja"
    assert Afiliado.objects.get(persona__curp="EAPI790909HJCNRT91").tipo == "activo"
    sueldos = (
        SueldoBase.objects.filter(ocupacion=_ocupacion("PZ-0013"))
        .order_by("vigencia")
        .values_list("mensual", flat=True)
    )
    assert list(sueldos) == [Decimal("12000.00"), Decimal("14400.00")]
    assert Licencia.objects.get(ocupacion=_ocupacion("PZ-0018")).periodo.upper == date(2027, 2, 6)
    assert Licencia.objects.get(ocupacion=_ocupacion("PZ-0020")).periodo.upper == date(2026, 11, 1)
    assert _ocupacion("PZ-0021").periodo.upper == date(2026, 11, 1)
    assert SueldoBase.objects.get(ocupacion=_ocupacion("PZ-0021")).vigencia.upper == date(2026, 11, 1)
    assert SueldoBase.objects.get(ocupacion=_ocupacion("PZ-0121")).mensual == Decimal("19800.00")
    assert _ocupacion("PZ-0023").centro_trabajo == "CT-04"
    assert Licencia.objects.get(ocupacion=_ocupacion("PZ-0025")).clase == "RIESGO"


def test_aplicar_deja_evento_historia_y_nada_mas_que_un_acuse(aplicada):
    assert Evento.objects.filter(tipo="carga_aplicada", objeto_id=str(aplicada.pk)).count() == 1
    historia = pghistory.models.Events.objects.tracks(_ocupacion("PZ-0009"))
    assert [e.pgh_label for e in historia.order_by("pgh_created_at", "pgh_slug")][-1] == "update"
    assert any(e.pgh_context and e.pgh_context.get("carga") == aplicada.pk for e in historia)


def test_el_mismo_archivo_da_el_mismo_acuse_y_no_cambia_nada(aplicada):
    antes = OcupacionPlaza.objects.count(), SueldoBase.objects.count(), Evento.objects.count()
    otra = recibir(aplicada.entidad, "movimientos_2026-11-Q1_ejemplo.csv")
    assert otra.pk == aplicada.pk
    assert aplicar_carga(carga=otra, autor=None, instante=ahora()).folio == aplicada.folio
    assert (OcupacionPlaza.objects.count(), SueldoBase.objects.count(), Evento.objects.count()) == antes


def test_los_mismos_movimientos_en_otros_bytes_ya_no_tienen_sentido(aplicada):
    contenido = (MUESTRAS / "movimientos_2026-11-Q1_ejemplo.csv").read_bytes().replace(b"\n", b"\r\n")
    otra = recibir_carga(entidad=aplicada.entidad, contenido=contenido, nombre="x.csv", autor=None, instante=ahora())
    assert otra.pk != aplicada.pk
    codigos = {p["codigo"] for r in RenglonMovimiento.objects.filter(carga=otra) for p in r.problemas}
    assert {"YA_TIENE_LA_PLAZA", "LICENCIA_TRASLAPADA"} <= codigos


def test_con_errores_se_aplican_los_buenos(entidad):
    entidad.correo = "enlace@ejemplo.mx"
    entidad.save()
    carga = recibir(entidad, "movimientos_con_errores.csv")
    aplicar_carga(carga=carga, autor=None, instante=ahora())
    assert list(Persona.objects.values_list("curp", flat=True)) == ["EAGU790826MASRNR96"]
    assert Aviso.objects.filter(asunto__contains="CAR-2026-").count() == 1


def test_sin_renglones_buenos_no_se_aplica(entidad):
    carga = recibir(entidad, "movimientos_2026-11-Q1_ejemplo.csv")
    RenglonMovimiento.objects.filter(carga=carga).update(veredicto="E")
    with pytest.raises(Rechazo) as rechazo:
        aplicar_carga(carga=carga, autor=None, instante=ahora())
    assert "CARGA_SIN_RENGLONES" in rechazo.value.motivos
    assert Carga.objects.get(pk=carga.pk).estado == "REVISADA"


def test_el_padron_cambio_entre_la_vista_previa_y_aplicar(padron_de_muestra):
    carga = recibir(padron_de_muestra, "movimientos_2026-11-Q1_ejemplo.csv")
    primera = recibir_carga(
        entidad=padron_de_muestra,
        contenido=(MUESTRAS / "movimientos_2026-11-Q1_ejemplo.xlsx").read_bytes(),
        nombre="x.xlsx", autor=None, instante=ahora(),
    )  # fmt: skip
    aplicar_carga(carga=primera, autor=None, instante=ahora())
    with pytest.raises(Rechazo) as rechazo:
        aplicar_carga(carga=carga, autor=None, instante=ahora())
    assert "CARGA_CAMBIO_EL_PADRON" in rechazo.value.motivos


def test_cambios_muestra_antes_y_despues(padron_de_muestra):
    carga = recibir(padron_de_muestra, "movimientos_2026-11-Q1_ejemplo.csv")
    diferencia = cambios(carga)
    assert diferencia["por_clase"]["ALTA"] == 7
    fila = next(f for f in diferencia["filas"] if f["curp"] == "PAFO830414HASTCM94")
    assert (fila["antes"], fila["despues"], fila["cambio"]) == (
        Decimal("12000.00"),
        Decimal("14400.00"),
        Decimal("20.00"),
    )
    assert [f["movimiento"] for f in diferencia["filas"][:4]] == ["BAJA"] * 4


def test_las_bajas_con_prestamo_o_fondo_comprometido_se_advierten(padron_de_muestra):
    from prestaciones.models import Garantia
    from prestaciones.services.fondos import CuentaNueva, asegurar_fondo, cargar_fondo_de_ahorro
    from prestaciones.services.garantias import comprometer
    from prestaciones.services.polizas import Linea, asentar

    cargar_fondo_de_ahorro()
    asegurar_fondo(
        clave="PR", nombre="Prueba", fundamento="", saldo_personal="D",
        cuentas=[CuentaNueva("1102", "Bancos", "D"), CuentaNueva("1201", "Por cobrar", "D", True, True)],
    )  # fmt: skip
    carga = recibir(padron_de_muestra, "movimientos_2026-11-Q1_ejemplo.csv")
    assert cambios(carga)["avisos"] == []
    persona, monto = Persona.objects.get(curp="FIEK681212HASCJP98"), Decimal("500.00")
    prestamo = [Linea("1201", persona.pk, cargo=monto), Linea("1102", abono=monto)]
    ahorro = [Linea("1101", cargo=monto), Linea("2101", persona.pk, abono=monto)]
    asentar(clave="PR:2026-11-Q1", fondo="PR", quincena="2026-11-Q1", concepto="x", lineas=prestamo)
    asentar(clave="FA:2026-11-Q1", fondo="FA", quincena="2026-11-Q1", concepto="x", lineas=ahorro)
    comprometer(persona_id=persona.pk, importe=monto, clave="G")
    assert [aviso[:32] for aviso in cambios(carga)["avisos"]] == [
        "Bajas con préstamo por pagar: 1.", "Bajas con fondo de ahorro compro",
    ]  # fmt: skip
    Garantia.objects.update(liberado=monto)
    assert len(cambios(carga)["avisos"]) == 1
