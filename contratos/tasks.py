"""Sweeps of consent."""

from celery import shared_task

from contratos.services.limites import olvidar
from registro.tiempo import ahora


@shared_task(name="contratos.olvidar_limites")
def olvidar_limites() -> None:
    olvidar(ahora())
