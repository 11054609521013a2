"""What the home pages show: each application adds its cards at start-up, the page only orders them."""

from collections.abc import Callable
from dataclasses import dataclass

from registro.models import Usuario


@dataclass(frozen=True)
class Tarjeta:
    """A card: a title that leads somewhere, one figure, one sentence."""

    titulo: str
    enlace: str
    cifra: str = ""
    texto: str = ""
    explicacion: str = ""  # address of «¿De dónde sale esta cifra?»
    grafica: str = ""  # SVG drawn by the server


@dataclass(frozen=True)
class Pendiente:
    """An act that the person has to do, and until when."""

    texto: str
    enlace: str
    vence: str = ""


_tarjetas: list[tuple[int, Callable[[Usuario], Tarjeta | None]]] = []
_pendientes: list[Callable[[Usuario], list[Pendiente]]] = []
_publicas: list[tuple[int, Callable[[], Tarjeta | None]]] = []


def registrar_tarjeta(orden: int, tarjeta: Callable[[Usuario], Tarjeta | None]) -> None:
    """Adds a card to the home page of afiliados and pensionados; lower numbers come first."""
    _tarjetas.append((orden, tarjeta))


def registrar_pendientes(pendientes: Callable[[Usuario], list[Pendiente]]) -> None:
    """Adds a source of «Le toca a usted»."""
    _pendientes.append(pendientes)


def registrar_publica(orden: int, tarjeta: Callable[[], Tarjeta | None]) -> None:
    """Adds a notice to the public home page."""
    _publicas.append((orden, tarjeta))


def tarjetas_de(usuario: Usuario) -> list[Tarjeta]:
    return [t for _, hacer in sorted(_tarjetas, key=lambda par: par[0]) if (t := hacer(usuario))]


def pendientes_de(usuario: Usuario) -> list[Pendiente]:
    return [pendiente for fuente in _pendientes for pendiente in fuente(usuario)]


def publicas() -> list[Tarjeta]:
    return [t for _, hacer in sorted(_publicas, key=lambda par: par[0]) if (t := hacer())]
