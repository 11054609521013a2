"""What the running portal may not do to the ledger, tried with a login of its own as the runtime role.

Each statement comes with who refuses it (a privilege, a guard of the database) and, where the same statement is right
for somebody or at some moment, with the control that passes: a test that refuses everything would prove nothing.
"""

from decimal import Decimal
from typing import Any

import psycopg2
import pytest
from django.db import connection, transaction

from prestaciones.models import Garantia, Movimiento, Poliza, SaldoPersona
from prestaciones.selectors.fondo_ahorro import saldo
from prestaciones.services.fondos import cargar_fondo_de_ahorro
from prestaciones.services.garantias import comprometer
from prestaciones.services.polizas import cerrar_periodo
from registro.tiempo import ahora
from tests.conftest import como_dueno
from tests.prestaciones.conftest import Q, ahorrar, persona_nueva

SIN_PRIVILEGIO, DE_OTRA_TX, REVISION, DISPARADOR = "42501", "55000", "23514", "P0001"

PROHIBIDO = {
    "editar el importe de un movimiento": ("UPDATE prestaciones_movimiento SET abono = 1", SIN_PRIVILEGIO),
    "cambiar la persona de un movimiento": ("UPDATE prestaciones_movimiento SET persona_id = NULL", SIN_PRIVILEGIO),
    "borrar movimientos": ("DELETE FROM prestaciones_movimiento", SIN_PRIVILEGIO),
    "vaciar movimientos": ("TRUNCATE prestaciones_movimiento", SIN_PRIVILEGIO),
    "vaciar pólizas en cascada": ("TRUNCATE prestaciones_poliza CASCADE", SIN_PRIVILEGIO),
    "editar una póliza": ("UPDATE prestaciones_poliza SET total = total + 1", SIN_PRIVILEGIO),
    "borrar una póliza": ("DELETE FROM prestaciones_poliza", SIN_PRIVILEGIO),
    "subir un saldo": ("UPDATE prestaciones_saldopersona SET saldo = 999999", SIN_PRIVILEGIO),
    "inventar un saldo": (
        "INSERT INTO prestaciones_saldopersona (fondo_id, persona_id, saldo, comprometido) VALUES (1, 1, 5, 0)",
        SIN_PRIVILEGIO,
    ),
    "borrar un saldo": ("DELETE FROM prestaciones_saldopersona", SIN_PRIVILEGIO),
    "soltar lo comprometido": ("UPDATE prestaciones_saldopersona SET comprometido = 0", SIN_PRIVILEGIO),
    "apagar los disparadores": ("ALTER TABLE prestaciones_movimiento DISABLE TRIGGER ALL", SIN_PRIVILEGIO),
    "tirar un disparador": ("DROP TRIGGER asentar ON prestaciones_movimiento", SIN_PRIVILEGIO),
    "actuar como réplica": ("SET session_replication_role = replica", SIN_PRIVILEGIO),
    "volverse dueño": ("SET ROLE portal_dueno", SIN_PRIVILEGIO),
    "cambiar la función que cuadra": ("DROP FUNCTION prestaciones_asentar() CASCADE", SIN_PRIVILEGIO),
    "tirar la restricción del saldo": (
        "ALTER TABLE prestaciones_saldopersona DROP CONSTRAINT saldo_cubre_lo_comprometido",
        SIN_PRIVILEGIO,
    ),
    "reabrir un periodo cerrado": ("UPDATE prestaciones_periodo SET estado = 'ABIERTO'", DISPARADOR),
    "borrar un periodo": ("DELETE FROM prestaciones_periodo", SIN_PRIVILEGIO),
    "cambiar el importe de una garantía": ("UPDATE prestaciones_garantia SET importe = 1", SIN_PRIVILEGIO),
    "borrar una garantía": ("DELETE FROM prestaciones_garantia", SIN_PRIVILEGIO),
    "liberar más de lo comprometido": ("UPDATE prestaciones_garantia SET liberado = importe + 1", REVISION),
    "cambiar la naturaleza de una cuenta": ("UPDATE prestaciones_cuenta SET forma_saldo = true", SIN_PRIVILEGIO),
    "elegir la transacción de una póliza": (
        "INSERT INTO prestaciones_poliza (clave, fondo_id, quincena, concepto, renglones, total, tx) "
        "VALUES ('x', 1, '2026-11-Q2', 'x', 2, 1, '1')",
        SIN_PRIVILEGIO,
    ),
    "editar la historia del padrón": ("UPDATE afiliados_personaevent SET nombres = 'OTRO'", DISPARADOR),
}


@pytest.fixture
def mayor(portal: Any) -> dict[str, Any]:
    """A closed quincena with one póliza and one pledge."""
    cargar_fondo_de_ahorro()
    persona = persona_nueva()
    poliza = ahorrar(persona, "100.00")
    comprometer(persona_id=persona.pk, importe=Decimal("40.00"), clave=f"G:{Q}:1")
    cerrar_periodo(quincena=Q, instante=ahora())
    return {"persona": persona, "poliza": poliza, "cuenta": poliza.movimientos.get(renglon=1).cuenta_id}


def _estado() -> tuple[Any, ...]:
    return (
        list(Movimiento.objects.order_by("poliza_id", "renglon").values_list()),
        list(Poliza.objects.defer("tx").values_list("id", "clave", "total", "renglones")),
        list(SaldoPersona.objects.values_list()),
        list(Garantia.objects.values_list("clave", "importe", "liberado")),
    )


def _intentar(portal: Any, sentencia: str) -> str | None:
    """SQLSTATE of the refusal; None if the statement went through."""
    try:
        with portal, portal.cursor() as cursor:
            cursor.execute(sentencia)
    except psycopg2.Error as error:
        return str(error.pgcode)
    return None


def test_lo_que_el_portal_no_puede(mayor, portal):
    antes = _estado()
    hallado = {acto: _intentar(portal, sentencia) for acto, (sentencia, _) in PROHIBIDO.items()}
    assert hallado == {acto: causa for acto, (_, causa) in PROHIBIDO.items()}
    assert _estado() == antes


CABECERA = """
INSERT INTO prestaciones_poliza (clave, fondo_id, quincena, concepto, renglones, total)
SELECT %(clave)s, id, %(quincena)s, 'Prueba', %(renglones)s, %(total)s FROM prestaciones_fondo WHERE clave = 'FA'
RETURNING id
"""
RENGLONES = """
INSERT INTO prestaciones_movimiento (poliza_id, renglon, quincena, cuenta_id, persona_id, cargo, abono)
SELECT %(poliza)s, %(desde)s + lugar, %(quincena)s, c.id, CASE WHEN c.personal THEN %(persona)s::bigint END,
       CASE c.clave WHEN '1101' THEN %(cargo)s ELSE 0 END, CASE c.clave WHEN '2101' THEN %(abono)s ELSE 0 END
  FROM prestaciones_cuenta c JOIN (VALUES ('1101', 0), ('2101', 1)) AS l (clave, lugar) USING (clave)
  JOIN prestaciones_fondo f ON f.id = c.fondo_id AND f.clave = 'FA'
"""


def _abrir(portal: Any, quincena: str) -> None:
    with portal, portal.cursor() as cursor:
        cursor.execute("INSERT INTO prestaciones_periodo (quincena, estado) VALUES (%s, 'ABIERTO')", [quincena])


def _asentar(portal: Any, quien: Any, **cambios: Any) -> None:
    """A póliza by hand, in one transaction; `cambios` spoil it."""
    datos = {
        "clave": "A:1", "quincena": "2026-11-Q2", "renglones": 2, "total": 7, "desde": 1, "cargo": 7, "abono": 7,
        "persona": quien.pk, **cambios,
    }  # fmt: skip
    with portal, portal.cursor() as cursor:
        cursor.execute(CABECERA, datos)
        datos["poliza"] = cursor.fetchone()[0]
        if datos["renglones"] and not cambios.get("sin_lineas"):
            cursor.execute(RENGLONES, datos)


def test_control_la_misma_poliza_bien_hecha_entra(mayor, portal):
    _abrir(portal, "2026-11-Q2")
    _asentar(portal, mayor["persona"])
    assert saldo(mayor["persona"].pk) == Decimal("107.00")


@pytest.mark.parametrize(
    ("defecto", "cambios", "causa", "restriccion"),
    [
        ("vacía", {"sin_lineas": True}, REVISION, "poliza_completa"),
        ("con renglones de más en la cabecera", {"renglones": 3}, REVISION, "poliza_completa"),
        ("con otro total en la cabecera", {"total": 8}, REVISION, "poliza_completa"),
        ("descuadrada", {"abono": 6}, REVISION, "poliza_cuadra"),
        ("en un periodo cerrado", {"quincena": Q}, DE_OTRA_TX, "periodo_abierto"),
        ("en un periodo que no existe", {"quincena": "2031-01-Q1"}, DE_OTRA_TX, "periodo_abierto"),
        ("sin persona", {"persona": None}, REVISION, "poliza_coherente"),
        ("con importe negativo", {"cargo": -7, "abono": -7}, REVISION, "movimiento_cargo_o_abono"),
    ],
)
def test_poliza_mal_hecha_no_entra(defecto, cambios, causa, restriccion, mayor, portal):
    _abrir(portal, "2026-11-Q2")
    with pytest.raises(psycopg2.Error) as error:
        _asentar(portal, mayor["persona"], **cambios)
    assert (error.value.pgcode, error.value.diag.constraint_name) == (causa, restriccion)
    assert Poliza.objects.count() == 1


def test_a_la_poliza_de_ayer_no_se_le_agrega_un_renglon(mayor, portal):
    _abrir(portal, "2026-11-Q2")
    _asentar(portal, mayor["persona"])
    poliza = Poliza.objects.defer("tx").get(clave="A:1")
    datos = {"poliza": poliza.pk, "desde": 10, "quincena": "2026-11-Q2", "cargo": 5, "abono": 5}
    with pytest.raises(psycopg2.Error) as error, portal, portal.cursor() as cursor:
        cursor.execute(RENGLONES, {**datos, "persona": mayor["persona"].pk})
    assert error.value.diag.constraint_name == "poliza_de_otra_transaccion"


def test_control_el_dueno_si_puede_apagar_un_disparador(mayor):
    """What stops the portal is its role: the owner may, and then the guard is gone (so the guard is what guards)."""

    def apagar_y_subir() -> None:
        with como_dueno(), connection.cursor() as cursor:
            cursor.execute("ALTER TABLE prestaciones_saldopersona DISABLE TRIGGER USER")
            cursor.execute("UPDATE prestaciones_saldopersona SET saldo = 999")
            assert cursor.rowcount == 1
        raise RuntimeError("deshacer")

    with pytest.raises(RuntimeError, match="deshacer"), transaction.atomic():
        apagar_y_subir()
