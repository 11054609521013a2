"""Layout «movimientos»: one set-based statement a step, in the order in which a day happens."""

# ruff: noqa: S608 - every statement joins constants of this module; values travel as parameters.

from typing import Any

from afiliados import registros
from afiliados.models import Carga
from afiliados.services.cargas.conjunto import ejecutar, filas
from derecho.quincena import Quincena

_BUENOS = "afiliados_renglonmovimiento r WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E'"
# Row -> person -> spell of that plaza in force on the date of the movement.
_OCUPACION = """
  FROM afiliados_renglonmovimiento r
  JOIN afiliados_persona p ON p.curp = r.curp
  JOIN afiliados_afiliado a ON a.persona_id = p.id
  JOIN afiliados_plaza z ON z.entidad_id = %(entidad)s AND z.clave = r.plaza
  JOIN afiliados_ocupacionplaza o ON o.plaza_id = z.id AND o.afiliado_id = a.id AND o.periodo @> r.fecha
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E'
"""

BAJAS = f"""
UPDATE afiliados_ocupacionplaza AS t SET periodo = daterange(lower(t.periodo), x.fecha + 1), motivo_baja = x.motivo
  FROM (SELECT o.id, r.fecha, r.motivo {_OCUPACION} AND r.movimiento = 'BAJA') x WHERE t.id = x.id
"""
# What hangs from a spell ends with it.
SUELDOS_TERMINAN = """
UPDATE afiliados_sueldobase AS s SET vigencia = s.vigencia * o.periodo
  FROM afiliados_ocupacionplaza o JOIN afiliados_plaza z ON z.id = o.plaza_id
 WHERE o.id = s.ocupacion_id AND z.entidad_id = %(entidad)s AND NOT s.vigencia <@ o.periodo
   AND upper(o.periodo) BETWEEN %(inicio)s AND %(fin)s
"""
LICENCIAS_TERMINAN = f"""
UPDATE afiliados_licencia AS l SET periodo = daterange(lower(l.periodo), GREATEST(x.fecha, lower(l.periodo) + 1))
  FROM (SELECT o.id, r.fecha {_OCUPACION} AND r.movimiento IN ('BAJA', 'REINGRESO')) x
 WHERE l.ocupacion_id = x.id AND l.clase <> 'RIESGO' AND upper(l.periodo) > x.fecha
"""
BAJAS_DE_AFILIADO = """
UPDATE afiliados_afiliado AS a SET tipo = 'baja'
  FROM afiliados_renglonmovimiento r JOIN afiliados_persona p ON p.curp = r.curp
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.movimiento = 'BAJA' AND a.persona_id = p.id
   AND a.tipo = 'activo' AND NOT EXISTS (
       SELECT 1 FROM afiliados_ocupacionplaza o WHERE o.afiliado_id = a.id AND NOT o.periodo << daterange(r.fecha + 1, NULL))
"""
DEFUNCIONES = """
UPDATE afiliados_persona AS p SET fecha_defuncion = r.fecha
  FROM afiliados_renglonmovimiento r
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.movimiento = 'BAJA' AND r.motivo = 'FALLECIMIENTO'
   AND p.curp = r.curp AND p.fecha_defuncion IS NULL
"""
PERSONAS = f"""
INSERT INTO afiliados_persona (curp, rfc, nss, nombres, apellido1, apellido2, fecha_nacimiento, sexo, correo, telefono,
       calle_numero, colonia, codigo_postal, municipio, clave_elector)
SELECT DISTINCT ON (r.curp) r.curp, r.rfc, r.nss, r.nombres, r.apellido1, r.apellido2, r.nacimiento, substr(r.curp, 11, 1),
       '', '', '', '', '', '', ''
  FROM {_BUENOS} AND r.movimiento = 'ALTA' AND NOT EXISTS (SELECT 1 FROM afiliados_persona p WHERE p.curp = r.curp)
 ORDER BY r.curp, r.linea
"""
AFILIADOS = """
INSERT INTO afiliados_afiliado (persona_id, tipo, fecha_ingreso, fecha_incorporacion)
SELECT p.id, 'activo', min(r.fecha), min(r.fecha)
  FROM afiliados_renglonmovimiento r JOIN afiliados_persona p ON p.curp = r.curp
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.movimiento = 'ALTA'
   AND NOT EXISTS (SELECT 1 FROM afiliados_afiliado a WHERE a.persona_id = p.id)
 GROUP BY p.id ORDER BY min(r.linea)
"""
REACTIVADOS = """
UPDATE afiliados_afiliado AS a SET tipo = 'activo'
  FROM afiliados_renglonmovimiento r JOIN afiliados_persona p ON p.curp = r.curp
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.movimiento IN ('ALTA', 'REINGRESO')
   AND a.persona_id = p.id AND a.tipo = 'baja'
"""
PLAZAS = f"""
INSERT INTO afiliados_plaza (entidad_id, clave)
SELECT DISTINCT %(entidad)s::bigint, r.plaza FROM {_BUENOS} AND r.movimiento IN ('ALTA', 'REINGRESO', 'PLAZA')
ON CONFLICT (entidad_id, clave) DO NOTHING
"""
# A change of plaza leaves the only one that the person had in the entidad, the day before.
DEJAN_PLAZA = """
UPDATE afiliados_ocupacionplaza AS t
   SET periodo = daterange(lower(t.periodo), GREATEST(r.fecha, lower(t.periodo) + 1)), motivo_baja = 'CAMBIO DE PLAZA'
  FROM afiliados_renglonmovimiento r
  JOIN afiliados_persona p ON p.curp = r.curp JOIN afiliados_afiliado a ON a.persona_id = p.id,
       afiliados_plaza z
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.movimiento = 'PLAZA' AND t.afiliado_id = a.id
   AND t.periodo @> r.fecha AND z.id = t.plaza_id AND z.entidad_id = %(entidad)s AND z.clave <> r.plaza
"""
OCUPACIONES = """
INSERT INTO afiliados_ocupacionplaza (afiliado_id, plaza_id, periodo, calidad, tipo_nombramiento, centro_trabajo,
       num_empleado, motivo_baja)
SELECT a.id, z.id, daterange(r.fecha, r.fecha_fin + 1), r.calidad, r.tipo_nombramiento, r.centro_trabajo,
       r.num_empleado, ''
  FROM afiliados_renglonmovimiento r
  JOIN afiliados_persona p ON p.curp = r.curp JOIN afiliados_afiliado a ON a.persona_id = p.id
  JOIN afiliados_plaza z ON z.entidad_id = %(entidad)s AND z.clave = r.plaza
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.movimiento IN ('ALTA', 'REINGRESO', 'PLAZA')
   AND NOT EXISTS (SELECT 1 FROM afiliados_ocupacionplaza o
                    WHERE o.plaza_id = z.id AND o.afiliado_id = a.id AND o.periodo @> r.fecha)
 ORDER BY r.linea
"""
ADSCRIPCIONES = f"""
UPDATE afiliados_ocupacionplaza AS t SET centro_trabajo = x.centro_trabajo
  FROM (SELECT o.id, r.centro_trabajo {_OCUPACION} AND r.movimiento = 'ADSCRIPCION') x WHERE t.id = x.id
"""
# A sueldo that starts the same day is corrected; an older one ends the day before.
_CON_SUELDO = f"{_OCUPACION} AND r.movimiento IN ('ALTA', 'REINGRESO', 'PLAZA', 'SUELDO')"
SUELDOS_CORREGIDOS = f"""
UPDATE afiliados_sueldobase AS s SET mensual = x.base_mensual, bruto_mensual = x.bruto_mensual
  FROM (SELECT o.id, r.fecha, r.base_mensual, r.bruto_mensual {_CON_SUELDO}) x
 WHERE s.ocupacion_id = x.id AND lower(s.vigencia) = x.fecha
"""
SUELDOS_CERRADOS = f"""
UPDATE afiliados_sueldobase AS s SET vigencia = daterange(lower(s.vigencia), x.fecha)
  FROM (SELECT o.id, r.fecha, r.base_mensual, r.bruto_mensual {_CON_SUELDO}) x
 WHERE s.ocupacion_id = x.id AND s.vigencia @> x.fecha AND lower(s.vigencia) < x.fecha
   AND (s.mensual, s.bruto_mensual) <> (x.base_mensual, x.bruto_mensual)
"""
SUELDOS_NUEVOS = f"""
INSERT INTO afiliados_sueldobase (ocupacion_id, vigencia, mensual, bruto_mensual)
SELECT x.id, daterange(x.fecha, upper(x.periodo)), x.base_mensual, x.bruto_mensual
  FROM (SELECT o.id, o.periodo, r.linea, r.fecha, r.base_mensual, r.bruto_mensual {_CON_SUELDO}) x
 WHERE NOT EXISTS (SELECT 1 FROM afiliados_sueldobase s WHERE s.ocupacion_id = x.id AND s.vigencia @> x.fecha)
 ORDER BY x.linea
"""
LICENCIAS = f"""
INSERT INTO afiliados_licencia (ocupacion_id, clase, periodo, motivo)
SELECT x.id, x.movimiento, daterange(x.fecha, COALESCE(x.fecha_fin, x.fecha) + 1), x.motivo
  FROM (SELECT o.id, r.linea, r.movimiento, r.fecha, r.fecha_fin, r.motivo
        {_OCUPACION} AND r.movimiento IN ('LICENCIA', 'SUSPENSION', 'RIESGO')) x
 ORDER BY x.linea
"""
QUIENES_CAUSAN_BAJA = """
SELECT DISTINCT a.id AS afiliado_id, r.fecha
  FROM afiliados_renglonmovimiento r JOIN afiliados_persona p ON p.curp = r.curp
  JOIN afiliados_afiliado a ON a.persona_id = p.id
 WHERE r.carga_id = %(carga)s AND r.veredicto <> 'E' AND r.movimiento = 'BAJA' ORDER BY a.id
"""
PASOS = (
    ("bajas", BAJAS),
    ("sueldos_terminados", SUELDOS_TERMINAN),
    ("licencias_terminadas", LICENCIAS_TERMINAN),
    ("bajas_de_afiliado", BAJAS_DE_AFILIADO),
    ("defunciones", DEFUNCIONES),
    ("personas", PERSONAS),
    ("afiliados", AFILIADOS),
    ("reactivados", REACTIVADOS),
    ("plazas", PLAZAS),
    ("plazas_dejadas", DEJAN_PLAZA),
    ("sueldos_de_plazas_dejadas", SUELDOS_TERMINAN),
    ("ocupaciones", OCUPACIONES),
    ("adscripciones", ADSCRIPCIONES),
    ("sueldos_corregidos", SUELDOS_CORREGIDOS),
    ("sueldos_cerrados", SUELDOS_CERRADOS),
    ("sueldos_nuevos", SUELDOS_NUEVOS),
    ("licencias", LICENCIAS),
)


def aplicar(carga: Carga) -> dict[str, Any]:
    """Changes the padrón by the good rows of the staging; says how many rows each step touched."""
    quincena = Quincena.leer(carga.quincena)
    datos = {
        "carga": carga.pk,
        "entidad": carga.entidad_id,
        "inicio": quincena.primer_dia,
        "fin": quincena.siguiente.primer_dia,
    }
    hecho = {nombre: ejecutar(sentencia, **datos) for nombre, sentencia in PASOS}
    for baja in filas(QUIENES_CAUSAN_BAJA, carga=carga.pk):
        registros.surtir_baja(baja["afiliado_id"], baja["fecha"])
    return hecho
