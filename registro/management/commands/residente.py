"""The resident process: sends messages within a second of their commit and links events within two."""

import select
import signal
from typing import Any

import structlog
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection

from registro.services.avisos import enviar_pendientes
from registro.services.encadenar import encadenar

log = structlog.get_logger("issssspenet.residente")


class Command(BaseCommand):
    help = "Despacha los avisos y encadena los eventos mientras esté encendido."
    sigue = True

    def handle(self, *args: Any, **opciones: Any) -> None:
        for senal in (signal.SIGTERM, signal.SIGINT):
            signal.signal(senal, self._parar)
        while self.sigue:
            try:
                self._atender()
            except (OperationalError, InterfaceError) as error:
                log.warning("base_de_datos_no_responde", error=type(error).__name__)
                connection.close()
                self._dormir(2)

    def _parar(self, *_: Any) -> None:
        self.sigue = False

    def _dormir(self, segundos: float) -> None:
        select.select([], [], [], segundos)

    def _atender(self) -> None:
        """Listens on the channel that the outbox's trigger notifies; wakes each second at the latest for the chain."""
        with connection.cursor() as cursor:
            cursor.execute("LISTEN avisos")
        while self.sigue:
            enviar_pendientes()
            encadenar()
            conexion = connection.connection
            select.select([conexion], [], [], 1.0)
            conexion.poll()
            conexion.notifies.clear()
