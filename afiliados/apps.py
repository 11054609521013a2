"""Application of who is affiliated, and through which entidad."""

from django.apps import AppConfig


class AfiliadosConfig(AppConfig):
    name = "afiliados"
    verbose_name = "Afiliados"

    def ready(self) -> None:
        # Models exist only now.
        from afiliados import registros
        from afiliados.services.cargas.layout_movimientos import MOVIMIENTOS

        registros.registrar_layout(MOVIMIENTOS)
