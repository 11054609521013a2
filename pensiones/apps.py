"""Application of pensions."""

from django.apps import AppConfig


class PensionesConfig(AppConfig):
    name = "pensiones"
    verbose_name = "Pensiones"

    def ready(self) -> None:
        # The registries of the lower applications are filled here, once the models are loaded.
        from pensiones import simuladores, tramites

        tramites.registrar()
        simuladores.registrar()
