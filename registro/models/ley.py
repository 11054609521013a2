"""Official texts, verbatim, as they were published: they are added, never edited; the newest in force is what is shown."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class TextoOficial(models.Model):
    """A file that was loaded. `publicado` and `vigente_desde` are unknown only for a text that carries no date."""

    fuente = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64, unique=True)
    nombre = models.CharField("nombre del archivo", max_length=200)
    publicado = models.DateField(null=True, blank=True)
    vigente_desde = models.DateField(null=True, blank=True)
    autor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    cargado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "texto oficial"
        verbose_name_plural = "textos oficiales"
        triggers = [pgtrigger.Protect(name="texto_fijo", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.fuente}: {self.nombre}"


class FragmentoOficial(models.Model):
    """An article, a heading or a note. In their order they are the whole file, character by character."""

    class Clase(models.TextChoices):
        ARTICULO = "ARTICULO", "Artículo"
        ENCABEZADO = "ENCABEZADO", "Encabezado"
        NOTA = "NOTA", "Nota"

    texto = models.ForeignKey(TextoOficial, models.PROTECT, related_name="fragmentos")
    orden = models.PositiveIntegerField()
    clase = models.CharField(max_length=10, choices=Clase)
    numero = models.CharField(max_length=60, blank=True)
    ruta = models.JSONField("encabezados de arriba", default=list)
    contenido = models.TextField()
    # Without accents and in capital letters: what a search compares.
    busqueda = models.TextField()

    class Meta:
        verbose_name = "fragmento de un texto oficial"
        verbose_name_plural = "fragmentos de textos oficiales"
        ordering = ("texto", "orden")
        constraints = [
            models.UniqueConstraint(fields=["texto", "orden"], name="fragmento_una_vez"),
            models.UniqueConstraint(
                fields=["texto", "numero"], condition=~models.Q(numero=""), name="fragmento_numero_una_vez"
            ),
            models.CheckConstraint(
                condition=models.Q(clase="ARTICULO") ^ models.Q(numero=""), name="fragmento_con_numero_si_es_articulo"
            ),
        ]
        triggers = [pgtrigger.Protect(name="fragmento_fijo", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.numero or self.clase
