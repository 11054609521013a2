"""`make bench`: every measurement beside its anchor, as text and in bench/resultados.json. `python -m bench reglas` runs one."""

import json
import os
import platform
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

MEDIDAS = ("reglas", "mayor", "cargas", "quincena")
DESTINO = Path(__file__).with_name("resultados.json")


def _medir(nombre: str) -> None:
    """Measures, says what came out, as its own page of text or else as JSON, and keeps it beside the others."""
    print(f"\n── {nombre}", flush=True)
    modulo = import_module(f"bench.{nombre}")
    medido: dict[str, Any] = modulo.medir()
    print(modulo.texto(medido) if hasattr(modulo, "texto") else json.dumps(medido, indent=2), flush=True)
    maquina = {"procesadores": os.cpu_count(), "python": platform.python_version(), "carga": os.getloadavg()[0]}
    resultados = json.loads(DESTINO.read_text()) if DESTINO.exists() else {}
    resultados[nombre] = {"maquina": maquina, **medido}
    DESTINO.write_text(json.dumps(resultados, indent=2, ensure_ascii=False, default=str) + "\n")


def main() -> None:
    """Several are measured each in a process and a database of its own, so that none finds the rows of another."""
    os.environ.setdefault("ISSSSPENET_ENTORNO", "desarrollo")
    pedidas = sys.argv[1:] or list(MEDIDAS)
    if ajenas := set(pedidas) - set(MEDIDAS):
        sys.exit(f"There is no {', '.join(sorted(ajenas))} to measure: {', '.join(MEDIDAS)}.")
    if len(pedidas) == 1:
        _medir(pedidas[0])
        return
    for nombre in pedidas:
        subprocess.run([sys.executable, "-m", "bench", nombre], check=True)
    print(f"\nEscrito en {DESTINO.relative_to(Path.cwd())}")


if __name__ == "__main__":
    main()
