"""The lotes of a corrida: planned by ranges of lines, leased, done one transaction each, set apart after five tries.

The database says what is pending; whoever asks gets one. Killing a worker only lets its lease expire.
"""

import uuid
from dataclasses import dataclass
from datetime import timedelta

import structlog
from django.db import DatabaseError, transaction

from afiliados.services.cargas.conjunto import ejecutar, filas
from prestaciones.models import Corrida, Fondo, Lote
from prestaciones.selectors.aportaciones import DE_LA_ENTIDAD, DEL_TRABAJADOR
from prestaciones.services.fondos import AHORRO_ENTIDAD, AHORRO_TRABAJADOR, FONDO_DE_AHORRO, POR_COBRAR_ENTIDADES
from prestaciones.services.polizas import asentar_conjunto

log = structlog.get_logger("issssspenet.quincena")
TAMANO = 5_000
ARRIENDO = timedelta(seconds=60)
INTENTOS = 5

_PLANEAR = """
INSERT INTO prestaciones_lote (corrida_id, carga_id, desde, hasta, estado, intentos, movimientos, error)
SELECT %(corrida)s, x.carga_id, min(x.linea), max(x.linea), 'PENDIENTE', 0, 0, ''
  FROM (SELECT r.carga_id, r.linea, (row_number() OVER (PARTITION BY r.carga_id ORDER BY r.linea) - 1) / %(tamano)s AS n
          FROM prestaciones_renglonnomina r JOIN afiliados_carga c ON c.id = r.carga_id
         WHERE c.layout = 'nomina' AND c.quincena = %(quincena)s AND c.estado = 'APLICADA'
           AND NOT EXISTS (SELECT 1 FROM prestaciones_lote l WHERE l.carga_id = c.id)) x
 GROUP BY x.carga_id, x.n ORDER BY x.carga_id, x.n
ON CONFLICT (carga_id, desde) DO NOTHING
"""
_TOMAR = """
UPDATE prestaciones_lote SET arrendatario = %(quien)s, arriendo_vence = now() + %(arriendo)s, intentos = intentos + 1
 WHERE id = (SELECT id FROM prestaciones_lote
              WHERE corrida_id = %(corrida)s AND estado = 'PENDIENTE' AND intentos < %(intentos)s
                AND (arriendo_vence IS NULL OR arriendo_vence < now())
              ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1)
RETURNING id
"""
_APARTAR = """
UPDATE prestaciones_lote SET estado = 'APARTADO'
 WHERE corrida_id = %(corrida)s AND estado = 'PENDIENTE' AND intentos >= %(intentos)s
   AND (arriendo_vence IS NULL OR arriendo_vence < now())
"""
# Fondo de ahorro (Ley, artículo 188): 5 % of the servidor and 2.5 % of the entidad, each to the centavo, row by row.
APORTACIONES = f"""
WITH base AS MATERIALIZED (
    SELECT r.persona_id, sum({DEL_TRABAJADOR}) AS suya, sum({DE_LA_ENTIDAD}) AS de_la_entidad
      FROM prestaciones_renglonnomina r
     WHERE r.carga_id = %(carga)s AND r.linea BETWEEN %(desde)s AND %(hasta)s AND r.veredicto <> 'E' AND r.base > 0
     GROUP BY r.persona_id)
SELECT %(clave)s AS clave, %(entidad)s::bigint AS entidad_id, %(trabajador)s::bigint AS cuenta_id, persona_id,
       0::numeric AS cargo, suya AS abono FROM base WHERE suya > 0
UNION ALL
SELECT %(clave)s, %(entidad)s, %(patron)s, persona_id, 0, de_la_entidad FROM base WHERE de_la_entidad > 0
UNION ALL
SELECT %(clave)s, %(entidad)s, %(por_cobrar)s, NULL, sum(suya + de_la_entidad), 0 FROM base
HAVING sum(suya + de_la_entidad) > 0
"""  # noqa: S608 - joins constants


def planear(corrida: Corrida, tamano: int = TAMANO) -> int:
    """Splits every applied payroll of the quincena that has no lotes yet. The split is kept: it never changes."""
    return ejecutar(_PLANEAR, corrida=corrida.pk, quincena=corrida.quincena, tamano=tamano)


@dataclass(frozen=True)
class Arriendo:
    lote_id: int
    quien: uuid.UUID


def tomar(corrida: Corrida) -> Arriendo | None:
    """Leases the next pending lote, or None."""
    quien = uuid.uuid4()
    tomados = filas(_TOMAR, quien=str(quien), arriendo=ARRIENDO, corrida=corrida.pk, intentos=INTENTOS)
    return Arriendo(tomados[0]["id"], quien) if tomados else None


def clave_de(lote: Lote) -> str:
    """Business key of the póliza of a lote: content, not row numbers of this database."""
    carga = lote.carga
    return f"FA:{carga.quincena}:{carga.entidad.clave}:{carga.sha256[:12]}:{lote.desde}"


@transaction.atomic
def hacer(arriendo: Arriendo) -> int:
    """Posts a leased lote; gives how many movements were added. Nothing when somebody else has it now."""
    lote = (
        Lote.objects.select_for_update(of=("self",))
        .select_related("carga__entidad")
        .filter(pk=arriendo.lote_id, arrendatario=arriendo.quien, estado=Lote.Estado.PENDIENTE)
        .first()
    )
    if lote is None:
        return 0
    fondo = Fondo.objects.get(clave=FONDO_DE_AHORRO)
    cuentas = dict(fondo.cuentas.values_list("clave", "pk"))
    hecho = asentar_conjunto(
        fondo=fondo,
        quincena=lote.carga.quincena,
        concepto="Aportaciones al fondo de ahorro",
        seleccion=APORTACIONES,
        parametros={
            "carga": lote.carga_id, "desde": lote.desde, "hasta": lote.hasta, "clave": clave_de(lote),
            "entidad": lote.carga.entidad_id, "trabajador": cuentas[AHORRO_TRABAJADOR],
            "patron": cuentas[AHORRO_ENTIDAD], "por_cobrar": cuentas[POR_COBRAR_ENTIDADES],
        },
    )  # fmt: skip
    lote.estado, lote.movimientos, lote.error = Lote.Estado.HECHO, hecho.movimientos, ""
    lote.arrendatario = lote.arriendo_vence = None
    lote.save()
    return hecho.movimientos


def hacer_pendientes(corrida: Corrida) -> int:
    """Does lotes until none is left to lease; gives how many movements were added. Several may run this at once."""
    nuevos = 0
    while arriendo := tomar(corrida):
        try:
            nuevos += hacer(arriendo)
        except DatabaseError as error:
            log.warning("lote_fallido", lote=arriendo.lote_id, error=type(error).__name__)
            Lote.objects.filter(pk=arriendo.lote_id, arrendatario=arriendo.quien).update(
                arrendatario=None, arriendo_vence=None, error=str(error)[:500]
            )
    ejecutar(_APARTAR, corrida=corrida.pk, intentos=INTENTOS)
    return nuevos
