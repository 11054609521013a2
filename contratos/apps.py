"""Application of consent."""

from django.apps import AppConfig


class ContratosConfig(AppConfig):
    name = "contratos"
    verbose_name = "Contratos y trámites"

    def ready(self) -> None:
        # The registries of the lower applications are filled here, once every model is loaded.
        from afiliados.registros import registrar_efecto_de_baja, registrar_firma
        from contratos.selectors import tarjetas
        from contratos.selectors.ejemplos import entradas_de
        from contratos.services.firma_de_carga import firma_de_carga
        from contratos.services.limitar import efecto_de_baja
        from registro import tablero
        from registro.cadena import registrar_fuente
        from registro.ejemplos import registrar_ejemplos

        registrar_fuente("firma", "contratos.EvidenciaFirma")
        registrar_ejemplos(entradas_de)
        registrar_firma(firma_de_carga)
        registrar_efecto_de_baja(efecto_de_baja)
        tablero.registrar_pendientes(tarjetas.pendientes)
        tablero.registrar_tarjeta(50, tarjetas.mis_tramites)
