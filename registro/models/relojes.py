"""Legal clocks: when they started, when they stop, what pauses them and what silence means."""

import pgtrigger
from django.db import models


class Reloj(models.Model):
    class Clase(models.TextChoices):
        NATURALES = "naturales", "días naturales"
        HABILES = "habiles", "días hábiles"

    class Estado(models.TextChoices):
        CORRE = "CORRE", "Corre"
        PAUSADO = "PAUSADO", "En pausa"
        CUMPLIDO = "CUMPLIDO", "Cumplido a tiempo"
        VENCIDO = "VENCIDO", "Vencido"

    nombre = models.CharField(max_length=60)
    regla = models.CharField(max_length=40)
    objeto_tipo = models.CharField(max_length=60)
    objeto_id = models.CharField(max_length=64)
    inicio = models.DateField()
    dias = models.PositiveSmallIntegerField("días")
    clase = models.CharField(max_length=10, choices=Clase, default=Clase.NATURALES)
    limite = models.DateField("límite", help_text="Último día, incluido; la consecuencia surte al día siguiente.")
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.CORRE)

    class Meta:
        verbose_name = "reloj"
        verbose_name_plural = "relojes"
        constraints = [models.UniqueConstraint(fields=["objeto_tipo", "objeto_id", "nombre"], name="reloj_unico")]
        indexes = [models.Index(fields=["limite"], name="reloj_corriendo", condition=models.Q(estado="CORRE"))]
        triggers = [
            pgtrigger.FSM(
                name="estados",
                field="estado",
                transitions=[
                    ("CORRE", "PAUSADO"),
                    ("PAUSADO", "CORRE"),
                    ("CORRE", "CUMPLIDO"),
                    ("CORRE", "VENCIDO"),
                    ("PAUSADO", "CUMPLIDO"),
                    ("VENCIDO", "CUMPLIDO"),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.nombre} de {self.objeto_id}"


class PausaReloj(models.Model):
    reloj = models.ForeignKey(Reloj, models.CASCADE, related_name="pausas")
    desde = models.DateField()
    hasta = models.DateField(null=True, blank=True)
    motivo = models.CharField(max_length=200)

    class Meta:
        verbose_name = "pausa"
        verbose_name_plural = "pausas"
        constraints = [
            models.UniqueConstraint(fields=["reloj"], condition=models.Q(hasta=None), name="pausa_abierta_unica"),
            models.CheckConstraint(
                condition=models.Q(hasta=None) | models.Q(hasta__gte=models.F("desde")), name="pausa_en_orden"
            ),
        ]

    def __str__(self) -> str:
        return self.motivo
