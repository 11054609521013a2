"""The ledger of a quincena as a whole: its hash, its sums, and whether they tie."""

from typing import Any

from django.db import connection

from prestaciones.selectors.aportaciones import DE_LA_ENTIDAD, DEL_TRABAJADOR

# Each póliza is hashed with its lines in order, and the hashes by business key: no ids, no instants. A póliza at a time,
# so that sorting never grows with the quincena.
_HUELLA = """
SELECT encode(sha256(convert_to(COALESCE(string_agg(x.huella, '' ORDER BY x.clave), ''), 'UTF8')), 'hex')
  FROM (SELECT p.clave, (
            SELECT encode(sha256(convert_to(string_agg(
                   concat_ws('|', p.clave, f.clave, m.quincena, c.clave, COALESCE(e.curp, ''), m.cargo, m.abono), E'\\n'
                   ORDER BY c.clave, e.curp NULLS FIRST, m.cargo, m.abono), 'UTF8')), 'hex')
              FROM prestaciones_movimiento m
              JOIN prestaciones_cuenta c ON c.id = m.cuenta_id
              LEFT JOIN afiliados_persona e ON e.id = m.persona_id
             WHERE m.poliza_id = p.id) AS huella
          FROM prestaciones_poliza p JOIN prestaciones_fondo f ON f.id = p.fondo_id
         WHERE p.quincena = %(quincena)s) x
"""
_POR_FONDO = """
SELECT f.clave, count(*) AS movimientos, sum(m.cargo) AS cargos, sum(m.abono) AS abonos
  FROM prestaciones_movimiento m JOIN prestaciones_cuenta c ON c.id = m.cuenta_id
  JOIN prestaciones_fondo f ON f.id = c.fondo_id
 WHERE m.quincena = %(quincena)s GROUP BY f.clave ORDER BY f.clave
"""
_APORTACIONES = """
SELECT c.clave, sum(m.abono) AS suma FROM prestaciones_movimiento m
  JOIN prestaciones_cuenta c ON c.id = m.cuenta_id JOIN prestaciones_poliza p ON p.id = m.poliza_id
 WHERE m.quincena = %(quincena)s AND p.clave LIKE 'FA:%%' AND c.personal GROUP BY c.clave
"""
_NOMINA = f"""
SELECT count(*) AS filas, count(DISTINCT r.persona_id) AS personas, COALESCE(sum(r.base), 0) AS base,
       COALESCE(sum({DEL_TRABAJADOR}), 0) AS trabajador,
       COALESCE(sum({DE_LA_ENTIDAD}), 0) AS entidad, COALESCE(sum(r.cuota_fondo), 0) AS declarado
  FROM prestaciones_renglonnomina r JOIN prestaciones_lote l ON l.carga_id = r.carga_id
   AND r.linea BETWEEN l.desde AND l.hasta AND l.estado = 'HECHO'
  JOIN afiliados_carga g ON g.id = l.carga_id
 WHERE g.quincena = %(quincena)s AND r.veredicto <> 'E' AND r.base > 0
"""  # noqa: S608 - joins constants
_DESCUENTOS = """
SELECT estado, count(*) AS cuantos, sum(importe) AS ordenado, sum(aplicado) AS aplicado
  FROM prestaciones_renglonorden WHERE quincena = %(quincena)s GROUP BY estado
"""


def _filas(sentencia: str, quincena: str) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sentencia, {"quincena": quincena})
        nombres = [columna.name for columna in cursor.description]
        return [dict(zip(nombres, valores, strict=True)) for valores in cursor.fetchall()]


def huella_mayor(quincena: str) -> str:
    """SHA-256 over (business key, fondo, quincena, cuenta, persona, cargo, abono), ordered by key."""
    with connection.cursor() as cursor:
        cursor.execute(_HUELLA, {"quincena": quincena})
        return str(cursor.fetchone()[0])


def totales(quincena: str) -> dict[str, Any]:
    """Control totals, money as text: {nomina, aportaciones, fondos, descuentos, cuadra}.

    `cuadra`: every fondo balances, what was posted is what the payroll says row by row, and every ordered instalment is
    collected, refused, unanswered or still waiting.
    """
    nomina = _filas(_NOMINA, quincena)[0]
    asentado = {fila["clave"]: fila["suma"] for fila in _filas(_APORTACIONES, quincena)}
    fondos = _filas(_POR_FONDO, quincena)
    descuentos = {fila["estado"]: fila for fila in _filas(_DESCUENTOS, quincena)}
    cuadra = (
        all(fondo["cargos"] == fondo["abonos"] for fondo in fondos)
        and asentado.get("2101", 0) == nomina["trabajador"]
        and asentado.get("2102", 0) == nomina["entidad"]
    )
    return {
        "nomina": {nombre: str(valor) for nombre, valor in nomina.items()},
        "aportaciones": {"trabajador": str(asentado.get("2101", 0)), "entidad": str(asentado.get("2102", 0))},
        "fondos": {
            fondo["clave"]: {"cargos": str(fondo["cargos"]), "abonos": str(fondo["abonos"])} for fondo in fondos
        },
        "descuentos": {
            estado: {"cuantos": fila["cuantos"], "ordenado": str(fila["ordenado"]), "aplicado": str(fila["aplicado"])}
            for estado, fila in sorted(descuentos.items())
        },
        "cuadra": cuadra,
    }
