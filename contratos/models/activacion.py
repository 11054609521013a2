"""Opening an account: the code in flight, and the counters that stop whoever guesses."""

import uuid

from django.db import models


class Limite(models.Model):
    """Attempts inside a window, counted by one statement of the database."""

    clave = models.CharField(max_length=80, primary_key=True)
    desde = models.DateTimeField()
    intentos = models.PositiveIntegerField()

    class Meta:
        verbose_name = "límite de intentos"
        verbose_name_plural = "límites de intentos"

    def __str__(self) -> str:
        return self.clave


class Activacion(models.Model):
    """A request to open an account. It exists alike for whoever is in the padrón and for whoever is not."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Null when the data matched nobody: no code will ever open it.
    persona_id = models.BigIntegerField(null=True, blank=True)
    correo = models.EmailField(blank=True)
    acreditada = models.BooleanField(default=False)
    resumen = models.CharField(max_length=64)
    intentos = models.PositiveSmallIntegerField(default=0)
    creada = models.DateTimeField()
    vence = models.DateTimeField()
    confirmada_en = models.DateTimeField(null=True, blank=True)
    usada_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "activación de cuenta"
        verbose_name_plural = "activaciones de cuenta"
        constraints = [models.CheckConstraint(condition=models.Q(intentos__lte=5), name="activacion_intentos_hasta_5")]

    def __str__(self) -> str:
        return str(self.id)
