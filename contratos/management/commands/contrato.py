"""`manage.py contrato cargar ARCHIVO`: loads a text of the contract."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from contratos.services.version import cargar_version, texto_propio
from registro.errores import Rechazo


class Command(BaseCommand):
    help = "Carga un texto del contrato de adhesión (YAML); sin archivo, el texto propio del portal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("accion", choices=["cargar"])
        parser.add_argument("archivo", nargs="?", type=Path)

    def handle(self, *args: Any, **opciones: Any) -> None:
        archivo: Path | None = opciones["archivo"]
        try:
            version = cargar_version(archivo.read_text(encoding="utf-8") if archivo else texto_propio())
        except Rechazo as rechazo:
            raise CommandError(" ".join(rechazo.textos())) from rechazo
        self.stdout.write(f"Versión {version.version}: {version.sha256}")
