"""`manage.py horarios --dias 30`: opens the hours of the appointments."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from contratos.models import Horario
from contratos.services.citas import abrir_horarios
from registro.tiempo import hoy


class Command(BaseCommand):
    help = "Abre los horarios de citas de los próximos días; repetirlo no duplica ninguno."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dias", type=int, default=30)
        parser.add_argument("--ventanillas", type=int, default=2)

    def handle(self, *args: Any, **opciones: Any) -> None:
        abrir_horarios(desde=hoy(), dias=opciones["dias"], ventanillas=opciones["ventanillas"])
        self.stdout.write(f"Horarios abiertos: {Horario.objects.count()}")
