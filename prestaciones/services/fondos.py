"""The catalogue of fondos and accounts: a benefit adds its own at set-up."""

from collections.abc import Sequence
from dataclasses import dataclass

from prestaciones.models import Cuenta, Fondo

FONDO_DE_AHORRO = "FA"
POR_COBRAR_ENTIDADES = "1101"
BANCOS = "1102"
AHORRO_TRABAJADOR = "2101"
AHORRO_ENTIDAD = "2102"
RENDIMIENTOS = "2103"


@dataclass(frozen=True)
class CuentaNueva:
    clave: str
    nombre: str
    naturaleza: str
    personal: bool = False
    forma_saldo: bool = False


def asegurar_fondo(
    *, clave: str, nombre: str, fundamento: str, cuentas: Sequence[CuentaNueva], saldo_personal: str = "A"
) -> Fondo:
    """Adds a fondo and its accounts when they are missing; what exists is never changed.

    Args:
        saldo_personal: «A» when the fondo owes the person (savings), «D» when the person owes it (loans).
    """
    fondo, _ = Fondo.objects.get_or_create(
        clave=clave, defaults={"nombre": nombre, "fundamento": fundamento, "saldo_personal": saldo_personal}
    )
    existentes = set(fondo.cuentas.values_list("clave", flat=True))
    Cuenta.objects.bulk_create(
        Cuenta(
            fondo=fondo,
            clave=cuenta.clave,
            nombre=cuenta.nombre,
            naturaleza=cuenta.naturaleza,
            personal=cuenta.personal,
            forma_saldo=cuenta.forma_saldo,
        )
        for cuenta in cuentas
        if cuenta.clave not in existentes
    )
    return fondo


def cargar_fondo_de_ahorro() -> None:
    """Fondo de Ahorro (Ley, artículos 188 to 192): what each side contributed is kept apart."""
    asegurar_fondo(
        clave=FONDO_DE_AHORRO,
        nombre="Fondo de Ahorro",
        fundamento="Ley, artículos 188 a 192",
        cuentas=(
            CuentaNueva(POR_COBRAR_ENTIDADES, "Entidades por cobrar", "D"),
            CuentaNueva(BANCOS, "Bancos", "D"),
            CuentaNueva(AHORRO_TRABAJADOR, "Ahorro del servidor público", "A", personal=True, forma_saldo=True),
            CuentaNueva(AHORRO_ENTIDAD, "Aportación de la entidad", "A", personal=True, forma_saldo=True),
            CuentaNueva(RENDIMIENTOS, "Rendimientos capitalizados", "A", personal=True, forma_saldo=True),
        ),
    )
