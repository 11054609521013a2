"""The sample institute: valid people, the same one for the same seed, whole again after it was cut short."""

import json
from datetime import date
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from stdnum.mx import curp as stdnum_curp
from stdnum.mx import rfc as stdnum_rfc

from afiliados.identidad import defecto_de_clabe, defecto_de_curp, defecto_de_nss, defecto_de_rfc, digito_curp
from afiliados.models import Afiliado, Carga, EntidadPatronal, Persona
from prestaciones.models import Corrida, Movimiento
from prestaciones.selectors.fondo_ahorro import quincenas_continuas
from prestaciones.services.siembra import sembrar as siembra
from prestaciones.services.siembra.personas import Poblacion, curp_de
from registro.catalogos import cargar
from registro.models import Cifra
from tests.afiliados.conftest import MUESTRAS, con_muestras

HOY = date(2026, 11, 20)
TAMANO = {"afiliados": 30, "quincenas": 3, "semilla": 7, "hoy": HOY}


def test_la_gente_inventada_tiene_identificadores_validos():
    poblacion = Poblacion(3)
    gente = [poblacion.persona((date(1955, 1, 1), date(2006, 12, 31))) for _ in range(500)]
    for p in gente:
        assert stdnum_curp.is_valid(p.curp), p
        assert str(digito_curp(p.curp[:17])) == stdnum_curp.calc_check_digit(p.curp)
        assert stdnum_rfc.is_valid(p.rfc, validate_check_digits=True), p
        defectos = defecto_de_curp(p.curp), defecto_de_rfc(p.rfc), defecto_de_nss(p.nss), defecto_de_clabe(p.clabe)
        assert defectos == (None,) * 4
        assert p.rfc[4:10] == p.curp[4:10]
    assert len({p.curp for p in gente}) == len({p.clabe for p in gente}) == 500


def test_la_curp_salta_maria_y_jose_y_las_palabras_feas():
    assert curp_de("MARIA ETA", "PRUEBA", "MODELO", date(1985, 6, 10), "M", 9).startswith("PUME850610MAS")
    assert curp_de("ANA", "BUENO", "ESPINO", date(1985, 6, 10), "M", 0)[:4] == "BUEA"
    assert curp_de("ANA", "PEÑA", "NUÑEZ", date(1985, 6, 10), "M", 0)[:4] == "PENA"
    assert curp_de("OSCAR", "PEREZ", "DIAZ", date(1985, 6, 10), "H", 0)[:4] == "PXDO"


def _resumen() -> dict[str, Any]:
    return {
        "huellas": list(Corrida.objects.order_by("quincena").values_list("quincena", "huella_mayor")),
        "personas": list(Persona.objects.order_by("curp").values_list("curp", "rfc", "correo")),
        "movimientos": Movimiento.objects.count(),
    }


@pytest.fixture
def de_corrido(db: None) -> dict[str, Any]:
    """What a run that nobody interrupts leaves; undone before the test begins."""
    punto = transaction.savepoint()
    siembra.sembrar(**TAMANO)
    resumen = _resumen()
    transaction.savepoint_rollback(punto)
    return resumen


def test_cortada_y_reanudada_termina_en_el_mismo_mayor(de_corrido, monkeypatch):
    assert not Corrida.objects.exists()
    real, llamadas = siembra.correr_quincena, []

    def se_corta(**datos: Any) -> Any:
        llamadas.append(datos)
        if len(llamadas) == 2:
            raise KeyboardInterrupt
        return real(**datos)

    monkeypatch.setattr(siembra, "correr_quincena", se_corta)
    with pytest.raises(KeyboardInterrupt):
        siembra.sembrar(**TAMANO)
    monkeypatch.setattr(siembra, "correr_quincena", real)
    hecho = siembra.sembrar(**TAMANO)
    assert hecho.nuevas == 2
    assert _resumen() == de_corrido


def test_la_historia_sale_de_las_cargas_y_deja_un_instituto_completo(db, capsys):
    hecho = siembra.sembrar(**TAMANO)
    assert (str(hecho.primera), str(hecho.ultima), hecho.nuevas) == ("2026-10-Q1", "2026-11-Q1", 3)
    assert EntidadPatronal.objects.count() == 24
    assert set(Carga.objects.values_list("estado", flat=True)) == {"APLICADA"}
    assert Carga.objects.filter(layout="nomina").count() >= 3 * 20
    assert Corrida.objects.filter(estado="TERMINADA", totales__cuadra=True).count() == 3
    assert set(Afiliado.objects.values_list("tipo", flat=True)) >= {"activo", "pensionado"}
    ahorrador = Movimiento.objects.filter(quincena="2026-11-Q1", persona__isnull=False).first().persona_id
    assert quincenas_continuas(ahorrador) == 3
    call_command("sembrar", "--afiliados", "30", "--quincenas", "3", "--semilla", "7")
    assert "ya está" in capsys.readouterr().out


def test_las_cifras_que_faltan_llegan_a_trece_meses_y_se_dicen_supuestas(db):
    cargar()
    nuevas = siembra.suponer_cifras(HOY, date(2026, 10, 1))
    for clave, dia in {
        "uma-diaria": date(2027, 12, 20), "salario-minimo": date(2027, 12, 20), "inpc": date(2027, 11, 1),
        "tiie28": date(2027, 11, 30), "puntos-corto-plazo": date(2027, 12, 20),
    }.items():  # fmt: skip
        cifra = Cifra.objects.get(serie__clave=clave, vigencia__contains=dia, estado="APROBADA")
        assert cifra.supuesto, clave
    assert nuevas > 0
    assert siembra.suponer_cifras(HOY, date(2026, 10, 1)) == 0
    assert not Cifra.objects.get(serie__clave="tiie28", vigencia__contains=date(2026, 8, 31)).supuesto


@con_muestras
def test_los_archivos_de_muestra_se_aplican_en_el_instituto_sembrado(db, capsys):
    """What an enlace of EJ01 would do with the sample files, and the quincena that takes them."""
    siembra.sembrar(**TAMANO)
    for archivo, filas in (("movimientos_2026-11-Q1_ejemplo.csv", 25), ("nomina_2026-11-Q1_ejemplo.csv", 40)):
        call_command("cargar", "EJ01", str(MUESTRAS / archivo), "--aplicar")
        dicho = json.loads(capsys.readouterr().out)
        assert (dicho["estado"], dicho["filas"], dicho["con_error"], dicho["motivos"]) == ("APLICADA", filas, 0, [])
    # The discounts of the sample are of loans that this institute did not grant: a warning, not an error.
    assert {p["codigo"] for p in dicho["problemas"]} == {"FOLIO_DESCONOCIDO"}
    call_command("quincena", "2026-11-Q1")
    primera = json.loads(capsys.readouterr().out)
    call_command("quincena", "2026-11-Q1")
    segunda = json.loads(capsys.readouterr().out)
    assert primera["movimientos_nuevos"] > 0
    assert segunda["movimientos_nuevos"] == 0
    assert segunda["huella_mayor"] == primera["huella_mayor"]
