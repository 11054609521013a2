"""A pension that the Institute recognised (Ley, artículos 55 y 98 a 101)."""

import pgtrigger
from django.db import models
from django.db.models import Q


class Pension(models.Model):
    class Tipo(models.TextChoices):
        RETIRO = "retiro", "Retiro por edad y antigüedad"

    tramite = models.OneToOneField("contratos.Tramite", models.PROTECT, related_name="pension")
    afiliado = models.ForeignKey("afiliados.Afiliado", models.PROTECT, related_name="pensiones")
    tipo = models.CharField(max_length=12, choices=Tipo)
    mensual = models.DecimalField(max_digits=14, decimal_places=2)
    primera_quincena = models.DecimalField("pago de la primera quincena", max_digits=14, decimal_places=2)
    segunda_quincena = models.DecimalField("pago de la segunda quincena", max_digits=14, decimal_places=2)
    porcentaje = models.PositiveSmallIntegerField()
    anios_computables = models.PositiveSmallIntegerField("años computables")
    desde = models.DateField("se paga desde")
    calculo = models.ForeignKey("contratos.Calculo", models.PROTECT, related_name="+")
    reconocida_en = models.DateTimeField()

    class Meta:
        verbose_name = "pensión"
        verbose_name_plural = "pensiones"
        constraints = [
            models.CheckConstraint(condition=Q(mensual__gt=0), name="pension_positiva"),
            # Ley, artículo 55: the two quincenas of a month add up to it exactly.
            models.CheckConstraint(
                condition=Q(mensual=models.F("primera_quincena") + models.F("segunda_quincena")),
                name="pension_suma_el_mes",
            ),
            models.UniqueConstraint(fields=["afiliado", "tipo"], name="pension_una_por_tipo"),
        ]
        triggers = [pgtrigger.Protect(name="solo_se_agrega", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.tipo} de {self.afiliado_id}"
