"""`make bench`: every measurement beside its anchor, as text and in bench/resultados.json. `python -m bench reglas` runs one."""

import json
import os
import platform
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

MEDIDAS = ("reglas", "mayor", "cargas", "quincena")


def _medir(nombre: str) -> dict[str, Any]:
    """Measures and says what came out: as its own page of text, else as JSON."""
    modulo = import_module(f"bench.{nombre}")
    medido: dict[str, Any] = modulo.medir()
    print(modulo.texto(medido) if hasattr(modulo, "texto") else json.dumps(medido, indent=2), flush=True)
    return medido


def main() -> None:
    os.environ.setdefault("ISSSSPENET_ENTORNO", "desarrollo")
    resultados: dict[str, Any] = {
        "maquina": {"procesadores": os.cpu_count(), "python": platform.python_version(), "carga": os.getloadavg()[0]}
    }
    pedidas = sys.argv[1:] or MEDIDAS
    if ajenas := set(pedidas) - set(MEDIDAS):
        sys.exit(f"There is no {', '.join(sorted(ajenas))} to measure: {', '.join(MEDIDAS)}.")
    for nombre in pedidas:
        print(f"\n── {nombre}", flush=True)
        resultados[nombre] = _medir(nombre)
    destino = Path(__file__).with_name("resultados.json")
    destino.write_text(json.dumps(resultados, indent=2, ensure_ascii=False, default=str) + "\n")
    print(f"\nEscrito en {destino.relative_to(Path.cwd())}")


if __name__ == "__main__":
    main()
