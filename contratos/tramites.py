"""Registry of services: what a benefit says about itself so that the one trámite can carry it.

A benefit registers from its AppConfig.ready; docs/tramite.md walks through an example.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from django.forms import Form

from afiliados.models import Persona
from contratos.models import Resolucion, Tramite


@dataclass(frozen=True)
class Fila:
    """A line of a summary. `calculo` is the public id of a Calculo: the page links it as «¿De dónde sale?»."""

    rotulo: str
    valor: str
    calculo: str = ""


@dataclass(frozen=True)
class Seccion:
    """A block of the review page and of the PDF. `cambiar` is the slug of the step that edits it."""

    titulo: str
    filas: Sequence[Fila]
    cambiar: str = ""


@dataclass(frozen=True)
class Paso:
    """A page with one form (FormaDePaso: gets `persona` and `tramite`); its cleaned data is kept under `slug`."""

    slug: str
    titulo: str
    forma: type[Form]
    # Template of a panel shown under the form (a live result); receives `panel`, from `Servicio.panel`.
    plantilla_panel: str = ""


@dataclass(frozen=True)
class PaginaPropia:
    """A page of the benefit itself (avales), between requisitos and documentos. Sending waits until it is `lista`."""

    slug: str
    titulo: str
    url: str
    lista: bool
    motivos: Sequence[str] = ()


@dataclass(frozen=True)
class Requisito:
    """One article against one person. `cumple` None is informative; a False one stops sending unless told otherwise."""

    nombre: str
    fundamento: str
    su_dato: str
    limite: str
    cumple: bool | None
    codigo: str = ""
    calculo: str = ""
    que_hacer: str = ""
    impide_enviar: bool = True


@dataclass(frozen=True)
class DocumentoExigido:
    slug: str
    titulo: str
    por_que: str
    quien_lo_expide: str
    obligatorio: bool = True


@dataclass(frozen=True)
class Condiciones:
    """What the rules answer to a request: rows to read, money to pay (None: nothing is paid), figures to act on."""

    secciones: Sequence[Seccion]
    importe: Decimal | None = None
    datos: dict[str, Any] = field(default_factory=dict)
    calculo: str = ""


@dataclass(frozen=True)
class DocumentoDeAceptacion:
    """A PDF that acceptance signs. `acto`: «contrato_mutuo», «pagare»…; the template receives `contexto`."""

    acto: str
    slug: str
    titulo: str
    plantilla: str
    contexto: dict[str, Any]


@dataclass(frozen=True)
class RelojDeServicio:
    """The legal term of the Institute to answer. Register what silence means with `al_vencer(nombre)`."""

    nombre: str
    regla: str
    dias: int
    clase: Literal["naturales", "habiles"]
    inicia: Literal["recepcion", "documentos_validos"] = "recepcion"


def _nada(*_args: Any, **_kwargs: Any) -> None:
    """Hook of a benefit that has nothing to do at that moment."""


def _vacio(*_args: Any, **_kwargs: Any) -> Sequence[Any]:
    return ()


def _si(*_args: Any, **_kwargs: Any) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Servicio:
    """A benefit, as the trámite sees it.

    Every hook runs inside the transaction of the act, after the change of state, with keyword arguments only.
    Raising Rechazo from `al_recibir` or `al_aceptar` undoes the act; nothing else should raise.
    """

    slug: str
    titulo: str
    prefijo: str
    descripcion: str
    fundamento: str
    pasos: Sequence[Paso]
    requisitos: Callable[[Tramite], Sequence[Requisito]]
    documentos: Callable[[Tramite], Sequence[DocumentoExigido]]
    resumen: Callable[[Tramite], Sequence[Seccion]]
    # Codes that stop the person before the first page («NO_AFILIADO»); empty lets in.
    quien_puede: Callable[[Persona], Sequence[str]] = _vacio
    paginas_propias: Callable[[Tramite], Sequence[PaginaPropia]] = _vacio
    panel: Callable[[Tramite], dict[str, Any] | None] = _nada
    # Raises Rechazo with the reasons when the rules refuse; None when nothing is offered.
    condiciones: Callable[[Tramite], Condiciones | None] = _nada
    documentos_de_aceptacion: Callable[[Tramite, Resolucion], Sequence[DocumentoDeAceptacion]] = _vacio
    hay_fondo: Callable[[Tramite, Resolucion], bool] = _si
    reloj: RelojDeServicio | None = None
    exige_oferta: bool = False
    exige_pago: bool = False
    # Días hábiles that the offer stays open (contrato, cláusula Sexta 2).
    validez_habiles: int = 5
    # A contract LIMITADO (baja, pensionado) still signs for fondo and pensión, never for a préstamo.
    admite_limitado: bool = False
    plantilla_solicitud: str = "pdf/solicitud.html"
    al_recibir: Callable[..., None] = _nada  # (tramite, instante, autor)
    al_resolver: Callable[..., None] = _nada  # (tramite, resolucion, instante, autor)
    al_aceptar: Callable[..., None] = _nada  # (tramite, resolucion, instante, autor)
    al_pagar: Callable[..., None] = _nada  # (tramite, orden, instante, autor)
    # The request ended without being granted: DESISTIDA, NO_ACEPTADA or OFERTA_CADUCADA (see tramite.estado).
    al_desistir: Callable[..., None] = _nada  # (tramite, instante, autor)


_servicios: dict[str, Servicio] = {}


def registrar(servicio: Servicio) -> None:
    """Adds a benefit. Called once, from AppConfig.ready."""
    if servicio.slug in _servicios:
        raise ValueError(f"El servicio «{servicio.slug}» ya está registrado.")
    _servicios[servicio.slug] = servicio


def retirar(slug: str) -> None:
    """Takes a service out of the registry (tests of the registry itself)."""
    _servicios.pop(slug)


def servicio(slug: str) -> Servicio:
    """Raises KeyError when nobody registered it."""
    return _servicios[slug]


def servicios() -> list[Servicio]:
    return list(_servicios.values())
