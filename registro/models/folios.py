"""Numbering of folios, one series per kind and year."""

from django.db import models


class SerieFolio(models.Model):
    prefijo = models.CharField(max_length=6)
    ejercicio = models.PositiveSmallIntegerField()
    ultimo = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "serie de folios"
        verbose_name_plural = "series de folios"
        constraints = [models.UniqueConstraint(fields=["prefijo", "ejercicio"], name="serie_folio_unica")]

    def __str__(self) -> str:
        return f"{self.prefijo}-{self.ejercicio}"
