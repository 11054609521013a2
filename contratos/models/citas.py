"""Appointments: one row per desk and hour, taken at most once."""

import pgtrigger
from django.db import models
from django.db.models.functions import Now

from contratos.models.contrato import transiciones_fsm

_TRANSICIONES: dict[str, set[str]] = {"RESERVADA": {"CANCELADA", "ATENDIDA"}}


class Horario(models.Model):
    """An hour at one desk that can be booked."""

    sede = models.CharField(max_length=120)
    ventanilla = models.PositiveSmallIntegerField(default=1)
    inicio = models.DateTimeField()
    minutos = models.PositiveSmallIntegerField("duración en minutos", default=15)

    class Meta:
        verbose_name = "horario de citas"
        verbose_name_plural = "horarios de citas"
        ordering = ["inicio", "ventanilla"]
        constraints = [models.UniqueConstraint(fields=["sede", "ventanilla", "inicio"], name="horario_unico")]

    def __str__(self) -> str:
        return f"{self.sede}, {self.inicio:%Y-%m-%d %H:%M}"


class Cita(models.Model):
    class Estado(models.TextChoices):
        RESERVADA = "RESERVADA", "Reservada"
        CANCELADA = "CANCELADA", "Cancelada"
        ATENDIDA = "ATENDIDA", "Atendida"

    class Tema(models.TextChoices):
        COTEJO = "cotejo", "Cotejo de mi contrato"
        CLAVE = "clave", "Nueva clave de firma"
        ORIENTACION = "orientacion", "Orientación sobre un trámite"

    TRANSICIONES = _TRANSICIONES

    horario = models.ForeignKey(Horario, models.PROTECT, related_name="citas")
    persona = models.ForeignKey("afiliados.Persona", models.PROTECT, related_name="citas")
    tema = models.CharField(max_length=12, choices=Tema, default=Tema.COTEJO)
    folio = models.CharField(max_length=24, unique=True)
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.RESERVADA)
    creada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "cita"
        verbose_name_plural = "citas"
        constraints = [
            models.UniqueConstraint(
                fields=["horario"], name="cita_una_por_horario", condition=~models.Q(estado="CANCELADA")
            ),
            models.UniqueConstraint(
                fields=["persona", "tema"], name="cita_una_por_tema", condition=models.Q(estado="RESERVADA")
            ),
        ]
        triggers = [pgtrigger.FSM(name="estados", field="estado", transitions=transiciones_fsm(_TRANSICIONES))]

    def __str__(self) -> str:
        return self.folio
