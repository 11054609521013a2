"""`manage.py verificar --todo`: walks the whole chain and every signature; names the first row that does not hold."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from contratos.selectors.verificacion import primera_falla
from registro.models import Eslabon


class Command(BaseCommand):
    help = "Recalcula la cadena de la bitácora y cada firma; sale con error y nombra el primer renglón alterado."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--todo", action="store_true", required=True, help="La cadena completa.")

    def handle(self, *args: Any, **opciones: Any) -> None:
        if falla := primera_falla():
            raise CommandError(falla)
        self.stdout.write(f"Sin alteraciones: {Eslabon.objects.count()} eslabones.")
