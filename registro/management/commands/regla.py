"""`manage.py regla`: compute any rule of the law from JSON, without a database."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from derecho import consola


class Command(BaseCommand):
    help = "Calcula una regla de la Ley: regla ID '{json}', o --lote ARCHIVO.jsonl; sin argumentos las enlista."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django reads it from the class
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("id", nargs="?", help="regla, por ejemplo ley-145")
        parser.add_argument("entradas", nargs="?", help="objeto JSON con las entradas")
        parser.add_argument(
            "--lote", type=Path, metavar="ARCHIVO", help="un objeto por línea: regla, entradas, al, criterios"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["lote"] is not None:
            with options["lote"].open(encoding="utf-8-sig", errors="replace") as archivo:
                self.stdout.writelines(f"{linea}\n" for linea in consola.lote(archivo))
        elif options["id"] is None:
            self.stdout.writelines(f"{linea}\n" for linea in consola.listado())
        elif options["entradas"] is None:
            raise CommandError("Faltan las entradas en JSON.")
        else:
            self.stdout.write(consola.una(options["id"], options["entradas"]))
