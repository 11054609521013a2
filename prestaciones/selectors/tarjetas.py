"""The card of the fondo de ahorro on the home page."""

from prestaciones.selectors.fondo_ahorro import desglose
from registro.models import Usuario
from registro.tablero import Tarjeta
from registro.templatetags.formatos import dinero


def mi_fondo(usuario: Usuario) -> Tarjeta | None:
    if usuario.persona_id is None:
        return None
    montos = desglose(usuario.persona_id)
    if not montos["saldo"]:
        return Tarjeta(
            "Mi fondo de ahorro",
            "/mi/cuentas/fondo/",
            texto="Sus primeras aportaciones aparecerán al cerrar la quincena.",
        )
    texto = f"Usted aportó {dinero(montos['trabajador'])} y su entidad {dinero(montos['entidad'])}."
    if montos["comprometido"]:
        texto += f" Tiene comprometidos {dinero(montos['comprometido'])}."
    return Tarjeta(
        "Mi fondo de ahorro", "/mi/cuentas/fondo/", dinero(montos["saldo"]), texto, explicacion="/cifra/ley-188/"
    )
