"""Application of loans."""

from django.apps import AppConfig


class PrestamosConfig(AppConfig):
    name = "prestamos"
    verbose_name = "Préstamos"

    def ready(self) -> None:
        # The registries of the lower applications are filled here, once the models are loaded.
        from prestamos import simuladores, tramites

        tramites.registrar()
        simuladores.registrar()
