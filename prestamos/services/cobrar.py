"""Instalments through the payroll: what a quincena orders, and what came back (Ley, artículo 142)."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection, transaction
from django.db.models import QuerySet

from derecho import Quincena
from prestaciones.conceptos import Concepto, PorCobrar
from prestaciones.models import Fondo, RenglonOrden
from prestaciones.services.polizas import asentar_conjunto
from prestamos.models import Abono, Prestamo
from prestamos.services.fondos import FONDO
from prestamos.services.liberar import ajustar_garantias
from prestamos.services.liquidar import liquidar
from registro.tiempo import ahora

SLUG = "prestamo-corto-plazo"


def por_cobrar(quincena: Quincena) -> Iterable[PorCobrar]:
    """Instalments due in the quincena; from now on they cannot be prepaid until the entidad answers."""
    debidos = Abono.objects.filter(quincena=str(quincena), estado__in=["PENDIENTE", "ORDENADO"])
    debidos.filter(estado="PENDIENTE").update(estado=Abono.Estado.ORDENADO)
    filas = debidos.select_related("prestamo").order_by("prestamo__folio", "numero")
    return [PorCobrar(a.prestamo.afiliado_id, f"{a.prestamo.folio}/{a.numero}", a.importe) for a in filas]


# The abono behind each answered row; a partial collection pays interest first, then the reserve, then capital.
_ABONOS = """
SELECT r.id AS renglon_id, r.referencia, r.persona_id, r.aplicado, r.estado, r.motivo, o.entidad_id, a.id AS abono_id,
       a.prestamo_id, least(r.aplicado, a.interes) AS interes,
       least(r.aplicado - least(r.aplicado, a.interes), a.reserva) AS reserva
  FROM prestaciones_renglonorden r
  JOIN prestaciones_ordendescuento o ON o.id = r.orden_id
  JOIN prestamos_prestamo p ON p.folio = split_part(r.referencia, '/', 1)
  JOIN prestamos_abono a ON a.prestamo_id = p.id AND a.numero = split_part(r.referencia, '/', 2)::int
 WHERE r.id = ANY(%(ids)s)
"""
_LINEAS = f"""
SELECT 'CP:' || %(quincena)s || ':' || f.referencia AS clave, f.entidad_id, c.id AS cuenta_id, l.persona_id, l.cargo, l.abono
  FROM ({_ABONOS}) f
 CROSS JOIN LATERAL (VALUES
       ('1101', NULL::bigint, f.aplicado, 0::numeric),
       ('1201', f.persona_id, 0, f.aplicado - f.interes - f.reserva),
       ('2201', NULL, 0, f.reserva),
       ('4101', NULL, 0, f.interes)) AS l (cuenta, persona_id, cargo, abono)
  JOIN prestaciones_cuenta c ON c.fondo_id = %(fondo)s AND c.clave = l.cuenta
 WHERE l.cargo + l.abono > 0
"""  # noqa: S608 - joins two constants of this module
_MARCAR = f"""
UPDATE prestamos_abono a
   SET estado = CASE f.estado WHEN 'PARCIAL' THEN 'RECHAZADO' ELSE f.estado END,
       cobrado = f.aplicado,
       motivo = CASE WHEN f.estado IN ('PARCIAL', 'RECHAZADO') THEN coalesce(nullif(f.motivo, ''), f.estado) ELSE '' END,
       cobrado_en = CASE WHEN f.aplicado > 0 THEN %(quincena)s ELSE '' END
  FROM ({_ABONOS}) f
 WHERE a.id = f.abono_id AND a.estado IN ('ORDENADO', 'SIN_RESPUESTA', 'RECHAZADO') AND a.cobrado = 0
RETURNING a.prestamo_id
"""  # noqa: S608


def _marcar(quincena: Quincena, ids: list[int]) -> list[int]:
    """Writes the answer on each abono; gives the loans touched. Repeating it touches none."""
    with connection.cursor() as cursor:
        cursor.execute(_MARCAR, {"ids": ids, "quincena": str(quincena)})
        return sorted({fila[0] for fila in cursor.fetchall()})


@transaction.atomic
def aplicar(quincena: Quincena, renglones: "QuerySet[RenglonOrden]") -> int:
    """Posts what was withheld: the member has paid, whether or not the entidad hands it over in time.

    Returns:
        Lines added to the ledger; 0 when the same answers were already posted.
    """
    ids = list(renglones.values_list("pk", flat=True))
    if not ids:
        return 0
    hecho = asentar_conjunto(
        fondo=Fondo.objects.get(clave=FONDO),
        quincena=str(quincena),
        concepto="Abonos de préstamos a corto plazo",
        seleccion=_LINEAS,
        parametros={"ids": ids},
    )
    for prestamo in Prestamo.objects.filter(pk__in=_marcar(quincena, ids)).select_related(
        "tramite", "afiliado__persona"
    ):
        _al_dia(prestamo, ahora())
    return hecho.movimientos


def _al_dia(prestamo: Prestamo, instante: datetime) -> None:
    """Frees what the payment no longer needs, and closes the loan when nothing is owed."""
    ajustar_garantias(prestamo)
    if prestamo.abonos.exclude(estado__in=["COBRADO", "CANCELADO"]).exists():
        return
    liquidar(prestamo, instante)


def no_cobrado(quincena: Quincena, renglones: "QuerySet[RenglonOrden]") -> None:
    """Refused with a reason, or unanswered: the instalment stays owed and is said so to the person."""
    _marcar(quincena, list(renglones.values_list("pk", flat=True)))


def concepto() -> Concepto:
    return Concepto(
        slug=SLUG,
        titulo="Préstamo a corto plazo",
        fondo=FONDO,
        por_cobrar=por_cobrar,
        aplicar=aplicar,
        no_cobrado=no_cobrado,
    )
