"""What this application needs from those above it: they fill these at start-up (AppConfig.ready)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from afiliados.models import Carga, RenglonCarga
from registro.models import Usuario

Fila = tuple[Any, ...]
# (line, cells) -> the row for the staging table.
Revisor = Callable[[int, list[str]], Fila]


@dataclass(frozen=True)
class Layout:
    """A kind of file that an entidad uploads.

    columnas: every heading in order. opcionales: how many of the last ones may be missing, all together.
    renglon: staging table. campos: its columns that the revisor fills, after `linea, veredicto, problemas`.
    revisor: makes the judge of rows for one file. control: the last row carries the number of rows and the sums.
    conjunto: judges the whole staging against the padrón, by SQL. cambios: what would change. aplicar: does it.
    parcial: may the good rows be applied while the bad ones wait?
    """

    slug: str
    titulo: str
    columnas: tuple[str, ...]
    renglon: type[RenglonCarga]
    campos: tuple[str, ...]
    revisor: Callable[["Contexto"], Revisor]
    conjunto: Callable[[Carga], None]
    cambios: Callable[[Carga], dict[str, Any]]
    aplicar: Callable[[Carga], dict[str, Any]]
    opcionales: int = 0
    sumadas: tuple[str, ...] = ()
    parcial: bool = False
    control: bool = False
    requisitos: Callable[[Carga], list[str]] = field(default=lambda carga: [])


@dataclass(frozen=True)
class Contexto:
    """What a revisor knows of its file."""

    ente: str
    ejercicio: int
    numero: int
    inicio: date
    fin: date
    columnas: tuple[str, ...]
    salario_minimo: Any = None


layouts: dict[str, Layout] = {}
_efectos_de_baja: list[Callable[[int, date], None]] = []
_avisos_de_baja: list[Callable[[list[str]], list[str]]] = []
_firma: list[Callable[[Usuario | None, Carga, Any], Any]] = []


def registrar_layout(layout: Layout) -> None:
    layouts[layout.slug] = layout


def registrar_efecto_de_baja(efecto: Callable[[int, date], None]) -> None:
    """`efecto(afiliado_id, fecha)` runs in the transaction that applies a baja."""
    if efecto not in _efectos_de_baja:
        _efectos_de_baja.append(efecto)


def surtir_baja(afiliado_id: int, fecha: date) -> None:
    for efecto in _efectos_de_baja:
        efecto(afiliado_id, fecha)


def registrar_aviso_de_baja(aviso: Callable[[list[str]], list[str]]) -> None:
    """`aviso(curps)` gives sentences about what hangs from people about to leave; the enlace reads them before signing."""
    if aviso not in _avisos_de_baja:
        _avisos_de_baja.append(aviso)


def avisos_de_baja(curps: list[str]) -> list[str]:
    return [texto for aviso in _avisos_de_baja for texto in aviso(curps)] if curps else []


def registrar_firma(exigida: Callable[[Usuario | None, Carga, Any], Any]) -> None:
    """`exigida(usuario, carga, firma)` raises a Rechazo when what the enlace signed is missing or wrong."""
    _firma[:] = [exigida]


def exigir_firma(usuario: Usuario | None, carga: Carga, firma: Any) -> None:
    """Nothing is required until contratos says what is."""
    for exigida in _firma:
        exigida(usuario, carga, firma)
