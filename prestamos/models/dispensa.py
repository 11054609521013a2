"""A director lets a loan go without solidary guarantee (Ley, artículo 139, last paragraphs)."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class Dispensa(models.Model):
    class Cargo(models.TextChoices):
        DIRECTOR_GENERAL = "director_general", "Director General"
        DIRECTOR_PRESTACIONES = "director_prestaciones", "Director General de Prestaciones, Afiliación y Medicina"

    tramite = models.OneToOneField("contratos.Tramite", models.PROTECT, related_name="dispensa")
    cargo = models.CharField(max_length=24, choices=Cargo)
    motivo = models.CharField(max_length=300)
    otorgo = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="otorgó")
    otorgo_curp = models.CharField(max_length=18)
    fecha = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "dispensa de garantía"
        verbose_name_plural = "dispensas de garantía"
        constraints = [models.CheckConstraint(condition=~models.Q(motivo=""), name="dispensa_con_motivo")]
        triggers = [pgtrigger.Protect(name="solo_se_agrega", operation=pgtrigger.Update | pgtrigger.Delete)]
        permissions = [("otorgar_dispensa", "Puede dispensar la garantía solidaria")]

    def __str__(self) -> str:
        return f"dispensa de {self.tramite_id}"
