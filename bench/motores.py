"""One engine on one number of people, in a process of its own: `python -m bench.motores numpy 10000` prints seconds and memory.

The peak of memory belongs to a whole process, so each pair of engine and size has one.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.reglas import TASAS, con_las_reglas, con_numpy, personas, tiempo_de, una_persona

MOTORES = ("numpy", "reglas", "openfisca", "openfisca_con_armado")
RAIZ = Path(__file__).parents[1]


def _tarea(motor: str, d: dict[str, Any], n: int) -> Callable[[], Any]:
    if motor == "numpy":
        return lambda: con_numpy(d)
    if motor == "reglas":
        return una_persona(d) if n == 1 else lambda: con_las_reglas(d)
    from bench import openfisca  # only where it is measured: it loads for a quarter of a second

    sistema, entradas = openfisca.sistema(), openfisca.entradas(d, TASAS)
    if motor == "openfisca_con_armado":
        return lambda: openfisca.calcular(openfisca.simulacion(sistema, entradas))
    simulada = openfisca.simulacion(sistema, entradas)

    def calcular() -> Any:
        for nombre in ("anios_computables", "pension", "abono"):  # or it would answer from its memory
            simulada.delete_arrays(nombre)
        return openfisca.calcular(simulada)

    return calcular


def _pico_mb() -> float:
    """Peak of resident memory since it was last forgotten: ru_maxrss would tell that of the parent."""
    estado = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", estado)[1]) / 1024  # type: ignore[index]


def _olvidar_pico() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def medir(motor: str, n: int) -> dict[str, float]:
    """Median seconds of one run, people a second, and peak memory in MB of the process and of it over its inputs."""
    d = personas(n)
    _olvidar_pico()
    antes = _pico_mb()
    segundos = tiempo_de(_tarea(motor, d, n), max(1, min(500, 200_000 // n)), 5)
    return {
        "segundos": segundos,
        "personas_por_s": n / segundos,
        "memoria_mb": _pico_mb(),
        "sobre_entradas_mb": _pico_mb() - antes,
    }


def comparar(tamanos: tuple[int, ...]) -> dict[str, dict[str, dict[str, float]]]:
    """Every engine with every number of people, one after another in the same run."""
    resultado: dict[str, dict[str, dict[str, float]]] = {}
    for n in tamanos:
        for motor in MOTORES:
            orden = [sys.executable, "-m", "bench.motores", motor, str(n)]
            corrida = subprocess.run(orden, cwd=RAIZ, capture_output=True, text=True, check=True)
            resultado.setdefault(str(n), {})[motor] = json.loads(corrida.stdout)
    return resultado


if __name__ == "__main__":
    print(json.dumps(medir(sys.argv[1], int(sys.argv[2]))))
