"""Shortcuts through a loan: each returns where the story stands."""

from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from contratos.models import Tramite
from contratos.services import borrador
from contratos.services.aceptar import aceptar
from contratos.services.codigos import enviar_codigo
from contratos.services.enviar import enviar
from contratos.services.pagar import confirmar_pago
from contratos.services.resolver import autorizar, proponer
from contratos.services.revision import tomar, validar_documentos
from contratos.tramites import servicio
from prestamos.models import Aval, Prestamo
from prestamos.services import avales
from registro.models import Usuario
from tests.contratos.conftest import CLAVE, PDF, SESION, ultimo_codigo

SLUG = "prestamo-corto-plazo"


def borrador_de(usuario: Usuario, capital: str = "50000.00", quincenas: int = 72, **mas: object) -> Tramite:
    tramite = borrador.abrir_borrador(cual=servicio(SLUG), persona=usuario.persona, instante=timezone.now())
    borrador.guardar_paso(tramite=tramite, paso="monto", limpios={"capital": capital, "quincenas": quincenas, **mas})
    borrador.adjuntar(tramite=tramite, slug="identificacion-oficial", contenido=PDF, nombre="ine.pdf", autor=usuario)
    borrador.elegir_pago(tramite=tramite, medio="cheque", cuenta=None)
    return tramite


def codigo_para(objeto: object, usuario: Usuario, acto: str) -> str:
    enviar_codigo(usuario=usuario, acto=acto, objeto=objeto, que="firmar", instante=timezone.now())
    return ultimo_codigo(usuario.email)


def avalado(tramite: Tramite, aval: Usuario, importe: str, de: Usuario) -> Aval:
    invitado = avales.invitar(
        tramite=tramite, persona=aval.persona, importe=Decimal(importe), autor=de, instante=timezone.now()
    )
    return avales.aceptar(
        aval=invitado, usuario=aval, clave=CLAVE, codigo=codigo_para(invitado, aval, "garantia"), sesion=SESION,
        instante=timezone.now(),
    )  # fmt: skip


def enviado(tramite: Tramite, usuario: Usuario) -> Tramite:
    documento = borrador.preparar_documento(tramite=tramite, autor=usuario)
    return enviar(
        tramite=tramite, usuario=usuario, sha256_mostrado=documento.sha256, clave=CLAVE,
        codigo=codigo_para(tramite, usuario, "solicitud"), sesion=SESION, instante=timezone.now(),
    )  # fmt: skip


def ofrecido(tramite: Tramite, personal: list[Usuario]) -> Tramite:
    tomar(tramite=tramite, autor=personal[0])
    validar_documentos(tramite=tramite, autor=personal[0], instante=timezone.now())
    resolucion = proponer(tramite=tramite, sentido="CONCEDE", autor=personal[0])
    return autorizar(resolucion=resolucion, autor=personal[1], instante=timezone.now())


def pagado(tramite: Tramite, usuario: Usuario, personal: list[Usuario], cuando: datetime | None = None) -> Prestamo:
    codigo = codigo_para(tramite, usuario, "aceptacion")
    aceptar(tramite=tramite, usuario=usuario, clave=CLAVE, codigo=codigo, sesion=SESION, instante=timezone.now())
    tramite.refresh_from_db()
    confirmar_pago(orden=tramite.orden, referencia="SPEI-1", autor=personal[2], instante=cuando or timezone.now())
    return Prestamo.objects.get(tramite=tramite)


def otorgado(usuario: Usuario, personal: list[Usuario], capital: str = "24000.00", quincenas: int = 24) -> Prestamo:
    tramite = enviado(borrador_de(usuario, capital, quincenas), usuario)
    return pagado(ofrecido(tramite, personal), usuario, personal)
