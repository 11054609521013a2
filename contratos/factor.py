"""The arithmetic of the factor. Pure, so that whoever checks the evidence repeats it."""

import hashlib
import hmac


def registro_del_factor(llave: str, *, sha256_acto: str, tipo: str, clave_id: int | None, codigo_id: int | None) -> str:
    """HMAC of the hash of the act and of the factor that opened it, with the key of the portal, in hexadecimal."""
    mensaje = "|".join(["factor", sha256_acto, tipo, str(clave_id), str(codigo_id)])
    return hmac.new(llave.encode(), mensaje.encode(), hashlib.sha256).hexdigest()
