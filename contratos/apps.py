"""Application of consent."""

from django.apps import AppConfig


class ContratosConfig(AppConfig):
    name = "contratos"
    verbose_name = "Contratos y trámites"

    def ready(self) -> None:
        # The registry of models must be complete.
        from contratos.selectors import tarjetas
        from registro import tablero
        from registro.cadena import registrar_fuente

        registrar_fuente("firma", "contratos.EvidenciaFirma")
        tablero.registrar_pendientes(tarjetas.pendientes)
        tablero.registrar_tarjeta(50, tarjetas.mis_tramites)
