"""Application of consent."""

from django.apps import AppConfig


class ContratosConfig(AppConfig):
    name = "contratos"
    verbose_name = "Contratos y trámites"

    def ready(self) -> None:
        from registro.cadena import registrar_fuente  # the registry of models must be complete

        registrar_fuente("firma", "contratos.EvidenciaFirma")
