"""Speed of an upload: a payroll of 20,000 rows read, judged, staged and applied, as CSV and as XLSX; and movements with
history.

Run as `python -m bench.cargas`; `medir()` gives the same figures as a dict for `bench/resultados.json`.
"""

import json
import sys
from datetime import UTC, date, datetime
from typing import Any

from bench.base import analizar, preparar, reloj

FILAS = 20_000
METAS = {"nomina_csv_filas_por_segundo": 20_000, "nomina_xlsx_filas_por_segundo": 8_000}
INSTANTE = datetime(2026, 11, 6, 16, 0, tzinfo=UTC)


def instituto(plazas: int, semilla: int) -> tuple[Any, Any]:
    """One entidad with so many plazas; its staff as the seeder invents it."""
    from derecho.quincena import Quincena
    from prestaciones.services.siembra import plantilla as p
    from prestaciones.services.siembra.padron import abrir_padron
    from prestaciones.services.siembra.personas import Poblacion

    quincena = Quincena.leer("2026-11-Q1")
    staff = p.Plantilla(semilla, quincena.anterior.ultimo_dia, Poblacion(semilla))
    staff.abrir(plazas)
    entidades = abrir_padron(staff, quincena)
    analizar()
    return staff, entidades


def una_entidad(staff: Any, clave: str) -> None:
    """Everybody works for the same one: the file is as long as the institute."""
    for empleo in staff.empleos:
        empleo.licencia_hasta = None
        empleo.entidad = clave


def _medir_archivo(
    medidas: dict[str, Any], nombre: str, entidad: Any, contenido: bytes, filas: int, layout: str
) -> None:
    from afiliados.services.cargas.aplicar import aplicar_carga
    from afiliados.services.cargas.archivo import ORDEN
    from afiliados.services.cargas.recibir import recibir_carga

    with reloj(medidas, f"{nombre}_revisar_filas_por_segundo", filas):
        carga = recibir_carga(
            entidad=entidad, contenido=contenido, nombre=nombre, autor=None, instante=INSTANTE, layout=layout,
            quincena="2026-11-Q1", limites=ORDEN,
        )  # fmt: skip
    if carga.con_error or carga.estado != "REVISADA" or carga.filas != filas:
        raise RuntimeError(f"{nombre}: {carga.estado} {carga.defectos} {carga.filas} filas, {carga.con_error} malas")
    with reloj(medidas, f"{nombre}_aplicar_filas_por_segundo", filas):
        aplicar_carga(carga=carga, autor=None, instante=INSTANTE)
    partes = (1 / medidas[f"{nombre}_{paso}_filas_por_segundo"] for paso in ("revisar", "aplicar"))
    medidas[f"{nombre}_filas_por_segundo"] = round(1 / sum(partes), 1)


def _como_xlsx(contenido: bytes) -> bytes:
    from afiliados.services.cargas.devolver import escribir_xlsx

    return escribir_xlsx(iter([linea.split(",") for linea in contenido.decode().splitlines()]))


def medir(filas: int = FILAS) -> dict[str, Any]:
    """Rows a second, verdicts, keys and history included."""
    preparar()
    from afiliados.models import Plaza
    from derecho.quincena import Quincena
    from prestaciones.services.siembra.archivos import archivo_de_movimientos, archivo_de_nomina
    from prestaciones.services.siembra.plantilla import Suceso

    quincena = Quincena.leer("2026-11-Q1")
    staff, entidades = instituto(filas, 11)
    entidad = entidades["D001"]
    Plaza.objects.update(entidad=entidad)
    una_entidad(staff, "D001")
    medidas: dict[str, Any] = {"filas": filas, "metas": METAS}
    empleos = staff.empleos
    aumentos = [Suceso(e, "SUELDO", date(2026, 11, 1), "INCREMENTO DE TABULADOR") for e in empleos]
    for empleo in empleos:
        empleo.mensual, empleo.bruto = empleo.mensual + 100, empleo.bruto + 140
    movimientos = archivo_de_movimientos("D001", quincena, aumentos)
    _medir_archivo(medidas, "movimientos_csv", entidad, movimientos, len(empleos), "movimientos")
    nomina = archivo_de_nomina("D001", quincena, [(e, 15) for e in empleos], {})
    _medir_archivo(medidas, "nomina_csv", entidad, nomina, len(empleos), "nomina")
    extra = nomina.replace(b",ORD,", b",EXT,")
    _medir_archivo(medidas, "nomina_xlsx", entidad, _como_xlsx(extra), len(empleos), "nomina")
    return medidas


if __name__ == "__main__":
    print(json.dumps(medir(int(sys.argv[1]) if len(sys.argv) > 1 else FILAS), indent=2))
