"""Application of the money: ledger, quincena and fondo de ahorro."""

from django.apps import AppConfig


class PrestacionesConfig(AppConfig):
    name = "prestaciones"
    verbose_name = "Prestaciones"

    def ready(self) -> None:
        # Models exist only now.
        from afiliados import registros
        from prestaciones import ingresos, simuladores
        from prestaciones.selectors.bajas import avisos_de_baja
        from prestaciones.selectors.tarjetas import mi_fondo
        from prestaciones.services.fondos import cargar_fondo_de_ahorro
        from prestaciones.services.layout_nomina import NOMINA
        from registro import catalogos, tablero

        catalogos.registrar(cargar_fondo_de_ahorro)
        registros.registrar_layout(NOMINA)
        registros.registrar_aviso_de_baja(avisos_de_baja)
        ingresos.registrar(ingresos.SUELDO_BASE)
        tablero.registrar_tarjeta(5, mi_fondo)
        simuladores.registrar()
