"""Private files: stored under the media folder, served only by a view that asks who wants them."""

import uuid

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now


def _ruta(documento: "Documento", _nombre: str) -> str:
    """Never the name that the person gave: that one is only shown."""
    return f"{documento.id.hex[:2]}/{documento.id.hex}"


class Documento(models.Model):
    class Revision(models.TextChoices):
        SIN_REVISION = "SIN_REVISION", "Sin revisión de virus"
        LIMPIO = "LIMPIO", "Revisado"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField("clase de documento", max_length=60)
    nombre = models.CharField(max_length=200)
    tipo = models.CharField("tipo de archivo", max_length=100)
    tamano = models.PositiveIntegerField("tamaño en bytes")
    sha256 = models.CharField(max_length=64, db_index=True)
    archivo = models.FileField(upload_to=_ruta, max_length=100)
    persona_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    objeto_tipo = models.CharField(max_length=60, blank=True)
    objeto_id = models.CharField(max_length=64, blank=True)
    revision = models.CharField(max_length=14, choices=Revision, default=Revision.SIN_REVISION)
    autor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    creado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "documento"
        verbose_name_plural = "documentos"
        indexes = [models.Index(fields=["objeto_tipo", "objeto_id"], name="documento_de_objeto")]
        triggers = [
            pgtrigger.Protect(name="contenido_fijo", operation=pgtrigger.UpdateOf("sha256", "archivo", "tamano"))
        ]

    def __str__(self) -> str:
        return self.nombre
