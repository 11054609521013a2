"""Legal clocks: start, pause, resume, meet, and what happens the day after the limit."""

from collections.abc import Callable
from datetime import date, timedelta

from django.db import models, transaction

from registro.models import PausaReloj, Reloj
from registro.selectors.cifras import dias_inhabiles
from registro.selectors.criterios import calcular
from registro.services.bitacora import registrar_evento

_efectos: dict[str, Callable[[Reloj, date], None]] = {}
Efecto = Callable[[Reloj, date], None]


def al_vencer(nombre: str) -> Callable[[Efecto], Efecto]:
    """Registers what silence means for the clocks of that name: called once, the day after the limit or later."""

    def registrar(efecto: Efecto) -> Efecto:
        _efectos[nombre] = efecto
        return efecto

    return registrar


def limite_de(*, inicio: date, dias: int, clase: str) -> date:
    """Last day of a term that starts the day after `inicio` (rule calendario-plazos)."""
    entradas: dict[str, object] = {"operacion": f"dias_{clase}", "fecha": inicio.isoformat(), "cantidad": dias}
    if clase == Reloj.Clase.HABILES:
        entradas["inhabiles"] = dias_inhabiles(inicio, inicio + timedelta(days=dias * 3 + 30))
    return date.fromisoformat(calcular("calendario-plazos", entradas).salidas["fecha_limite"])


def iniciar_reloj(
    *, objeto: models.Model, nombre: str, regla: str, inicio: date, dias: int, clase: str = Reloj.Clase.NATURALES
) -> Reloj:
    """Starts a clock about `objeto`; starting it again returns the one that runs.

    Args:
        regla: id of the article that sets the term.
        inicio: day of the event, which does not count.
        dias: length of the term, in days of `clase` (naturales or habiles).
    """
    reloj, _ = Reloj.objects.get_or_create(
        objeto_tipo=objeto._meta.label_lower,
        objeto_id=str(objeto.pk),
        nombre=nombre,
        defaults={
            "regla": regla,
            "inicio": inicio,
            "dias": dias,
            "clase": clase,
            "limite": limite_de(inicio=inicio, dias=dias, clase=clase),
        },
    )
    return reloj


def reloj_de(objeto: models.Model, nombre: str) -> Reloj | None:
    return Reloj.objects.filter(objeto_tipo=objeto._meta.label_lower, objeto_id=str(objeto.pk), nombre=nombre).first()


@transaction.atomic
def pausar_reloj(*, reloj: Reloj, desde: date, motivo: str) -> None:
    """Stops a running clock; the day of the pause no longer counts."""
    PausaReloj.objects.create(reloj=reloj, desde=desde, motivo=motivo)
    _cambiar(reloj, Reloj.Estado.PAUSADO)


@transaction.atomic
def reanudar_reloj(*, reloj: Reloj, hasta: date) -> None:
    """Sets it running again; the limit moves by the paused days (naturales) or is counted anew from what was left (hábiles)."""
    pausa = reloj.pausas.select_for_update().get(hasta=None)
    pausa.hasta = hasta
    pausa.save(update_fields=["hasta"])
    if reloj.clase == Reloj.Clase.NATURALES:
        reloj.limite += hasta - pausa.desde
    else:
        faltaban = _habiles_entre(pausa.desde, reloj.limite)
        reloj.limite = limite_de(inicio=hasta - timedelta(days=1), dias=max(faltaban, 1), clase=reloj.clase)
    reloj.save(update_fields=["limite"])
    _cambiar(reloj, Reloj.Estado.CORRE)


def _habiles_entre(desde: date, hasta: date) -> int:
    """Días hábiles from `desde` to `hasta`, both included."""
    inhabiles = set(dias_inhabiles(desde, hasta))
    dias = (desde + timedelta(days=n) for n in range((hasta - desde).days + 1))
    return sum(1 for dia in dias if dia.weekday() < 5 and dia.isoformat() not in inhabiles)


def cumplir_reloj(*, reloj: Reloj) -> None:
    """The act was done; a late one keeps its lateness in the event."""
    _cambiar(reloj, Reloj.Estado.CUMPLIDO)


def _cambiar(reloj: Reloj, estado: str) -> None:
    anterior, reloj.estado = reloj.estado, estado
    reloj.save(update_fields=["estado"])
    registrar_evento(
        tipo="reloj",
        objeto=reloj,
        datos={"de": anterior, "a": estado, "limite": reloj.limite.isoformat(), "objeto": reloj.objeto_id},
    )


def vencer_relojes(*, fecha: date) -> int:
    """Expires every running clock whose limit is past and applies what its silence means; returns how many.

    Each in its own transaction: one that fails does not stop the rest, and stays for the next sweep.
    """
    vencidos = Reloj.objects.filter(estado=Reloj.Estado.CORRE, limite__lt=fecha).values_list("pk", flat=True)
    for clave in list(vencidos):
        with transaction.atomic():
            reloj = Reloj.objects.select_for_update().get(pk=clave)
            if reloj.estado != Reloj.Estado.CORRE:
                continue
            _cambiar(reloj, Reloj.Estado.VENCIDO)
            if efecto := _efectos.get(reloj.nombre):
                efecto(reloj, fecha)
    return len(vencidos)
