"""Application of what every act needs."""

from django.apps import AppConfig


class RegistroConfig(AppConfig):
    name = "registro"
    verbose_name = "Registro"

    def ready(self) -> None:
        # Loaders touch models, which exist only now.
        from registro import catalogos
        from registro.services.cifras_publicadas import cargar_cifras_publicadas
        from registro.services.grupos import asegurar_grupos

        catalogos.registrar(asegurar_grupos)
        catalogos.registrar(cargar_cifras_publicadas)
