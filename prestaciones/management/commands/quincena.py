"""Runs a quincena and prints one JSON line."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from derecho.quincena import Quincena
from prestaciones.models import Corrida
from prestaciones.services.correr_quincena import correr_quincena, informe
from registro.tiempo import ahora


class Command(BaseCommand):
    help = (
        "Corre una quincena e imprime una línea JSON; repetirla no agrega nada. Con --ultima, dice la última corrida."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("quincena", nargs="?", help="AAAA-MM-Q1 o AAAA-MM-Q2")
        parser.add_argument("--ultima", action="store_true")

    def handle(self, *, quincena: str | None, ultima: bool, **_: Any) -> None:
        if ultima:
            corrida = Corrida.objects.first()
            if corrida is None:
                raise CommandError("Todavía no se ha corrido ninguna quincena.")
            resultado = informe(corrida)
        else:
            resultado = correr_quincena(quincena=self._leer(quincena), instante=ahora())
        self.stdout.write(json.dumps(resultado, ensure_ascii=False))
        if not resultado["totales"]["cuadra"] or resultado["estado"] != Corrida.Estado.TERMINADA:
            raise SystemExit(1)

    @staticmethod
    def _leer(texto: str | None) -> Quincena:
        try:
            return Quincena.leer(texto or "")
        except ValueError as error:
            raise CommandError("Escriba la quincena como 2026-11-Q1, o --ultima.") from error
