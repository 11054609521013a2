"""Sweeps: whatever the resident process missed, the schedule picks up. All of them may run twice at once."""

from celery import shared_task

from registro.services.avisos import enviar_pendientes
from registro.services.encadenar import encadenar
from registro.services.relojes import vencer_relojes
from registro.tiempo import hoy


@shared_task(name="registro.barrer_avisos")
def barrer_avisos() -> None:
    enviar_pendientes()


@shared_task(name="registro.encadenar")
def encadenar_pendientes() -> None:
    encadenar()


@shared_task(name="registro.vencer_relojes")
def vencer_los_relojes() -> None:
    vencer_relojes(fecha=hoy())
