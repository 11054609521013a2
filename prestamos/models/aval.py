"""Who answers for a loan, for how much and in which order (Ley, artículos 139 y 140)."""

import uuid
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

_TRANSICIONES: dict[str, set[str]] = {
    "INVITADO": {"ACEPTO", "NO_ACEPTO", "VENCIDA", "RETIRADA"},
    "ACEPTO": {"LIBERADA"},
}


class Aval(models.Model):
    class Estado(models.TextChoices):
        INVITADO = "INVITADO", "Por responder"
        ACEPTO = "ACEPTO", "Aceptó"
        NO_ACEPTO = "NO_ACEPTO", "No aceptó"
        VENCIDA = "VENCIDA", "Venció"
        RETIRADA = "RETIRADA", "Ya no hace falta"
        LIBERADA = "LIBERADA", "Liberado"

    TRANSICIONES: ClassVar[dict[str, set[str]]] = _TRANSICIONES

    token = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tramite = models.ForeignKey("contratos.Tramite", models.PROTECT, related_name="avales")
    persona = models.ForeignKey("afiliados.Persona", models.PROTECT, related_name="avales_dados")
    orden = models.PositiveSmallIntegerField()
    # What the applicant asks to be covered; never what the aval owns.
    importe = models.DecimalField(max_digits=14, decimal_places=2)
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.INVITADO)
    vence = models.DateField()
    evidencia = models.ForeignKey("contratos.EvidenciaFirma", models.PROTECT, null=True, blank=True, related_name="+")
    creado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "aval"
        verbose_name_plural = "avales"
        ordering = ["tramite", "orden"]
        constraints = [
            models.UniqueConstraint(
                fields=["tramite", "persona"],
                name="aval_una_vez",
                condition=Q(estado__in=["INVITADO", "ACEPTO"]),
            ),
            models.CheckConstraint(condition=Q(importe__gt=0), name="aval_importe_positivo"),
            models.CheckConstraint(
                condition=~Q(estado="ACEPTO") | Q(evidencia__isnull=False), name="aval_acepta_firmando"
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="estados",
                field="estado",
                transitions=[(de, a) for de, destinos in _TRANSICIONES.items() for a in sorted(destinos)],
            ),
            pgtrigger.Protect(name="no_se_borra", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.persona_id} respalda {self.tramite_id}"

    @property
    def clave_garantia(self) -> str:
        """Business key of what is held in the aval's fund."""
        return f"aval:{self.token}"
