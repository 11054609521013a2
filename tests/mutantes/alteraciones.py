"""What is changed in a module: the operators of cosmic-ray that make sense here, and the words of the law's vocabulary."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import parso
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator

COMPARACIONES = "Eq_NotEq NotEq_Eq Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt Is_IsNot IsNot_Is"
CUENTAS = "Add_Sub Sub_Add Mul_Add Mul_FloorDiv FloorDiv_Mul Mod_Mul Pow_Mul BitAnd_BitOr BitOr_BitAnd"
OTRAS = (
    "NumberReplacer ReplaceTrueWithFalse ReplaceFalseWithTrue ReplaceAndWithOr ReplaceOrWithAnd AddNot "
    "ReplaceBreakWithContinue ReplaceContinueWithBreak ZeroIterationForLoop ReplaceUnaryOperator_Delete_Not "
    "ReplaceUnaryOperator_Delete_USub"
)
DE_BIBLIOTECA = (
    *(f"core/ReplaceComparisonOperator_{x}" for x in COMPARACIONES.split()),
    *(f"core/ReplaceBinaryOperator_{x}" for x in CUENTAS.split()),
    *(f"core/{x}" for x in OTRAS.split()),
)
# The widths of a domain or of a cache are wide on purpose, and hints are not run: no test could see a change there.
ANCHOS = {"minimo", "maximo", "largo", "maxsize", "frozen", "slots", "init", "repr"}


class _Palabra(Operator):
    """Replaces a word of the vocabulary, `ley.y(...)`, by another one with the same arguments."""

    de = a = ""

    def mutation_positions(self, node: Any) -> Iterator[Any]:
        if node.type == "name" and node.value == self.de and _es_de_ley(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        return parso.python.tree.Name(self.a, node.start_pos, node.prefix)

    @classmethod
    def examples(cls) -> Sequence[Any]:
        return ()


class _RamasCambiadas(Operator):
    """`ley.si(condición, a, b)` with its branches exchanged."""

    def mutation_positions(self, node: Any) -> Iterator[Any]:
        if node.type == "arglist" and len(node.children) == 5 and node.parent.children[0].value == "(":
            llamada = node.parent.get_previous_sibling()
            if llamada is not None and llamada.get_code().strip() == ".si":
                yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        partes = [c.get_code() for c in node.children]
        partes[2], partes[4] = partes[4], partes[2]
        return parso.python.tree.Name("".join(partes), node.start_pos)

    @classmethod
    def examples(cls) -> Sequence[Any]:
        return ()


def _es_de_ley(nombre: Any) -> bool:
    antes = nombre.get_previous_leaf()
    return antes is not None and antes.value == "." and antes.get_previous_leaf().value in {"ley", "cls", "self"}


PALABRAS = (
    ("y", "o"), ("o", "y"), ("minimo", "maximo"), ("maximo", "minimo"), ("centavos", "centavos_abajo"),
    ("centavos", "centavos_arriba"), ("centavos_abajo", "centavos"), ("centavos_arriba", "centavos"),
    ("la_primera", "la_ultima"), ("la_ultima", "la_primera"),
)  # fmt: skip
PROPIAS: dict[str, Operator] = {
    f"{de}>{a}": type(f"Palabra_{de}_{a}", (_Palabra,), {"de": de, "a": a})() for de, a in PALABRAS
} | {"ramas cambiadas": _RamasCambiadas()}


@dataclass(frozen=True, slots=True)
class Mutante:
    """One change in a module: which operator, which of its places, and the line before and after."""

    operador: str
    ocurrencia: int
    linea: int
    antes: str
    despues: str
    fuente: str

    @property
    def clave(self) -> str:
        return f"{self.operador}#{self.ocurrencia}"


def mutantes(fuente: str) -> Iterator[Mutante]:
    """Every change that can be made in a source, except in hints and in the widths of a domain."""
    fuera = list(_fuera(fuente))
    nombres = [*DE_BIBLIOTECA, *PROPIAS]
    for nombre in nombres:
        operador = PROPIAS.get(nombre) or get_operator(nombre)()
        lugares = [p for nodo in ast_nodes(get_ast(fuente)) for p in operador.mutation_positions(nodo)]
        for ocurrencia, (inicio, fin) in enumerate(lugares):
            if any(a <= inicio and fin <= b for a, b in fuera):
                continue
            nueva = mutate_code(fuente, operador, ocurrencia)
            if nueva is not None and nueva != fuente and _compila(nueva):
                antes, despues = _cambio(fuente, nueva, inicio[0])
                yield Mutante(nombre, ocurrencia, inicio[0], antes, despues, nueva)


def _compila(fuente: str) -> bool:
    try:
        compile(fuente, "mutante", "exec")
    except SyntaxError:
        return False
    return True


def _cambio(vieja: str, nueva: str, linea: int) -> tuple[str, str]:
    a, b = vieja.splitlines(), nueva.splitlines()
    return a[linea - 1].strip(), b[linea - 1].strip() if linea <= len(b) else ""


def _fuera(fuente: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of the source where nothing is changed."""
    lineas = fuente.splitlines()
    for nodo in ast.walk(ast.parse(fuente)):
        quieto: ast.expr | None = None
        if isinstance(nodo, ast.FunctionDef):
            quieto = nodo.returns
        elif isinstance(nodo, (ast.arg, ast.AnnAssign)):
            quieto = nodo.annotation
        elif isinstance(nodo, ast.keyword) and nodo.arg in ANCHOS:
            quieto = nodo.value
        if quieto is not None and quieto.end_lineno is not None and quieto.end_col_offset is not None:
            yield (
                _lugar(lineas, quieto.lineno, quieto.col_offset),
                _lugar(lineas, quieto.end_lineno, quieto.end_col_offset),
            )


def _lugar(lineas: list[str], linea: int, bytes_: int) -> tuple[int, int]:
    """Line and column in characters: ast counts bytes, and our lines have accents."""
    return linea, len(lineas[linea - 1].encode()[:bytes_].decode())
