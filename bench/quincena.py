"""Cost of the quincena: what the corrida takes a plaza, beside an INSERT … SELECT of the very rows it wrote into empty
copies of the same tables, with the same keys and indexes, without triggers and without rules.

Run as `python -m bench.quincena [PLAZAS…]`; `medir()` gives the same figures as a dict for `bench/resultados.json`.
"""

import json
import sys
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from bench.base import analizar, como_dueno, gente, preparar

TAMANOS = (10_000, 50_000)
METAS = {"veces_insert_select": 3, "costo_relativo_al_menor": 1.2}
INSTANTE = datetime(2030, 1, 16, 16, 0, tzinfo=UTC)
TABLAS = ("prestaciones_poliza", "prestaciones_movimiento", "prestaciones_saldopersona")

# A payroll already applied: one row a person. What is measured begins where an upload ends.
NOMINA = """
INSERT INTO prestaciones_renglonnomina (carga_id, linea, veredicto, problemas, tipo_nomina, curp, plaza, base_quincenal,
       dias, cuota_fondo, cuota_prestaciones, folio, aplicado, motivo, persona_id, base)
SELECT %(carga)s, row_number() OVER (ORDER BY id) + 1, 'C', '[]', 'ORD', curp, 'P', 7500, 15, 375, 450, '', 0, '', id, 7500
  FROM afiliados_persona ORDER BY id LIMIT %(plazas)s
"""


def _nomina(quincena: str, plazas: int) -> None:
    from django.db import connection

    from afiliados.models import Carga, EntidadPatronal

    entidad, _ = EntidadPatronal.objects.get_or_create(clave="BQ01", defaults={"nombre": "Entidad de medida"})
    carga = Carga.objects.create(
        entidad=entidad, layout="nomina", quincena=quincena, nombre="medida.csv", sha256=f"{quincena}{plazas}".ljust(64, "0"),
        estado="APLICADA", folio=f"BQ-{quincena}-{plazas}"[:20], aplicada_en=INSTANTE,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(NOMINA, {"carga": carga.pk, "plazas": plazas})
    analizar()


def _insert_select(quincena: str) -> float:
    """Seconds of copying the same rows into bare tables; the best of three."""
    mejor = float("inf")
    with como_dueno() as cursor:
        for _ in range(3):
            cursor.execute("DROP SCHEMA IF EXISTS copia CASCADE; CREATE SCHEMA copia")
            for tabla in TABLAS:
                cursor.execute(f"CREATE TABLE copia.{tabla} (LIKE public.{tabla} INCLUDING ALL)")
            inicio = perf_counter()
            for tabla in TABLAS[:2]:
                cursor.execute(
                    f"INSERT INTO copia.{tabla} SELECT * FROM public.{tabla} WHERE quincena = %s",  # noqa: S608
                    [quincena],
                )
            cursor.execute(
                "INSERT INTO copia.prestaciones_saldopersona SELECT s.* FROM public.prestaciones_saldopersona s "
                "WHERE EXISTS (SELECT 1 FROM public.prestaciones_movimiento m "
                "WHERE m.persona_id = s.persona_id AND m.quincena = %s)",
                [quincena],
            )
            mejor = min(mejor, perf_counter() - inicio)
    return mejor


def _una(quincena: str, plazas: int) -> dict[str, float]:
    from derecho.quincena import Quincena
    from prestaciones.services.correr_quincena import correr_quincena

    _nomina(quincena, plazas)
    inicio = perf_counter()
    dicho = correr_quincena(quincena=Quincena.leer(quincena), instante=INSTANTE)
    segundos = perf_counter() - inicio
    if not dicho["totales"]["cuadra"] or int(dicho["totales"]["nomina"]["filas"]) != plazas:
        raise RuntimeError(f"la quincena no cuadra: {dicho}")
    inicio = perf_counter()
    otra = correr_quincena(quincena=Quincena.leer(quincena), instante=INSTANTE)
    if otra["movimientos_nuevos"] or otra["huella_mayor"] != dicho["huella_mayor"]:
        raise RuntimeError("repetirla agregó movimientos")
    repetir = perf_counter() - inicio
    copia = _insert_select(quincena)
    return {
        "plazas": plazas,
        "segundos": round(segundos, 3),
        "repetir_segundos": round(repetir, 3),
        "insert_select_segundos": round(copia, 3),
        "veces_insert_select": round(segundos / copia, 2),
        "microsegundos_por_plaza": round(segundos * 1e6 / plazas, 2),
    }


def medir(tamanos: tuple[int, ...] = TAMANOS) -> dict[str, Any]:
    """Each size in its own quincena, after one of the same size that opens every balance."""
    preparar()
    gente(max(tamanos))
    medidas: dict[str, Any] = {"metas": METAS, "tamanos": []}
    for n, plazas in enumerate(sorted(tamanos)):
        _una(f"2030-{2 * n + 1:02d}-Q1", plazas)
        medidas["tamanos"].append(_una(f"2030-{2 * n + 2:02d}-Q1", plazas))
    costos = [tamano["microsegundos_por_plaza"] for tamano in medidas["tamanos"]]
    medidas["costo_relativo_al_menor"] = round(costos[-1] / costos[0], 2)
    return medidas


if __name__ == "__main__":
    print(json.dumps(medir(tuple(int(n) for n in sys.argv[1:]) or TAMANOS), indent=2))
