"""Application of what every act needs."""

from django.apps import AppConfig


class RegistroConfig(AppConfig):
    name = "registro"
    verbose_name = "Registro"
