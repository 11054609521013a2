"""Dated figures with their source and two-person approval, and the table of días inhábiles."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Now


class Serie(models.Model):
    """UMA, TIIE, INPC, points of the Junta…"""

    clave = models.SlugField(max_length=60, unique=True)
    nombre = models.CharField(max_length=160)
    unidad = models.CharField(max_length=60)
    fundamento = models.CharField(max_length=160, blank=True)

    class Meta:
        verbose_name = "serie de cifras"
        verbose_name_plural = "series de cifras"

    def __str__(self) -> str:
        return self.nombre


class Cifra(models.Model):
    """A value between two dates (both included). Kept as the text that was published; never edited once approved."""

    class Estado(models.TextChoices):
        PROPUESTA = "PROPUESTA", "Por aprobar"
        APROBADA = "APROBADA", "Aprobada"

    serie = models.ForeignKey(Serie, models.PROTECT, related_name="cifras")
    vigencia = DateRangeField()
    valor = models.TextField()
    fuente = models.CharField(max_length=200)
    publicacion = models.DateField(null=True, blank=True)
    certidumbre = models.CharField(max_length=20, blank=True)
    # Figures of the sample institute, beyond the last published one; every screen that uses them says so.
    supuesto = models.BooleanField("supuesto de demostración", default=False)
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.PROPUESTA)
    capturo = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    capturo_curp = models.CharField(max_length=18, blank=True)
    aprobo = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    aprobo_curp = models.CharField(max_length=18, blank=True)
    creada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "cifra"
        verbose_name_plural = "cifras"
        constraints = [
            # int8range instead of a plain equality: no contrib extension is needed.
            ExclusionConstraint(
                name="cifra_sin_traslape",
                expressions=[
                    (
                        Func(F("serie_id"), F("serie_id"), Value("[]"), function="int8range"),
                        RangeOperators.OVERLAPS,
                    ),
                    (F("vigencia"), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(estado="APROBADA"),
            ),
            models.CheckConstraint(
                condition=models.Q(aprobo_curp="") | ~models.Q(aprobo_curp=F("capturo_curp")),
                name="cifra_aprueba_otra_persona",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="aprobada_no_se_edita",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__estado="APROBADA"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.serie_id}: {self.valor}"


class DiaInhabil(models.Model):
    fecha = models.DateField(unique=True)
    motivo = models.CharField(max_length=120)
    fuente = models.CharField(max_length=200)

    class Meta:
        verbose_name = "día inhábil"
        verbose_name_plural = "días inhábiles"

    def __str__(self) -> str:
        return f"{self.fecha}: {self.motivo}"
