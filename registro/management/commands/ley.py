"""The document of the law, article by article."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from registro.services.documento_ley import DESTINO, al_dia, escribir


class Command(BaseCommand):
    help = "Escribe docs/ley.md; con --revisar, dice si está al día."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--documento", action="store_true", help="escribe el documento")
        parser.add_argument("--revisar", action="store_true", help="falla si el documento no está al día")

    def handle(self, *args: Any, **opciones: Any) -> None:
        if opciones["revisar"]:
            if not al_dia():
                raise CommandError(f"{DESTINO} no está al día: ejecute «manage.py ley --documento».")
            return
        escribir()
