"""The bitácora: acts and decisions with legal effect, chained; and who looked at whose file."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

SOLO_SE_AGREGA = [pgtrigger.Protect(name="solo_se_agrega", operation=pgtrigger.Update | pgtrigger.Delete)]


class Evento(models.Model):
    """One act. Written in the act's own transaction with its salt and leaf; the chainer links it within two seconds."""

    tipo = models.CharField(max_length=60)
    objeto_tipo = models.CharField(max_length=60)
    objeto_id = models.CharField(max_length=64)
    autor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    instante = models.DateTimeField()
    datos = models.JSONField(default=dict)
    sal = models.BinaryField(max_length=16)
    hoja = models.CharField(max_length=64)

    class Meta:
        verbose_name = "evento"
        verbose_name_plural = "bitácora"
        indexes = [models.Index(fields=["objeto_tipo", "objeto_id", "instante"], name="evento_de_objeto")]
        triggers = SOLO_SE_AGREGA

    def __str__(self) -> str:
        return f"{self.tipo} {self.objeto_tipo} {self.objeto_id}"

    def contenido(self) -> dict[str, object]:
        """What the leaf commits to."""
        return {
            "tipo": self.tipo,
            "objeto_tipo": self.objeto_tipo,
            "objeto_id": self.objeto_id,
            "autor": self.autor_id,
            "instante": self.instante.isoformat(),
            "datos": self.datos,
        }


class Eslabon(models.Model):
    """A link: number, previous, link. Written only by the chainer, over the leaves of every registered source."""

    numero = models.BigIntegerField(primary_key=True)
    fuente = models.CharField(max_length=20)
    fuente_id = models.BigIntegerField()
    hoja = models.CharField(max_length=64)
    previo = models.CharField(max_length=64)
    eslabon = models.CharField(max_length=64)
    creado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "eslabón"
        verbose_name_plural = "eslabones"
        constraints = [models.UniqueConstraint(fields=["fuente", "fuente_id"], name="eslabon_una_vez")]
        triggers = SOLO_SE_AGREGA

    def __str__(self) -> str:
        return str(self.numero)


class Acceso(models.Model):
    """Who of the Institute or of an entidad looked at whose data, and what for."""

    usuario = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    persona_id = models.BigIntegerField(db_index=True)
    objeto_tipo = models.CharField(max_length=60)
    objeto_id = models.CharField(max_length=64)
    proposito = models.CharField("propósito", max_length=120)
    instante = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "acceso"
        verbose_name_plural = "accesos"
        triggers = SOLO_SE_AGREGA

    def __str__(self) -> str:
        return f"{self.usuario_id} vio {self.objeto_tipo} {self.objeto_id}"
