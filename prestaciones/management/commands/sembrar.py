"""The sample institute."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from prestaciones.services.siembra.sembrar import sembrar
from registro.tiempo import hoy


class Command(BaseCommand):
    help = "Inventa un instituto del tamaño pedido; su historia la hacen las cargas y las quincenas reales."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--afiliados", type=int, default=200)
        parser.add_argument("--quincenas", type=int, default=24)
        parser.add_argument("--semilla", type=int, default=1)

    def handle(self, *, afiliados: int, quincenas: int, semilla: int, **_: Any) -> None:
        if not (1 <= afiliados <= 3_000_000 and 1 <= quincenas <= 240):
            raise CommandError("De 1 a 3,000,000 afiliados y de 1 a 240 quincenas.")
        reloj = time.perf_counter()
        hecho = sembrar(afiliados=afiliados, quincenas=quincenas, semilla=semilla, hoy=hoy(), contar=self._decir)
        segundos = time.perf_counter() - reloj
        if not hecho.nuevas:
            self.stdout.write(f"El instituto de muestra ya está: de {hecho.primera} a {hecho.ultima}.")
            return
        self.stdout.write(
            f"Instituto de muestra: {afiliados} afiliados, de {hecho.primera} a {hecho.ultima} en {segundos:.1f} s. "
            f"Cifras supuestas: {hecho.cifras}."
        )

    def _decir(self, quincena: str) -> None:
        self.stderr.write(f"  {quincena}")
