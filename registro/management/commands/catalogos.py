"""Loads the catalogues that every installation needs."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from registro.catalogos import cargar


class Command(BaseCommand):
    help = "Carga los catálogos que toda instalación necesita. Puede repetirse."

    @transaction.atomic
    def handle(self, *args: Any, **opciones: Any) -> None:
        cargar()
