"""Layout «movimientos» against the padrón: what does not make sense there, and what would change."""

# ruff: noqa: S608 - every statement joins constants of this module; values travel as parameters.

from typing import Any

from afiliados import registros
from afiliados.models import Carga, RenglonMovimiento
from afiliados.services.cargas.conjunto import filas, marcar

# Every row that may still be applied, with the person and the spell that the padrón has for it on that date.
_CON_PADRON = """
SELECT r.linea, r.curp, r.rfc, r.movimiento, r.plaza, r.fecha, r.motivo, p.id AS persona_id, a.id AS afiliado_id,
       a.clave_afiliacion, a.tipo, z.id AS plaza_id, o.id AS ocupacion_id
  FROM afiliados_renglonmovimiento r
  LEFT JOIN afiliados_persona p ON p.curp = r.curp
  LEFT JOIN afiliados_afiliado a ON a.persona_id = p.id
  LEFT JOIN afiliados_plaza z ON z.entidad_id = %(entidad)s AND z.clave = r.plaza
  LEFT JOIN afiliados_ocupacionplaza o ON o.plaza_id = z.id AND o.afiliado_id = a.id AND o.periodo @> r.fecha
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E'
"""
# Who leaves the plaza in this very file does not block it.
_SE_VA = """
SELECT 1 FROM afiliados_renglonmovimiento s
 WHERE s.carga_id = %(carga)s AND s.veredicto <> 'E' AND s.curp = otra.curp AND s.fecha <= x.fecha
   AND (s.movimiento = 'BAJA' AND s.plaza = x.plaza OR s.movimiento = 'PLAZA' AND s.plaza <> x.plaza)
"""
_ENTRA_ANTES = """
SELECT 1 FROM afiliados_renglonmovimiento s
 WHERE s.carga_id = %(carga)s AND s.veredicto <> 'E' AND s.curp = x.curp AND s.plaza = x.plaza
   AND s.movimiento IN ('ALTA', 'REINGRESO', 'PLAZA') AND s.fecha <= x.fecha
"""
REGLAS = (
    (
        "IDENTIDAD_AMBIGUA",
        "rfc",
        """SELECT DISTINCT x.linea, 'Ese RFC ya está en el padrón con otra CURP.', '…' || right(x.rfc, 7)
             FROM x JOIN afiliados_persona otra ON otra.rfc = x.rfc AND otra.curp <> x.curp
            WHERE x.persona_id IS NULL""",
    ),
    (
        "PERSONA_DESCONOCIDA",
        "curp",
        """SELECT x.linea, 'La persona no está en el padrón: un reingreso necesita un alta anterior.',
                  '…' || right(x.curp, 7)
             FROM x WHERE x.movimiento = 'REINGRESO' AND x.afiliado_id IS NULL""",
    ),
    (
        "YA_TIENE_LA_PLAZA",
        "plaza",
        """SELECT x.linea, 'La persona ya ocupa la plaza ' || x.plaza || ' en esa fecha.', x.plaza
             FROM x WHERE x.ocupacion_id IS NOT NULL
              AND (x.movimiento IN ('ALTA', 'PLAZA') OR x.movimiento = 'REINGRESO' AND NOT EXISTS (
                   SELECT 1 FROM afiliados_licencia l
                    WHERE l.ocupacion_id = x.ocupacion_id AND upper(l.periodo) >= x.fecha))""",
    ),
    (
        "PLAZA_OCUPADA",
        "plaza",
        f"""SELECT DISTINCT x.linea, 'Otra persona ocupa la plaza ' || x.plaza || ' en esa fecha.', x.plaza
             FROM x JOIN afiliados_renglonmovimiento r ON r.carga_id = %(carga)s AND r.linea = x.linea
             JOIN afiliados_ocupacionplaza o ON o.plaza_id = x.plaza_id AND o.periodo @> x.fecha
              AND (o.tipo_nombramiento = 'INTERINO') = (r.tipo_nombramiento = 'INTERINO')
             JOIN afiliados_afiliado b ON b.id = o.afiliado_id JOIN afiliados_persona otra ON otra.id = b.persona_id
            WHERE x.movimiento IN ('ALTA', 'REINGRESO', 'PLAZA') AND otra.curp <> x.curp AND NOT EXISTS ({_SE_VA})""",
    ),
    (
        "SIN_PLAZA_VIGENTE",
        "plaza",
        f"""SELECT x.linea, 'Según el padrón, la persona no ocupa la plaza ' || x.plaza || ' en esa fecha.', x.plaza
             FROM x WHERE x.movimiento IN ('BAJA', 'SUELDO', 'LICENCIA', 'ADSCRIPCION', 'SUSPENSION', 'RIESGO')
              AND x.ocupacion_id IS NULL AND NOT EXISTS ({_ENTRA_ANTES})""",
    ),
    (
        "SIN_PLAZA_VIGENTE",
        "plaza",
        """SELECT x.linea, 'Según el padrón, la persona no ocupa ninguna plaza de la entidad.', x.plaza
             FROM x WHERE x.movimiento = 'PLAZA' AND NOT EXISTS (
                  SELECT 1 FROM afiliados_ocupacionplaza o JOIN afiliados_plaza z ON z.id = o.plaza_id
                   WHERE o.afiliado_id = x.afiliado_id AND z.entidad_id = %(entidad)s AND o.periodo @> x.fecha)""",
    ),
    (
        "PLAZA_AMBIGUA",
        "plaza",
        """SELECT x.linea, 'La persona ocupa varias plazas de la entidad y no se sabe cuál deja.', x.plaza
             FROM x WHERE x.movimiento = 'PLAZA' AND (
                  SELECT count(*) FROM afiliados_ocupacionplaza o JOIN afiliados_plaza z ON z.id = o.plaza_id
                   WHERE o.afiliado_id = x.afiliado_id AND z.entidad_id = %(entidad)s AND o.periodo @> x.fecha) > 1""",
    ),
    (
        "LICENCIA_TRASLAPADA",
        "fecha_movimiento",
        """SELECT x.linea, 'La persona ya tiene una licencia en esas fechas.', x.fecha::text
             FROM x JOIN afiliados_renglonmovimiento r ON r.carga_id = %(carga)s AND r.linea = x.linea
            WHERE x.movimiento IN ('LICENCIA', 'SUSPENSION') AND EXISTS (
                  SELECT 1 FROM afiliados_licencia l WHERE l.ocupacion_id = x.ocupacion_id AND l.clase <> 'RIESGO'
                     AND l.periodo && daterange(x.fecha, r.fecha_fin + 1))""",
    ),
    (
        "ES_REINGRESO",
        "curp",
        """SELECT x.linea, 'Ya tiene clave ' || x.clave_afiliacion || '; es reingreso.', '…' || right(x.curp, 7)
             FROM x WHERE x.movimiento = 'ALTA' AND x.tipo = 'baja'""",
    ),
)


def conjunto(carga: Carga) -> None:
    """Judges the staging against the padrón."""
    for codigo, columna, seleccion in REGLAS:
        con_padron = f"WITH x AS ({_CON_PADRON}) {seleccion}"
        marcar(carga, RenglonMovimiento, codigo, columna, con_padron, entidad=carga.entidad_id)


_CAMBIOS = """
SELECT r.linea, r.movimiento, r.curp, concat_ws(' ', r.nombres, r.apellido1, r.apellido2) AS nombre, r.plaza, r.fecha,
       s.mensual AS antes, r.base_mensual AS despues,
       round(abs(r.base_mensual - s.mensual) * 100 / s.mensual, 2) AS cambio
  FROM afiliados_renglonmovimiento r
  LEFT JOIN afiliados_persona p ON p.curp = r.curp
  LEFT JOIN afiliados_afiliado a ON a.persona_id = p.id
  LEFT JOIN afiliados_ocupacionplaza o ON o.afiliado_id = a.id AND o.periodo @> r.fecha
   AND o.plaza_id IN (SELECT id FROM afiliados_plaza WHERE entidad_id = %(entidad)s AND (clave = r.plaza
       OR r.movimiento = 'PLAZA'))
  LEFT JOIN afiliados_sueldobase s ON s.ocupacion_id = o.id AND s.vigencia @> r.fecha
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E'
 ORDER BY (r.movimiento = 'BAJA') DESC, cambio DESC NULLS LAST, r.linea
 LIMIT %(limite)s
"""
_POR_CLASE = """
SELECT movimiento, count(*) AS cuantos FROM afiliados_renglonmovimiento
 WHERE carga_id = %(carga)s AND veredicto <> 'E' GROUP BY movimiento ORDER BY movimiento
"""


def cambios(carga: Carga, limite: int = 200) -> dict[str, Any]:
    """What applying would change: {por_clase: {movimiento: rows}, filas: [...], avisos}, bajas and large changes first."""
    por_clase = filas(_POR_CLASE, carga=carga.pk)
    bajas = RenglonMovimiento.objects.filter(carga=carga, movimiento="BAJA").exclude(veredicto="E")
    return {
        "por_clase": {fila["movimiento"]: fila["cuantos"] for fila in por_clase},
        "filas": filas(_CAMBIOS, carga=carga.pk, entidad=carga.entidad_id, limite=limite),
        "avisos": registros.avisos_de_baja(list(bajas.values_list("curp", flat=True))),
    }
