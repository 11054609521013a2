"""Which reading of an unclear passage the Institute has chosen, since when, and who decided it."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class DecisionDeCriterio(models.Model):
    """An agreement about a reading. The newest approved one that has begun rules; it is never edited, only followed by another."""

    class Estado(models.TextChoices):
        PROPUESTA = "PROPUESTA", "Por aprobar"
        APROBADA = "APROBADA", "Aprobada"

    criterio = models.CharField(max_length=60)
    # Empty: the reading of the catalogue, now decided by the Institute.
    alternativa = models.CharField(max_length=40, blank=True)
    desde = models.DateField("rige desde")
    acuerdo = models.CharField(max_length=200, help_text="Documento del acuerdo, con su fecha.")
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.PROPUESTA)
    capturo = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    capturo_curp = models.CharField(max_length=18)
    aprobo = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    aprobo_curp = models.CharField(max_length=18, blank=True)
    creada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "decisión de criterio"
        verbose_name_plural = "decisiones de criterio"
        constraints = [
            models.UniqueConstraint(
                fields=["criterio", "desde"],
                condition=models.Q(estado="APROBADA"),
                name="criterio_una_decision_por_dia",
            ),
            models.CheckConstraint(
                condition=models.Q(aprobo_curp="") | ~models.Q(aprobo_curp=models.F("capturo_curp")),
                name="criterio_aprueba_otra_persona",
            ),
            models.CheckConstraint(
                condition=models.Q(estado="PROPUESTA", aprobo__isnull=True)
                | models.Q(estado="APROBADA", aprobo__isnull=False),
                name="criterio_aprobado_por_alguien",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="decision_aprobada_no_se_edita",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__estado="APROBADA"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.criterio}: {self.alternativa or 'lectura del catálogo'}"
