"""Ordering deductions: what each entidad must withhold in a quincena, taken from every registered concepto."""

# ruff: noqa: S608 - every statement joins constants of this module; values travel as parameters.

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from django.db import transaction

from afiliados.services.cargas.conjunto import ejecutar
from derecho.quincena import Quincena
from prestaciones.conceptos import Concepto, PorCobrar, conceptos
from prestaciones.models import OrdenDescuento

POR_TANDA = 5_000

# The entidad that withholds is the one of the plaza with the highest sueldo in force in the quincena.
_DESTINOS = """
SELECT d.referencia, d.importe, a.persona_id, z.clave AS plaza, z.entidad_id
  FROM unnest(%(afiliados)s::bigint[], %(referencias)s::text[], %(importes)s::numeric[])
       AS d (afiliado_id, referencia, importe)
  JOIN afiliados_afiliado a ON a.id = d.afiliado_id
  JOIN LATERAL (
    SELECT p.clave, p.entidad_id FROM afiliados_ocupacionplaza o
      JOIN afiliados_plaza p ON p.id = o.plaza_id
      LEFT JOIN afiliados_sueldobase s ON s.ocupacion_id = o.id AND s.vigencia @> %(fin)s::date
     WHERE o.afiliado_id = a.id AND o.periodo && daterange(%(inicio)s, %(fin)s, '[]')
     ORDER BY s.mensual DESC NULLS LAST, o.id LIMIT 1
  ) z ON true
"""
_ORDENES = f"""
INSERT INTO prestaciones_ordendescuento (entidad_id, quincena)
SELECT DISTINCT entidad_id, %(quincena)s FROM ({_DESTINOS}) x ORDER BY entidad_id
ON CONFLICT (entidad_id, quincena) DO NOTHING
"""
_RENGLONES = f"""
INSERT INTO prestaciones_renglonorden (orden_id, quincena, concepto, referencia, persona_id, plaza, importe, aplicado,
       motivo, estado)
SELECT o.id, %(quincena)s, %(concepto)s, x.referencia, x.persona_id, x.plaza, x.importe, 0, '', 'ORDENADO'
  FROM ({_DESTINOS}) x
  JOIN prestaciones_ordendescuento o ON o.entidad_id = x.entidad_id AND o.quincena = %(quincena)s
   AND o.cerrada_en IS NULL
 WHERE x.importe > 0 ORDER BY x.entidad_id, x.referencia
ON CONFLICT (quincena, concepto, referencia) DO NOTHING
"""


def _tandas(concepto: Concepto, quincena: Quincena) -> Iterator[dict[str, list[object]]]:
    debidos = iter(concepto.por_cobrar(quincena))
    while tanda := list(islice(debidos, POR_TANDA)):
        triples = [
            (d.afiliado_id, d.referencia, d.importe) if isinstance(d, PorCobrar) else tuple(d[:3]) for d in tanda
        ]
        afiliados, referencias, importes = (list(columna) for columna in zip(*triples, strict=True))
        yield {"afiliados": afiliados, "referencias": referencias, "importes": importes}


@transaction.atomic
def ordenar_descuentos(*, quincena: Quincena) -> int:
    """Adds to the orders of a quincena every instalment due that is not there yet; gives how many.

    It may be repeated until the payroll of each entidad is applied: from then on its order is closed.
    """
    nuevos = 0
    for concepto in conceptos.values():
        for tanda in _tandas(concepto, quincena):
            datos = {
                **tanda, "quincena": str(quincena), "concepto": concepto.slug, "inicio": quincena.primer_dia,
                "fin": quincena.ultimo_dia,
            }  # fmt: skip
            ejecutar(_ORDENES, **datos)
            nuevos += ejecutar(_RENGLONES, **datos)
    return nuevos


def marcar_vista(*, orden: OrdenDescuento, instante: datetime) -> None:
    """When the entidad first took its order; later downloads change nothing."""
    OrdenDescuento.objects.filter(pk=orden.pk, vista_en=None).update(vista_en=instante)
