"""Shortcuts through the trámite: each returns where the story stands."""

from datetime import datetime

from django.utils import timezone

from contratos.models import OrdenPago, Resolucion, Tramite
from contratos.services import borrador
from contratos.services.aceptar import aceptar
from contratos.services.codigos import enviar_codigo
from contratos.services.enviar import enviar
from contratos.services.resolver import autorizar, proponer
from contratos.tramites import Servicio
from registro.models import Usuario
from tests.contratos.conftest import CLAVE, PDF, SESION, ultimo_codigo


def borrador_listo(servicio: Servicio, usuario: Usuario, persona: object, monto: str = "500.00") -> Tramite:
    tramite = borrador.abrir_borrador(cual=servicio, persona=persona, instante=timezone.now())
    borrador.guardar_paso(tramite=tramite, paso="monto", limpios={"monto": monto})
    borrador.adjuntar(tramite=tramite, slug="comprobante", contenido=PDF, nombre="c.pdf", autor=usuario)
    borrador.elegir_pago(tramite=tramite, medio="cheque", cuenta=None)
    return tramite


def codigo_para(tramite: Tramite, usuario: Usuario, acto: str = "solicitud") -> str:
    enviar_codigo(usuario=usuario, acto=acto, objeto=tramite, que="firmar", instante=timezone.now())
    return ultimo_codigo(usuario.email)


def enviado(servicio: Servicio, usuario: Usuario, persona: object, cuando: datetime | None = None) -> Tramite:
    tramite = borrador_listo(servicio, usuario, persona)
    documento = borrador.preparar_documento(tramite=tramite, autor=usuario)
    return enviar(
        tramite=tramite, usuario=usuario, sha256_mostrado=documento.sha256, clave=CLAVE,
        codigo=codigo_para(tramite, usuario), sesion=SESION, instante=cuando or timezone.now(),
    )  # fmt: skip


def resuelto(tramite: Tramite, empleados: list[Usuario], sentido: str = "CONCEDE", codigos: tuple = ()) -> Resolucion:
    resolucion = proponer(tramite=tramite, sentido=sentido, autor=empleados[0], codigos=codigos)
    autorizar(resolucion=resolucion, autor=empleados[1], instante=timezone.now())
    tramite.refresh_from_db()
    return resolucion


def aceptado(tramite: Tramite, usuario: Usuario, cuando: datetime | None = None) -> OrdenPago:
    codigo = codigo_para(tramite, usuario, "aceptacion")
    aceptar(
        tramite=tramite, usuario=usuario, clave=CLAVE, codigo=codigo, sesion=SESION, instante=cuando or timezone.now()
    )
    tramite.refresh_from_db()
    return tramite.orden
