"""Carta testamentaria: who receives, in which share (Ley, artículos 125, 191 and 209)."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from afiliados.models.personas import Afiliado

SUMA_CIEN = """
IF (SELECT COALESCE(sum(porcentaje), 0) FROM afiliados_designacion WHERE carta_id = {carta}) <> 100 THEN
    RAISE EXCEPTION 'Las partes de la carta testamentaria deben sumar 100 por ciento.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'carta_suma_cien';
END IF;
RETURN NULL;
"""


def _suma_cien(columna: str) -> pgtrigger.Trigger:
    """Checked at commit: the designations of a carta are written one by one."""
    return pgtrigger.Trigger(
        name="carta_suma_cien",
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        timing=pgtrigger.Deferred,
        func=SUMA_CIEN.format(carta=f"NEW.{columna}"),
    )


class CartaTestamentaria(models.Model):
    """The last one that was not revoked rules. It is never edited: another one replaces it."""

    afiliado = models.ForeignKey(Afiliado, models.PROTECT, related_name="cartas")
    fecha = models.DateField()
    testigo1_curp = models.CharField("CURP del primer testigo", max_length=18)
    testigo1_nombre = models.CharField("primer testigo", max_length=240)
    testigo2_curp = models.CharField("CURP del segundo testigo", max_length=18)
    testigo2_nombre = models.CharField("segundo testigo", max_length=240)
    revocada_en = models.DateTimeField("revocada", null=True, blank=True)
    autor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    registrada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "carta testamentaria"
        verbose_name_plural = "cartas testamentarias"
        ordering = ["-fecha", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(testigo1_curp=F("testigo2_curp")), name="carta_dos_testigos_distintos")
        ]
        triggers = [
            pgtrigger.Protect(name="nunca_se_borra", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="no_se_edita",
                fields=[
                    "afiliado", "fecha", "testigo1_curp", "testigo1_nombre", "testigo2_curp", "testigo2_nombre",
                ],
            ),
            _suma_cien("id"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Carta del {self.fecha}"


class Designacion(models.Model):
    """A person named in the carta. In law it may be anybody, also somebody without CURP on file."""

    carta = models.ForeignKey(CartaTestamentaria, models.PROTECT, related_name="designaciones")
    nombre = models.CharField(max_length=240)
    curp = models.CharField("CURP", max_length=18, blank=True, default="")
    parentesco = models.CharField(max_length=40)
    porcentaje = models.DecimalField(max_digits=7, decimal_places=4)

    class Meta:
        verbose_name = "designación"
        verbose_name_plural = "designaciones"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(porcentaje__gt=0, porcentaje__lte=100), name="designacion_parte_valida")
        ]
        triggers = [
            pgtrigger.Protect(name="no_se_toca", operation=pgtrigger.Update | pgtrigger.Delete),
            _suma_cien("carta_id"),
        ]

    def __str__(self) -> str:
        return f"{self.nombre} {self.porcentaje}"
