"""The queues of the back office by deadline: what is late, what is due today, what comes next."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import CharField, Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from django.urls import reverse

from contratos.models import ContratoAdhesion, OrdenPago, Resolucion, Tramite
from registro.models import Reloj, Usuario

PRONTO = timedelta(days=5)


@dataclass(frozen=True)
class Cola:
    """One queue: how many by deadline, and where to see them."""

    titulo: str
    enlace: str
    vencido: int = 0
    hoy: int = 0
    pronto: int = 0
    despues: int = 0
    sin_plazo: int = 0

    @property
    def urge(self) -> bool:
        return bool(self.vencido or self.hoy)


def _por_limite(filas: QuerySet, fecha: date) -> dict[str, int]:
    """Counts of rows by their `limite`, in one query."""
    cortes = {
        "vencido": Q(limite__lt=fecha),
        "hoy": Q(limite=fecha),
        "pronto": Q(limite__gt=fecha, limite__lte=fecha + PRONTO),
        "despues": Q(limite__gt=fecha + PRONTO),
    }
    return filas.aggregate(**{nombre: Count("pk", filter=corte) for nombre, corte in cortes.items()})


def con_reloj(tramites: QuerySet[Tramite]) -> QuerySet[Tramite]:
    """Each trámite with `limite_legal` and `estado_del_reloj` of the clock that is still open, or None."""
    abierto = Reloj.objects.filter(
        objeto_tipo="contratos.tramite",
        objeto_id=Cast(OuterRef("pk"), CharField()),
        estado__in=["CORRE", "PAUSADO", "VENCIDO"],
    ).order_by("limite")
    return tramites.annotate(
        limite_legal=Subquery(abierto.values("limite")[:1]), estado_del_reloj=Subquery(abierto.values("estado")[:1])
    )


def _tramites(fecha: date) -> Cola:
    abiertos = Tramite.objects.filter(estado__in=["RECIBIDA", "EN_REVISION"]).count()
    relojes = Reloj.objects.filter(objeto_tipo="contratos.tramite", estado__in=["CORRE", "VENCIDO"])
    cuentas = _por_limite(relojes.exclude(nombre="oferta"), fecha)
    enlace = reverse("admin:contratos_tramite_changelist")
    return Cola("Solicitudes en revisión", enlace, **cuentas, sin_plazo=max(abiertos - sum(cuentas.values()), 0))


def _por_autorizar(fecha: date) -> Cola:
    propuestas = Resolucion.objects.filter(estado=Resolucion.Estado.PROPUESTA).count()
    enlace = reverse("admin:contratos_tramite_changelist") + "?estado__exact=EN_REVISION"
    return Cola("Propuestas por autorizar", enlace, sin_plazo=propuestas)


def _ordenes(fecha: date) -> Cola:
    cuentas = _por_limite(OrdenPago.objects.filter(estado=OrdenPago.Estado.ORDENADA), fecha)
    enlace = reverse("admin:contratos_ordenpago_changelist") + "?estado__exact=ORDENADA"
    return Cola("Órdenes de pago", enlace, **cuentas)


def _cotejos(fecha: date) -> Cola:
    enviados = ContratoAdhesion.objects.filter(estado=ContratoAdhesion.Estado.ENVIADO).count()
    enlace = reverse("admin:contratos_contratoadhesion_changelist") + "?estado__exact=ENVIADO"
    return Cola("Contratos por cotejar", enlace, sin_plazo=enviados)


_COLAS = (
    ("contratos.change_tramite", _tramites),
    ("contratos.autorizar_resolucion", _por_autorizar),
    ("contratos.pagar_ordenpago", _ordenes),
    ("contratos.change_cotejo", _cotejos),
)


def colas_de(usuario: Usuario, fecha: date) -> list[Cola]:
    """The queues that this person works on, each in at most two queries."""
    return [cola(fecha) for permiso, cola in _COLAS if usuario.has_perm(permiso)]
