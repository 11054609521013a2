"""Receiving a file from a person: it is what it says it is, it is not too big, and it is kept private."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import models

from registro.errores import Razon, Rechazo
from registro.escaner import revisar
from registro.evidencia import sha256
from registro.models import Documento, Usuario

MAXIMO = 10 * 1024 * 1024
# What a file starts with says what it is; its name and the browser's word do not.
FIRMAS = {"application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}


class DocumentoRechazado(Rechazo):
    """The file cannot be received; `texto` says why and what to do."""

    def __init__(self, codigo: str, texto: str) -> None:
        super().__init__(codigo)
        self.texto = texto

    def razones(self) -> list[Razon]:
        return [Razon(self.motivos[0], self.texto, "")]


def tipo_de(contenido: bytes) -> str | None:
    """The media type that the first bytes prove, among those that a person may upload."""
    return next((tipo for tipo, firma in FIRMAS.items() if contenido.startswith(firma)), None)


def _tipo_aceptado(contenido: bytes, maximo: int) -> str:
    if not contenido:
        raise DocumentoRechazado("ARCHIVO_VACIO", "El archivo está vacío. Elíjalo otra vez.")
    if len(contenido) > maximo:
        pesa, tope = len(contenido) / 1024 / 1024, maximo // 1024 // 1024
        raise DocumentoRechazado("ARCHIVO_GRANDE", f"El archivo pesa {pesa:.1f} MB; el máximo es {tope} MB.")
    tipo = tipo_de(contenido)
    if tipo is None:
        raise DocumentoRechazado("ARCHIVO_TIPO", "El archivo no es PDF, JPG ni PNG. Guárdelo en uno de esos formatos.")
    return tipo


def _revision_de(contenido: bytes) -> str:
    """What the scanner says; an infected file goes no further."""
    revision = revisar(contenido)
    if revision == "INFECTADO":
        raise DocumentoRechazado("ARCHIVO_INFECTADO", "Encontramos un virus en el archivo. No se guardó.")
    return revision


def guardar_documento(
    *,
    contenido: bytes,
    nombre: str,
    slug: str,
    persona_id: int | None = None,
    objeto: models.Model | None = None,
    autor: Usuario | None = None,
    tipo: str | None = None,
    maximo: int = MAXIMO,
) -> Documento:
    """Stores a private file.

    Args:
        contenido: the bytes, at most `maximo`.
        nombre: as the person called it; only ever shown.
        slug: which need it answers («identificacion-oficial»…).
        persona_id: whose file it is: that person may read it.
        objeto: the act it belongs to.
        tipo: media type, when the portal itself made the file or its own reader has proven it.

    Raises:
        DocumentoRechazado: empty, too big, of another type, or found infected by the scanner.
    """
    datos: dict[str, Any] = {"objeto_tipo": objeto._meta.label_lower, "objeto_id": str(objeto.pk)} if objeto else {}
    tipo = tipo or _tipo_aceptado(contenido, maximo)
    documento = Documento(
        slug=slug,
        nombre=nombre.replace("\x00", "")[-200:],
        tipo=tipo,
        tamano=len(contenido),
        sha256=sha256(contenido),
        persona_id=persona_id,
        revision=_revision_de(contenido),
        autor=autor,
        **datos,
    )
    documento.archivo.save(nombre, ContentFile(contenido), save=False)
    documento.save(force_insert=True)
    return documento
