"""Layout «nomina» against the padrón and the orders to withhold; what it will mean; applying it."""

# ruff: noqa: S608 - every statement joins constants of this module; values travel as parameters.

from typing import Any

from django.db.models import F

from afiliados.models import Carga
from afiliados.services.cargas.conjunto import ejecutar, filas, marcar
from derecho.quincena import Quincena
from prestaciones.models import OrdenDescuento, Periodo, RenglonNomina
from prestaciones.selectors.aportaciones import DE_LA_ENTIDAD, DEL_TRABAJADOR

# The spell of that plaza that touches the quincena, and the sueldo in force on its last day there.
_RESOLVER = """
UPDATE prestaciones_renglonnomina AS t
   SET persona_id = x.persona_id, ocupacion_id = x.ocupacion_id,
       base = CASE WHEN t.tipo_nomina = 'COMP' THEN t.base_quincenal
                   ELSE round(x.mensual / 2 * t.dias / 15, 2) END
  FROM (
    SELECT DISTINCT ON (r.linea) r.linea, p.id AS persona_id, o.id AS ocupacion_id, s.mensual
      FROM prestaciones_renglonnomina r
      JOIN afiliados_persona p ON p.curp = r.curp
      JOIN afiliados_afiliado a ON a.persona_id = p.id
      JOIN afiliados_plaza z ON z.entidad_id = %(entidad)s AND z.clave = r.plaza
      JOIN afiliados_ocupacionplaza o ON o.plaza_id = z.id AND o.afiliado_id = a.id
       AND (o.periodo && daterange(%(inicio)s, %(fin)s, '[]') OR r.tipo_nomina = 'COMP')
      JOIN afiliados_sueldobase s ON s.ocupacion_id = o.id AND lower(s.vigencia) <= %(fin)s
     WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E'
     ORDER BY r.linea, lower(o.periodo) DESC, lower(s.vigencia) DESC
  ) x
 WHERE t.carga_id = %(carga)s AND t.linea = x.linea
"""
_ORDEN = """
  LEFT JOIN prestaciones_renglonorden d ON d.folio = r.folio AND d.quincena = %(quincena)s
  LEFT JOIN prestaciones_ordendescuento e ON e.id = d.orden_id
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.folio <> ''
"""
REGLAS = (
    (
        "PERSONA_SIN_PLAZA",
        "plaza",
        """SELECT r.linea, 'Según el padrón, la persona no ocupó la plaza ' || r.plaza || ' en esta quincena.', r.plaza
             FROM prestaciones_renglonnomina r
            WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.ocupacion_id IS NULL""",
    ),
    (
        "NOMINA_REPETIDA",
        "curp",
        """SELECT r.linea, 'Esa plaza ya se pagó en el archivo ' || min(c.folio) || '.', '…' || right(r.curp, 7)
             FROM prestaciones_renglonnomina r
             JOIN afiliados_carga c ON c.entidad_id = %(entidad)s AND c.layout = 'nomina' AND c.estado = 'APLICADA'
              AND c.quincena = %(quincena)s
             JOIN prestaciones_renglonnomina s ON s.carga_id = c.id AND s.veredicto <> 'E' AND s.curp = r.curp
              AND s.plaza = r.plaza AND s.tipo_nomina = r.tipo_nomina AND s.folio = r.folio
            WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.tipo_nomina = 'ORD'
            GROUP BY r.linea, r.curp""",
    ),
    (
        "FOLIO_DE_OTRA_PERSONA",
        "folio_descuento",
        f"""SELECT r.linea, 'El folio ' || r.folio || ' se ordenó a otra persona o a otra entidad.', r.folio
             FROM prestaciones_renglonnomina r {_ORDEN}
              AND (d.persona_id <> r.persona_id OR e.entidad_id <> %(entidad)s)""",
    ),
    (
        "DESCUENTO_DE_MAS",
        "descuento_prestamo",
        f"""SELECT r.linea, 'Se ordenó ' || d.importe || ' y el archivo dice ' || r.aplicado || '.', r.aplicado::text
             FROM prestaciones_renglonnomina r {_ORDEN} AND r.aplicado > d.importe""",
    ),
    (
        "FOLIO_DESCONOCIDO",
        "folio_descuento",
        f"""SELECT r.linea, 'No ordenamos el descuento ' || r.folio || ' en esta quincena.', r.folio
             FROM prestaciones_renglonnomina r {_ORDEN} AND d.id IS NULL""",
    ),
    (
        "SUELDO_DISTINTO_DEL_PADRON",
        "sueldo_base_quincenal",
        """SELECT r.linea, 'Con el sueldo del padrón y ' || r.dias || ' días corresponden ' || r.base || '.',
                  r.base_quincenal::text
             FROM prestaciones_renglonnomina r
            WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.base <> r.base_quincenal""",
    ),
    (
        "CUOTA_DISTINTA",
        "cuota_fondo_ahorro",
        f"""SELECT r.linea, 'El 5 %% de ' || r.base || ' es ' || {DEL_TRABAJADOR} || ' (art. 188).', r.cuota_fondo::text
             FROM prestaciones_renglonnomina r
            WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.cuota_fondo <> {DEL_TRABAJADOR}""",
    ),
)


def _datos(carga: Carga) -> dict[str, Any]:
    quincena = Quincena.leer(carga.quincena)
    return {
        "entidad": carga.entidad_id,
        "quincena": carga.quincena,
        "inicio": quincena.primer_dia,
        "fin": quincena.ultimo_dia,
    }


def conjunto(carga: Carga) -> None:
    """Finds person, plaza and base of every row; marks what does not agree with the padrón or with the orders."""
    datos = _datos(carga)
    ejecutar(_RESOLVER, carga=carga.pk, **datos)
    for codigo, columna, seleccion in REGLAS:
        marcar(carga, RenglonNomina, codigo, columna, seleccion, **datos)


def requisitos(carga: Carga) -> list[str]:
    """A payroll means something only once the movements of its quincena are in the padrón."""
    movimientos = Carga.objects.filter(entidad=carga.entidad_id, layout="movimientos", quincena=carga.quincena)
    aplicados = movimientos.filter(estado=Carga.Estado.APLICADA).order_by("-id")
    ultimo = aplicados.values_list("id", flat=True).first() or 0
    # What came before the last one applied was replaced by it; what has nothing to apply waits for nothing.
    pendientes = movimientos.filter(estado=Carga.Estado.REVISADA, pk__gt=ultimo, filas__gt=F("con_error"))
    motivos = ["MOVIMIENTOS_PENDIENTES"] if pendientes.exists() else []
    if Periodo.objects.filter(quincena=carga.quincena, estado=Periodo.Estado.CERRADO).exists():
        motivos.append("PERIODO_CERRADO")
    return motivos


_TOTALES = f"""
SELECT count(*) AS filas, count(DISTINCT r.persona_id) AS personas, COALESCE(sum(r.base), 0)::text AS base,
       COALESCE(sum({DEL_TRABAJADOR}), 0)::text AS trabajador,
       COALESCE(sum({DE_LA_ENTIDAD}), 0)::text AS entidad,
       COALESCE(sum(r.cuota_fondo), 0)::text AS declarado,
       (COALESCE(sum({DEL_TRABAJADOR}), 0) - COALESCE(sum(r.cuota_fondo), 0))::text AS diferencia,
       COALESCE(sum(r.aplicado), 0)::text AS descuentos
  FROM prestaciones_renglonnomina r WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E'
"""


def cambios(carga: Carga, limite: int = 200) -> dict[str, Any]:
    """What applying will mean: {por_clase, filas: rows whose sueldo or quota differs, totales}."""
    distintas = filas(
        """SELECT linea, curp, plaza, base_quincenal AS antes, base AS despues FROM prestaciones_renglonnomina
            WHERE carga_id = %(carga)s AND veredicto = 'A' AND base <> base_quincenal
            ORDER BY abs(base - base_quincenal) DESC, linea LIMIT %(limite)s""",
        carga=carga.pk, limite=limite,
    )  # fmt: skip
    clases = filas(
        """SELECT tipo_nomina, count(*) AS cuantos FROM prestaciones_renglonnomina
            WHERE carga_id = %(carga)s AND veredicto <> 'E' GROUP BY tipo_nomina ORDER BY tipo_nomina""",
        carga=carga.pk,
    )
    totales = filas(_TOTALES, carga=carga.pk)[0]
    return {"por_clase": {c["tipo_nomina"]: c["cuantos"] for c in clases}, "filas": distintas, "totales": totales}


# What came back, instalment by instalment; a folio may come in parts (several plazas), never above what was ordered.
_RESPONDER = """
UPDATE prestaciones_renglonorden AS d
   SET aplicado = x.aplicado, motivo = CASE WHEN x.aplicado < d.importe THEN x.motivo ELSE '' END,
       estado = CASE WHEN x.aplicado = d.importe THEN 'COBRADO' WHEN x.aplicado > 0 THEN 'PARCIAL'
                     WHEN x.motivo <> '' THEN 'RECHAZADO' ELSE 'SIN_RESPUESTA' END
  FROM (SELECT r.folio, sum(r.aplicado) AS aplicado, max(r.motivo) AS motivo FROM prestaciones_renglonnomina r
         WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.folio <> '' GROUP BY r.folio) x,
       prestaciones_ordendescuento o
 WHERE d.folio = x.folio AND d.quincena = %(quincena)s AND d.estado = 'ORDENADO' AND o.id = d.orden_id
   AND o.entidad_id = %(entidad)s
"""


def aplicar(carga: Carga) -> dict[str, Any]:
    """The payroll is now what the quincena posts from; each ordered instalment gets its answer."""
    datos = _datos(carga)
    respondidos = ejecutar(_RESPONDER, carga=carga.pk, entidad=datos["entidad"], quincena=datos["quincena"])
    OrdenDescuento.objects.filter(entidad_id=carga.entidad_id, quincena=carga.quincena, cerrada_en=None).update(
        cerrada_en=carga.recibida
    )
    return {"descuentos_respondidos": respondidos, "totales": filas(_TOTALES, carga=carga.pk)[0]}
