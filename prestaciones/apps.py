"""Application of the money: ledger, quincena and fondo de ahorro."""

from django.apps import AppConfig


class PrestacionesConfig(AppConfig):
    name = "prestaciones"
    verbose_name = "Prestaciones"

    def ready(self) -> None:
        # Models exist only now.
        from prestaciones.services.fondos import cargar_fondo_de_ahorro
        from registro import catalogos

        catalogos.registrar(cargar_fondo_de_ahorro)
