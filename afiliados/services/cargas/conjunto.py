"""Marking staging rows by SQL: one statement a rule, over the whole file."""

from typing import Any

from django.db import connection

from afiliados.models import Carga, RenglonCarga
from afiliados.services.cargas.problemas import AVISOS

_MARCAR = """
UPDATE {tabla} r
   SET veredicto = CASE WHEN %(avisa)s AND r.veredicto <> 'E' THEN 'A' ELSE 'E' END,
       problemas = r.problemas || jsonb_build_array(jsonb_build_object(
           'columna', %(columna)s::text, 'codigo', %(codigo)s::text, 'texto', x.texto, 'trae', x.trae))
  FROM ({seleccion}) AS x (linea, texto, trae)
 WHERE r.carga_id = %(carga)s AND r.linea = x.linea AND r.veredicto <> 'E'
   AND NOT r.problemas @> jsonb_build_array(jsonb_build_object('codigo', %(codigo)s::text))
"""


def marcar(carga: Carga, renglon: type[RenglonCarga], codigo: str, columna: str, seleccion: str, **datos: Any) -> int:
    """Adds a problem to the rows that a SELECT gives, unless they already have it or are already wrong.

    Args:
        seleccion: SQL that yields `linea, texto, trae`; `%(carga)s` and `datos` are its parameters.
    """
    parametros = {**datos, "carga": carga.pk, "codigo": codigo, "columna": columna, "avisa": codigo in AVISOS}
    with connection.cursor() as cursor:
        cursor.execute(_MARCAR.format(tabla=renglon._meta.db_table, seleccion=seleccion), parametros)
        return int(cursor.rowcount)


def ejecutar(sentencia: str, **datos: Any) -> int:
    """Runs one set-based statement; gives how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sentencia, datos)
        return int(cursor.rowcount)


def filas(sentencia: str, **datos: Any) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sentencia, datos)
        nombres = [columna.name for columna in cursor.description]
        return [dict(zip(nombres, valores, strict=True)) for valores in cursor.fetchall()]
