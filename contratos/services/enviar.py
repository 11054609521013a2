"""Sending a request, signed: the moment it exists for the Institute (cláusula Séptima b, c, e)."""

from datetime import datetime

from django.db import transaction

from contratos.models import EvidenciaFirma, Tramite
from contratos.selectors.tramites import impedimentos
from contratos.services.acuses import acuse_de_solicitud
from contratos.services.avisos_tramite import avisar_al_instituto, avisar_tramite
from contratos.services.borrador import pendientes, preparar_documento
from contratos.services.firmar import acto_firmado, firmar
from contratos.services.revision import arrancar_reloj
from contratos.tramites import Servicio, servicio
from registro.errores import Rechazo
from registro.models import Usuario
from registro.services.folios import siguiente_folio
from registro.services.transiciones import transitar
from registro.sesion import Sesion
from registro.tiempo import dia_de


class ContenidoDistinto(Exception):
    """What was shown when the person pressed the button is not what is stored now: review it again (409)."""


def _recibir(tramite: Tramite, cual: Servicio, usuario: Usuario, evidencia: EvidenciaFirma, instante: datetime) -> None:
    tramite.presentada_en = instante
    tramite.folio = siguiente_folio(cual.prefijo, ejercicio=dia_de(instante).year)
    tramite.save(update_fields=["presentada_en", "folio", "guardado_en"])
    transitar(
        objeto=tramite, a=Tramite.Estado.RECIBIDA, autor=usuario, datos={"folio": tramite.folio, "hoja": evidencia.hoja}
    )
    cual.al_recibir(tramite=tramite, instante=instante, autor=usuario)
    arrancar_reloj(tramite, "recepcion", dia_de(instante))
    avisar_tramite(
        tramite,
        "recibida",
        f"Recibimos su solicitud {tramite.folio}",
        sha256=evidencia.sha256_documento,
        hoja=evidencia.hoja,
    )
    avisar_al_instituto(tramite, evidencia.sha256_documento)


def enviar(
    *,
    tramite: Tramite,
    usuario: Usuario,
    sha256_mostrado: str,
    clave: str,
    codigo: str,
    sesion: Sesion,
    instante: datetime,
) -> Tramite:
    """Signs and sends a draft; sending it again returns the very same folio.

    Args:
        sha256_mostrado: hash of the PDF that the page showed.
        instante: of the server; it is the moment of presentation.

    Raises:
        ContenidoDistinto: the draft changed in another tab, or was already sent with another content.
        FirmaFallida: wrong clave or code; the draft stays and nothing is received.
        Rechazo: a requirement or a document is missing, with every reason.
    """
    with acto_firmado():
        actual = (
            Tramite.objects.select_for_update(of=("self",))
            .select_related("persona", "contrato", "cuenta", "documento")
            .get(pk=tramite.pk)
        )
        if actual.estado == Tramite.Estado.BORRADOR:
            _firmar_y_recibir(actual, usuario, sha256_mostrado, clave, codigo, sesion, instante)
        elif actual.documento is None or actual.documento.sha256 != sha256_mostrado:
            raise ContenidoDistinto
    # After the commit: the acuse tells of something that already is. If the process dies here, its page makes it.
    acuse_de_solicitud(actual)
    return actual


def _firmar_y_recibir(
    tramite: Tramite,
    usuario: Usuario,
    sha256_mostrado: str,
    clave: str,
    codigo: str,
    sesion: Sesion,
    instante: datetime,
) -> None:
    cual = servicio(tramite.servicio)
    codigos = set(impedimentos(cual, tramite.persona, instante)) - {"FIRMA_BLOQUEADA", "SIN_CONTRATO_VIGENTE"}
    if codigos := codigos | set(pendientes(tramite)):
        raise Rechazo(*codigos)
    documento = preparar_documento(tramite=tramite, autor=usuario)
    if documento.sha256 != sha256_mostrado:
        raise ContenidoDistinto
    evidencia = firmar(
        usuario=usuario, acto="solicitud", objeto=tramite, documentos=[documento],
        clave=clave, codigo=codigo, sesion=sesion, instante=instante,
    )  # fmt: skip
    with transaction.atomic():
        _recibir(tramite, cual, usuario, evidencia, instante)
