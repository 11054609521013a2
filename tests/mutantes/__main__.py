"""`python -m tests.mutantes QUÉ [--cuantos N]`: tries the mutants that are still untried, and says how many died."""

import argparse
import hashlib
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.mutantes import corredor
from tests.mutantes.alteraciones import Mutante, mutantes
from tests.reglas.de_dinero import DE_DINERO

RAIZ = Path(__file__).parents[2]
HECHOS = RAIZ / ".local" / "mutantes.jsonl"
EXPLICADOS = Path(__file__).with_name("explicados.yaml")
APPS = ("derecho", "afiliados", "contratos", "prestaciones", "prestamos", "pensiones")
POR_MODULO = 20  # of the rules that move less money


def stem(id_: str) -> str:
    """`ley-101` is `ley_101`; the digits of ley, rpe and rav are three: see docs/reglas.md."""
    fuente, _, resto = id_.partition("-")
    cifras = "".join(c for c in resto if c.isdigit()) if resto[:1].isdigit() else ""
    cola = resto[len(cifras) :].replace("-", "_")
    return f"{fuente}_{cifras.zfill(3) if cifras else ''}{cola}"


def modulos_de_reglas() -> list[Path]:
    return [p for app in APPS for p in sorted((RAIZ / app / "rules").glob("*.py")) if p.name != "__init__.py"]


def elegir(que: str) -> list[Path]:
    """Modules of a request: a rule, `derecho`, `dinero`, `muestra` or a path."""
    if que == "derecho":
        return [p for p in sorted((RAIZ / "derecho").glob("*.py")) if p.name != "__init__.py"]
    if que in {"dinero", "muestra"}:
        suyos = {p for id_ in DE_DINERO for p in _de_regla(id_)}
        return sorted(suyos) if que == "dinero" else [p for p in modulos_de_reglas() if p not in suyos]
    if que.endswith(".py"):
        return [RAIZ / que]
    return _de_regla(que)


def _de_regla(id_: str) -> list[Path]:
    hallados = [p for p in modulos_de_reglas() if f"{p.stem}_".startswith(f"{stem(id_)}_")]
    if not hallados:
        raise SystemExit(f"No hay un módulo de la regla {id_}.")
    return hallados


def _huella(fuente: str) -> str:
    return hashlib.sha256(fuente.encode()).hexdigest()[:16]


def _leer() -> dict[tuple[str, str, str], dict[str, Any]]:
    if not HECHOS.exists():
        return {}
    filas = [json.loads(linea) for linea in HECHOS.read_text("utf-8").splitlines()]
    return {(f["modulo"], f["huella"], f["clave"]): f for f in filas}


def _apuntar(fila: dict[str, Any]) -> None:
    HECHOS.parent.mkdir(exist_ok=True)
    with HECHOS.open("a", encoding="utf-8") as archivo:
        archivo.write(json.dumps(fila, ensure_ascii=False) + "\n")


def _regla(ruta: Path) -> str | None:
    """The id that names the rule of a module, or None for the kernel."""
    if ruta.parent.name != "rules":
        return None
    fuente = ruta.read_text("utf-8")
    return fuente.partition("articulo(\n")[2].strip().partition(",")[0].strip('"') or ruta.stem


def probar(ruta: Path, cuantos: int | None, *, de_nuevo: bool = False) -> Iterator[dict[str, Any]]:
    """Each mutant of a module with what became of it; those of an earlier run are not tried again."""
    fuente = ruta.read_text("utf-8")
    nombre = str(ruta.relative_to(RAIZ))
    modulo, huella, hechos = nombre[:-3].replace("/", "."), _huella(fuente), _leer()
    todos: list[Mutante] = list(mutantes(fuente))
    if cuantos is not None and len(todos) > cuantos:
        todos = random.Random(modulo).sample(todos, cuantos)
    faltan = [m for m in todos if (nombre, huella, m.clave) not in hechos]
    if faltan and not corredor.sobrevive(modulo, fuente, str(ruta), _regla(ruta)):
        raise SystemExit(f"{nombre}: las pruebas no pasan con el original; nada de lo que muera probaría nada.")
    for m in todos:
        fila = hechos.get((nombre, huella, m.clave))
        if fila is None or (de_nuevo and fila["vive"]):
            vive = corredor.sobrevive(modulo, m.fuente, str(ruta), _regla(ruta))
            fila = {"modulo": nombre, "huella": huella, "clave": m.clave, "linea": m.linea, "antes": m.antes,
                    "despues": m.despues, "vive": vive}  # fmt: skip
            _apuntar(fila)
        yield fila


def explicados() -> dict[str, list[dict[str, str]]]:
    """Survivors that are equivalent to the original, with the reason, by module."""
    return yaml.safe_load(EXPLICADOS.read_text("utf-8")) or {} if EXPLICADOS.exists() else {}


def explicacion(fila: dict[str, Any]) -> str | None:
    for otra in explicados().get(fila["modulo"], []):
        if otra["antes"] == fila["antes"] and otra.get("despues", fila["despues"]) == fila["despues"]:
            return otra["porque"]
    return None


def main() -> int:
    opciones = argparse.ArgumentParser(prog="make mutantes")
    opciones.add_argument("que", help="regla (ley-101), derecho, dinero, muestra, o un módulo .py")
    opciones.add_argument("--cuantos", type=int, help="muestra de cada módulo")
    opciones.add_argument("--otra-vez", action="store_true", help="prueba otra vez los que vivieron")
    pedido = opciones.parse_args()
    cuantos = pedido.cuantos or (POR_MODULO if pedido.que == "muestra" else None)
    corredor.preparar()
    hechos = muertos = 0
    vivos: list[dict[str, Any]] = []
    for ruta in elegir(pedido.que):
        inicio, suyos = time.monotonic(), list(probar(ruta, cuantos, de_nuevo=pedido.otra_vez))
        quedan = [f for f in suyos if f["vive"]]
        hechos, muertos = hechos + len(suyos), muertos + len(suyos) - len(quedan)
        vivos += quedan
        print(
            f"{ruta.relative_to(RAIZ)}: {len(suyos) - len(quedan)} de {len(suyos)} ({time.monotonic() - inicio:.0f} s)",
            flush=True,
        )
    sin_explicar = 0
    for f in vivos:
        porque = explicacion(f)
        sin_explicar += porque is None
        print(f"  vive {f['modulo']}:{f['linea']}: {f['antes']}  →  {f['despues']}\n       {porque or 'SIN EXPLICAR'}")
    parte = 100 * muertos / hechos if hechos else 100
    print(f"{muertos} de {hechos} mutantes muertos ({parte:.1f} %); {sin_explicar} de {len(vivos)} sin explicar")
    return 0 if parte >= 90 else 1


if __name__ == "__main__":
    raise SystemExit(main())
