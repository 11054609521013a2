"""The order to pay: its legal limit, and the second person who pays it."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from contratos.models.contrato import transiciones_fsm

_TRANSICIONES: dict[str, set[str]] = {"ORDENADA": {"PAGADA", "DEVUELTA"}, "DEVUELTA": {"ORDENADA"}}


class OrdenPago(models.Model):
    class Estado(models.TextChoices):
        ORDENADA = "ORDENADA", "Ordenada"
        PAGADA = "PAGADA", "Pagada"
        DEVUELTA = "DEVUELTA", "Devuelta"

    TRANSICIONES = _TRANSICIONES

    tramite = models.OneToOneField("contratos.Tramite", models.PROTECT, related_name="orden")
    importe = models.DecimalField(max_digits=14, decimal_places=2)
    medio = models.CharField(max_length=8)
    cuenta = models.ForeignKey("afiliados.CuentaClabe", models.PROTECT, null=True, blank=True, related_name="+")
    limite = models.DateField("límite de entrega", help_text="Día hábil siguiente a la aceptación (RPE 28).")
    estado = models.CharField(max_length=8, choices=Estado, default=Estado.ORDENADA)
    autorizo_curp = models.CharField(max_length=18)
    pago = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pagó"
    )
    pago_curp = models.CharField(max_length=18, blank=True)
    referencia = models.CharField("referencia bancaria o número de cheque", max_length=60, blank=True)
    pagada_en = models.DateTimeField(null=True, blank=True)
    motivo_devolucion = models.CharField(max_length=200, blank=True)
    creada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "orden de pago"
        verbose_name_plural = "órdenes de pago"
        constraints = [
            models.CheckConstraint(condition=Q(importe__gt=0), name="orden_importe_positivo"),
            models.CheckConstraint(condition=~Q(autorizo_curp=""), name="orden_autorizada_por_alguien"),
            models.CheckConstraint(
                condition=Q(pago_curp="") | ~Q(pago_curp=F("autorizo_curp")), name="orden_paga_otra_persona"
            ),
            models.CheckConstraint(
                condition=~Q(estado="PAGADA") | (~Q(pago_curp="") & ~Q(referencia="")), name="orden_pagada_por_alguien"
            ),
            models.CheckConstraint(
                condition=~Q(medio="deposito") | Q(cuenta__isnull=False), name="orden_deposito_con_cuenta"
            ),
        ]
        triggers = [
            pgtrigger.FSM(name="estados", field="estado", transitions=transiciones_fsm(_TRANSICIONES)),
            pgtrigger.Protect(
                name="importe_fijo",
                operation=pgtrigger.UpdateOf("importe", "autorizo_curp", "tramite_id") | pgtrigger.Delete,
            ),
        ]
        permissions = [("pagar_ordenpago", "Puede confirmar el pago de una orden")]

    def __str__(self) -> str:
        return f"orden de {self.tramite_id}"
