"""Posting to the ledger: one póliza at a time, or as many as a SELECT gives. The database refuses what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from afiliados.models import EntidadPatronal
from prestaciones.models import Fondo, Periodo, Poliza
from registro.errores import Rechazo
from registro.models import Usuario

CERO = Decimal(0)


@dataclass(frozen=True)
class Linea:
    """A line: account (its clave within the fondo), person if any, and either a charge or a credit."""

    cuenta: str
    persona_id: int | None = None
    cargo: Decimal = CERO
    abono: Decimal = CERO


@dataclass(frozen=True)
class Asentado:
    """What a set-based posting added; `primera` is the id of its first póliza."""

    polizas: int
    movimientos: int
    primera: int | None = None


# Header and lines in one statement: the balance is checked at its end, over all its lines at once. The books of a
# quincena exist from its first póliza on.
_ASENTAR = """
WITH lineas AS MATERIALIZED ({seleccion}),
periodo AS (
    INSERT INTO prestaciones_periodo (quincena, estado) VALUES (%(quincena)s, 'ABIERTO') ON CONFLICT DO NOTHING
),
cabeceras AS (
    INSERT INTO prestaciones_poliza (clave, fondo_id, quincena, concepto, entidad_id, renglones, total, autor_id)
    SELECT clave, %(fondo)s, %(quincena)s, %(concepto)s, entidad_id, count(*), sum(cargo), %(autor)s
      FROM lineas GROUP BY clave, entidad_id ORDER BY clave
    ON CONFLICT (clave) DO NOTHING
    RETURNING id, clave
),
renglones AS (
    INSERT INTO prestaciones_movimiento (poliza_id, renglon, quincena, cuenta_id, persona_id, cargo, abono)
    SELECT c.id, row_number() OVER (PARTITION BY c.id ORDER BY l.cuenta_id, l.persona_id), %(quincena)s,
           l.cuenta_id, l.persona_id, l.cargo, l.abono
      FROM lineas l JOIN cabeceras c USING (clave)
    RETURNING 1
)
SELECT (SELECT count(*) FROM cabeceras), (SELECT count(*) FROM renglones), (SELECT min(id) FROM cabeceras)
"""


def abrir_periodo(quincena: str) -> None:
    """Books that nothing was posted to yet."""
    Periodo.objects.get_or_create(quincena=quincena)


def asentar_conjunto(
    *,
    fondo: Fondo,
    quincena: str,
    concepto: str,
    seleccion: str,
    parametros: dict[str, Any] | None = None,
    autor: Usuario | None = None,
) -> Asentado:
    """Posts every line that a SELECT gives, grouped into pólizas by its clave. A clave already posted adds nothing.

    Args:
        seleccion: SQL that yields `clave, entidad_id, cuenta_id, persona_id, cargo, abono`; its parameters are named
            (`%(nombre)s`) and come in `parametros`. `fondo`, `quincena`, `concepto` and `autor` are also available.
    """
    valores = {
        **(parametros or {}),
        "fondo": fondo.pk,
        "quincena": quincena,
        "concepto": concepto,
        "autor": autor.pk if autor else None,
    }
    with connection.cursor() as cursor:
        cursor.execute(_ASENTAR.format(seleccion=seleccion), valores)
        return Asentado(*cursor.fetchone())


_LINEAS = """
SELECT %(clave)s AS clave, %(entidad)s::bigint AS entidad_id, c.id AS cuenta_id, l.persona_id, l.cargo, l.abono
  FROM unnest(%(cuentas)s::text[], %(personas)s::bigint[], %(cargos)s::numeric[], %(abonos)s::numeric[])
       AS l (cuenta, persona_id, cargo, abono)
  LEFT JOIN prestaciones_cuenta c ON c.fondo_id = %(fondo)s AND c.clave = l.cuenta
"""
CAMPOS = ["id", "clave", "fondo_id", "quincena", "concepto", "entidad_id", "renglones", "total", "autor_id"]


def _misma(poliza: Poliza, fondo: Fondo, quincena: str, lineas: Sequence[Linea]) -> bool:
    asentadas = poliza.movimientos.values_list("cuenta__clave", "persona_id", "cargo", "abono")
    pedidas = [(linea.cuenta, linea.persona_id, linea.cargo, linea.abono) for linea in lineas]
    iguales = sorted(asentadas, key=repr) == sorted(
        ((c, p, cargo.quantize(Decimal("0.01")), abono.quantize(Decimal("0.01"))) for c, p, cargo, abono in pedidas),
        key=repr,
    )
    return iguales and poliza.fondo_id == fondo.pk and poliza.quincena == quincena


def _columnas(lineas: Sequence[Linea]) -> dict[str, list[Any]]:
    """The lines as the arrays that the statement unnests."""
    columnas = zip(*((x.cuenta, x.persona_id, x.cargo, x.abono) for x in lineas), strict=True)
    return dict(zip(("cuentas", "personas", "cargos", "abonos"), map(list, columnas), strict=True))


def asentar(
    *,
    clave: str,
    fondo: Fondo | str,
    quincena: str,
    concepto: str,
    lineas: Sequence[Linea],
    entidad: EntidadPatronal | None = None,
    autor: Usuario | None = None,
) -> Poliza:
    """Posts one póliza. Repeating its clave with the same content returns the one that is there.

    Args:
        clave: business key; it contains the quincena.
        quincena: «2026-11-Q1».
        lineas: charges and credits that balance, in accounts of that fondo.

    Raises:
        Rechazo: POLIZA_OTRO_CONTENIDO when that clave was posted with something else; POLIZA_VACIA.
        django.db.DatabaseError: what the ledger itself refuses (imbalance, unknown account, closed period).
    """
    if not lineas:
        raise Rechazo("POLIZA_VACIA")
    fondo = Fondo.objects.get(clave=fondo) if isinstance(fondo, str) else fondo
    parametros = {**_columnas(lineas), "clave": clave, "entidad": entidad.pk if entidad else None}
    datos = {"fondo": fondo, "quincena": quincena, "concepto": concepto, "autor": autor}
    hecho = asentar_conjunto(**datos, seleccion=_LINEAS, parametros=parametros)
    if hecho.polizas:
        total = sum((linea.cargo for linea in lineas), CERO)
        entidad_id, autor_id = entidad.pk if entidad else None, autor.pk if autor else None
        valores = [hecho.primera, clave, fondo.pk, quincena, concepto, entidad_id, len(lineas), total, autor_id]
        return Poliza.from_db(connection.alias, CAMPOS, valores)
    poliza = Poliza.objects.defer("tx").get(clave=clave)
    if not _misma(poliza, fondo, quincena, lineas):
        raise Rechazo("POLIZA_OTRO_CONTENIDO", clave=clave)
    return poliza


def reversar(*, poliza: Poliza, clave: str, quincena: str, concepto: str, autor: Usuario | None = None) -> Poliza:
    """The only way to correct: another póliza with each charge as a credit and each credit as a charge."""
    lineas = [
        Linea(m.cuenta.clave, m.persona_id, cargo=m.abono, abono=m.cargo)
        for m in poliza.movimientos.select_related("cuenta")
    ]
    return asentar(
        clave=clave,
        fondo=poliza.fondo,
        quincena=quincena,
        concepto=concepto,
        lineas=lineas,
        entidad=poliza.entidad,
        autor=autor,
    )


def cerrar_periodo(*, quincena: str, instante: Any) -> None:
    """Closes the books of a quincena; closing them again changes nothing."""
    Periodo.objects.filter(quincena=quincena, estado=Periodo.Estado.ABIERTO).update(
        estado=Periodo.Estado.CERRADO, cerrado_en=instante
    )
