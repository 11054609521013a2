"""What an enlace must prove to apply a file: the second factor of the session, and its evidence."""

from typing import Any

from afiliados.models import Carga
from contratos.services.firmar import firmar_por_oficina
from registro.errores import Rechazo
from registro.models import Usuario
from registro.sesion import Sesion
from registro.tiempo import ahora


def firma_de_carga(usuario: Usuario | None, carga: Carga, firma: Any) -> None:
    """Fills `afiliados.registros.registrar_firma`. The command line applies without signature: it has no person.

    Raises:
        Rechazo: FALTA_FIRMA, no session, or one opened without a second factor.
    """
    if usuario is None:
        return
    if not isinstance(firma, Sesion) or carga.documento is None:
        raise Rechazo("FALTA_FIRMA")
    firmar_por_oficina(
        usuario=usuario, acto="carga", objeto=carga, documento=carga.documento, sesion=firma, instante=ahora()
    )
