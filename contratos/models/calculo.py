"""A figure that was shown to somebody, with the whole explanation it had that day."""

import secrets

import pgtrigger
from django.db import models
from django.db.models.functions import Now


def _id_opaco() -> str:
    return secrets.token_urlsafe(12)


class Calculo(models.Model):
    # Says nothing about the person: it travels in links and printed pages.
    publico = models.CharField(max_length=22, unique=True, default=_id_opaco, editable=False)
    # Of the person and of the whole explanation: the same figure looked at again is the same row.
    huella = models.CharField(max_length=64, default="", editable=False)
    persona_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    regla = models.CharField(max_length=60)
    version = models.JSONField("versión", default=dict)
    frase = models.TextField(blank=True)
    entradas = models.JSONField()
    salidas = models.JSONField()
    explicacion = models.JSONField("explicación")
    criterios = models.JSONField(default=list, blank=True)
    creado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "cálculo"
        verbose_name_plural = "cálculos"
        constraints = [
            models.UniqueConstraint(fields=["huella"], name="calculo_una_vez", condition=~models.Q(huella=""))
        ]
        triggers = [pgtrigger.Protect(name="no_se_cambia", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.regla} {self.publico}"
