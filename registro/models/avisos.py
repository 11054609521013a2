"""The outbox: every message leaves through here, written in the same transaction as the act it tells of."""

import pgtrigger
from django.db import models
from django.db.models.functions import Now


class Aviso(models.Model):
    class Estado(models.TextChoices):
        PENDIENTE = "PENDIENTE", "Por enviar"
        ENVIADO = "ENVIADO", "Enviado"
        VENCIDO = "VENCIDO", "Venció sin enviarse"

    # Repeating the act that warns adds nothing.
    clave = models.CharField(max_length=160, unique=True)
    destinatario = models.EmailField()
    asunto = models.CharField(max_length=200)
    texto = models.TextField(blank=True)
    # A message that carries a code is kept encrypted here instead, emptied once sent, and dies with its code.
    texto_cifrado = models.TextField(blank=True)
    adjuntos = models.JSONField(default=list, blank=True)
    persona_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    objeto_tipo = models.CharField(max_length=60, blank=True)
    objeto_id = models.CharField(max_length=64, blank=True)
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.PENDIENTE)
    creado = models.DateTimeField(db_default=Now())
    vence = models.DateTimeField(null=True, blank=True)
    proximo_intento = models.DateTimeField(db_default=Now())
    intentos = models.PositiveSmallIntegerField(default=0)
    ultimo_error = models.CharField(max_length=300, blank=True)
    enviado_en = models.DateTimeField(null=True, blank=True)
    leido_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "aviso"
        verbose_name_plural = "avisos"
        indexes = [
            models.Index(fields=["proximo_intento"], name="aviso_por_enviar", condition=models.Q(estado="PENDIENTE"))
        ]
        triggers = [
            pgtrigger.Trigger(
                name="despierta",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                func="PERFORM pg_notify('avisos', ''); RETURN NULL;",
            )
        ]

    def __str__(self) -> str:
        return self.asunto
