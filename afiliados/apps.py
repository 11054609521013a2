"""Application of who is affiliated, and through which entidad."""

from django.apps import AppConfig


class AfiliadosConfig(AppConfig):
    name = "afiliados"
    verbose_name = "Afiliados"
