"""The pages of an afiliado over a big ledger, beside the same pages over a small one.

Run as `python -m bench.tablero [LINEAS]`; `medir()` gives the same figures as a dict for `bench/resultados.json`.
"""

import json
import sys
from time import perf_counter
from typing import Any

from bench.base import analizar, gente, preparar

PERSONAS, LINEAS, VISITAS = 21_000, 1_000_000, 60
METAS = {"consultas": 12, "p95_ms": 40, "veces_la_pequena": 1.2}
PAGINAS = {"inicio": "/mi/", "fondo": "/mi/cuentas/fondo/"}
# One póliza a quincena, two lines a person: what the corrida writes.
SELECCION = """
SELECT 'FA:' || %(quincena)s || ':medida' AS clave, NULL::bigint AS entidad_id, l.cuenta_id,
       CASE WHEN l.parte > 0 THEN p.id END AS persona_id,
       CASE l.parte WHEN 0 THEN count(*) * 675.00 ELSE 0 END AS cargo,
       CASE l.parte WHEN 1 THEN 450.00 WHEN 2 THEN 225.00 ELSE 0 END AS abono
  FROM (SELECT id FROM afiliados_persona ORDER BY id LIMIT %(personas)s) p,
       (VALUES (%(deudora)s::bigint, 0), (%(suya)s::bigint, 1), (%(patron)s::bigint, 2)) AS l (cuenta_id, parte)
 GROUP BY l.cuenta_id, l.parte, CASE WHEN l.parte > 0 THEN p.id END
"""


def _asentar(anio: int, personas: int) -> int:
    """A year of contributions for the first `personas`; gives how many lines."""
    from derecho.quincena import Quincena
    from prestaciones.models import Fondo
    from prestaciones.services.polizas import asentar_conjunto

    fondo = Fondo.objects.get(clave="FA")
    cuentas = dict(fondo.cuentas.values_list("clave", "pk"))
    parametros = {"personas": personas, "deudora": cuentas["1101"], "suya": cuentas["2101"], "patron": cuentas["2102"]}
    primera = Quincena.de(anio, 1, 1)
    return sum(
        asentar_conjunto(
            fondo=fondo, quincena=str(quincena), concepto="Aportaciones", seleccion=SELECCION, parametros=parametros
        ).movimientos
        for quincena in primera.hasta(primera + 23)
    )


def _cliente() -> Any:
    """The first person, in session."""
    from django.test import Client

    from afiliados.models import Afiliado, Persona
    from registro.models import Usuario

    persona = Persona.objects.order_by("pk")[0]
    Afiliado.objects.get_or_create(
        persona=persona, defaults={"fecha_ingreso": "2010-01-01", "fecha_incorporacion": "2010-01-01"}
    )
    usuario, _ = Usuario.objects.get_or_create(
        username=persona.curp, defaults={"curp": persona.curp, "persona_id": persona.pk, "nombre": "Persona de medida"}
    )
    cliente = Client(SERVER_NAME="localhost")
    cliente.force_login(usuario)
    return cliente


def _visitar(cliente: Any) -> dict[str, Any]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    medidas: dict[str, Any] = {}
    for nombre, ruta in PAGINAS.items():
        tiempos = []
        for _ in range(VISITAS):
            inicio = perf_counter()
            respuesta = cliente.get(ruta)
            tiempos.append(perf_counter() - inicio)
            if respuesta.status_code != 200:
                raise RuntimeError(f"{ruta}: {respuesta.status_code}")
        with CaptureQueriesContext(connection) as consultas:
            cliente.get(ruta)
        cuantas = len([q for q in consultas if q["sql"].startswith(("SELECT", "UPDATE", "INSERT"))])
        p95 = sorted(tiempos)[int(VISITAS * 0.95)]
        medidas[nombre] = {"p95_ms": round(p95 * 1000, 1), "consultas": cuantas}
    return medidas


def medir(lineas: int = LINEAS) -> dict[str, Any]:
    """p95 of each page in process, with about a hundred lines in the ledger and with `lineas`."""
    preparar()
    gente(PERSONAS)
    cliente = _cliente()
    pocas = _asentar(2024, 2)
    analizar()
    pequeno = _visitar(cliente)
    muchas = _asentar(2025, max(lineas // 48, 2))
    analizar()
    grande = _visitar(cliente)
    veces = {pagina: round(grande[pagina]["p95_ms"] / pequeno[pagina]["p95_ms"], 2) for pagina in PAGINAS}
    return {
        "metas": METAS, "lineas": [pocas, pocas + muchas], "pequeno": pequeno, "grande": grande, "veces_la_pequena": veces,
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(medir(int(sys.argv[1]) if len(sys.argv) > 1 else LINEAS), indent=2))
