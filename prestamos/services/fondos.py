"""The books of the short-term loans."""

from prestaciones.services.fondos import BANCOS, POR_COBRAR_ENTIDADES, CuentaNueva, asegurar_fondo

FONDO = "CP"
CARTERA = "1201"
RESERVA_DE_GARANTIA = "2201"
INTERESES = "4101"


def cargar_fondo_de_corto_plazo() -> None:
    """Préstamos a corto plazo (Ley, artículos 138 a 147): what each person owes, and where the interest goes."""
    asegurar_fondo(
        clave=FONDO,
        nombre="Préstamos a corto plazo",
        fundamento="Ley, artículos 138 a 148",
        saldo_personal="D",
        cuentas=(
            CuentaNueva(POR_COBRAR_ENTIDADES, "Entidades por cobrar", "D"),
            CuentaNueva(BANCOS, "Bancos", "D"),
            CuentaNueva(CARTERA, "Préstamos por cobrar", "D", personal=True, forma_saldo=True),
            CuentaNueva(RESERVA_DE_GARANTIA, "Reserva de garantía", "A"),
            CuentaNueva(INTERESES, "Intereses ganados", "A"),
        ),
    )
