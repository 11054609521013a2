"""The card of the fondo de ahorro on the home page."""

from prestaciones.selectors.fondo_ahorro import saldo_y_comprometido
from registro.models import Usuario
from registro.tablero import Tarjeta
from registro.templatetags.formatos import dinero


def mi_fondo(usuario: Usuario) -> Tarjeta | None:
    if usuario.persona_id is None:
        return None
    total, comprometido = saldo_y_comprometido(usuario.persona_id)
    if not total:
        return Tarjeta(
            "Mi fondo de ahorro",
            "/mi/cuentas/fondo/",
            texto="Sus primeras aportaciones aparecerán al cerrar la quincena.",
        )
    texto = f"Tiene libres {dinero(total - comprometido)}."
    if comprometido:
        texto += f" Comprometidos en préstamos o avales: {dinero(comprometido)}."
    return Tarjeta("Mi fondo de ahorro", "/mi/cuentas/fondo/", dinero(total), texto, explicacion="/cifra/ley-188/")
